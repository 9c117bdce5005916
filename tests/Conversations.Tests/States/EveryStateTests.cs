using System.Collections.Concurrent;
using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>Every stored state × every kind of chat × every kind of input from outside: what each turn leaves behind.</summary>
public sealed class EveryStateTests
{
    // After these nothing is open and nobody is called: they are an end, and a friendly one.
    private static readonly string[] Closings = ["pause.paused", "vacancies.later", "courses.enrolled", "certificate.received", "certificate.later", "certificate.none", "certificate.by-whatsapp", "certificate.by-hand", "guide.all-done", "enrolment.left", "enrolment.good", "enrolment.not-yet", "common.welcome", "wrong-person.unlinked",
        "notice.now", "consent.withdrawn", "before-return.without-data", "arrived.later", "left-again.told", "same-person.thanks", "who.hello", "visit.thanks", "visit.moved", "number.known", "number.without",
        "referral.given", "referral.declined", "referral.none", "referral.promoter", "referral.helped", "referral.not-helped", "referral.not-gone", "plan.empty", "plan.agreed", "plan.later", "plan.done", "plan.all-done", "plan.no-step", "scam.known", "scam.noted",
        "vacancies.all-seen", "vacancies.gone-now", "vacancies.alert-set", "vacancies.new-later", "vacancies.new-stopped", "vacancies.applied",
        "applicant.thanks", "application.news-later", "application.prepare", "application.other-time", "application.declined", "application.later", "application.waiting", "application.thanks",
        "cv.sent", "cv.sent-again", "cv.kept", "cv.kept-whatsapp", "cv.later", "cv.by-a-person",
        "my-data.erased", "my-data.kept", "permissions.nothing", "permissions.kept", "permissions.withdrawn", "permissions.ended"];

    // Each flow is walked once, and what is found is told by the test of its rule.
    private static readonly ConcurrentDictionary<string, Lazy<Found>> Walked = new(StringComparer.Ordinal);

    public static TheoryData<string> Flows => [.. World.Flows.All.Select(flow => flow.Key)];

    /// <summary>The turns that break a rule.</summary>
    private sealed record Found(List<string> Unlike, List<string> Long, List<string> Forgotten, List<string> Silent);

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_turn_is_the_same_twice(string flow) => Assert.Empty(In(flow).Unlike);

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_turn_sends_at_most_two_messages(string flow) => Assert.Empty(In(flow).Long);

    [Theory]
    [MemberData(nameof(Flows))]
    public void After_a_message_the_person_has_an_owner_or_a_next_step(string flow) => Assert.Empty(In(flow).Forgotten);

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_bot_is_silent_only_when_a_promoter_or_the_provider_speaks(string flow) => Assert.Empty(In(flow).Silent);

    private static Found In(string flow) => Walked.GetOrAdd(flow, key => new Lazy<Found>(() => Walk(World.Flows[key]))).Value;

    private static Found Walk(Flow flow)
    {
        var (found, inputs) = (new Found([], [], [], []), Inputs.FromOutside(flow).ToList());
        foreach (var frame in StoredStates.Of(flow))
            foreach (var chat in Chats.With(frame))
            {
                var canMeet = Chats.CanMeet(frame, chat);
                foreach (var (name, input) in inputs) Look(found, $"{frame.State} ({chat.Owner}, {chat.Surface}, opted out: {chat.OptedOut}), {name}", chat, input, canMeet);
            }
        return found;
    }

    private static void Look(Found found, string turn, Chat chat, Input input, bool canMeet)
    {
        var outcome = World.Take(input, chat);
        if (Told(outcome) != Told(World.Take(input, chat))) found.Unlike.Add(turn);
        if (canMeet && outcome.Messages.Count > 2) found.Long.Add(turn);
        if (!canMeet || input is not Input.Message { Provider: ProviderOptOut.None }) return;
        if (!IsCaredFor(chat, outcome)) found.Forgotten.Add(turn);
        if (chat.Owner is not Owner.Held && outcome.Messages.Count == 0) found.Silent.Add(turn);
    }

    private static bool IsCaredFor(Chat before, Outcome outcome)
    {
        var after = outcome.Effects.Aggregate(before with { Session = outcome.Session }, (chat, effect) => chat.After(effect));
        return after.Owner is not Owner.Bot || after.OptedOut || after.Session.Active is not null || after.Session.Paused is not null
            || outcome.Keys().Intersect(Closings, StringComparer.Ordinal).Any();
    }

    private static string Told(Outcome outcome) => string.Join('\n',
        [outcome.Rule, outcome.Session.ToString(), .. outcome.Messages.Select(Notation.Of), .. outcome.Effects.Select(Notation.Of)]);
}
