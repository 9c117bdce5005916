using ChatAssist.Conversations.Tests.Transcripts;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>Every stored state × every kind of input × every kind of chat.</summary>
public sealed class EveryStateTests
{
    // Said by no single flow; each file of content/ that others may quote.
    private static readonly string[] Shared = ["common.", "person.", "safety.", "duty.", "faq."];

    // After these nothing is open and nobody is called: they are an end, and a friendly one.
    private static readonly string[] Closings = ["pause.paused", "vacancies.later", "courses.enrolled", "certificate.received", "certificate.later", "certificate.none", "certificate.by-whatsapp", "certificate.by-hand", "guide.all-done", "enrolment.left", "enrolment.good", "enrolment.not-yet", "common.welcome", "wrong-person.unlinked",
        "notice.now", "consent.withdrawn", "before-return.without-data", "arrived.later", "left-again.told", "same-person.thanks", "who.hello",
        "referral.given", "referral.declined", "referral.none", "referral.promoter", "referral.helped", "referral.not-helped", "referral.not-gone", "plan.empty", "plan.agreed", "plan.later", "plan.done", "plan.all-done", "plan.no-step", "scam.known", "scam.noted",
        "vacancies.all-seen", "vacancies.gone-now", "vacancies.alert-set", "vacancies.new-later", "vacancies.new-stopped", "vacancies.applied",
        "applicant.thanks", "application.news-later", "application.prepare", "application.other-time", "application.declined", "application.later", "application.waiting", "application.thanks",
        "cv.sent", "cv.sent-again", "cv.kept", "cv.kept-whatsapp", "cv.later", "cv.by-a-person",
        "my-data.erased", "my-data.kept", "permissions.nothing", "permissions.kept", "permissions.withdrawn", "permissions.ended"];

    public static TheoryData<string> Flows => [.. World.Flows.All.Select(flow => flow.Key)];

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_step_says_only_what_its_flow_declares(string flow) => Steps(flow, (name, step) =>
    {
        var declared = World.Flows[flow].SaysInFull.Select(says => says.Split(' ')[0]).ToList();
        foreach (var key in step.Replies.Where(reply => reply.Text is null).Select(reply => reply.Key))
        {
            Assert.True(declared.Contains(key, StringComparer.Ordinal) || Shared.Any(start => key.StartsWith(start, StringComparison.Ordinal)), $"{name} says {key}");
            Assert.All(World.Content.Languages.Values, texts => Assert.True(texts.ByKey.ContainsKey(key), $"{texts.Language} has no {key}"));
        }
    });

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_step_fills_every_place_of_its_texts(string flow) => Steps(flow, (name, step) => Assert.All(step.Replies, reply =>
    {
        var body = reply.Values.Aggregate((reply.Text ?? World.Content.Texts("es")[reply.Key]).Body, (text, value) => text.Replace($"{{{value.Name}}}", "", StringComparison.Ordinal));
        Assert.False(body.Contains('{', StringComparison.Ordinal), $"{name}: {body}");
    }));

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_turn_is_the_same_twice(string flow) =>
        Turns(flow, (name, chat, input) => Assert.Equal(Told(World.Take(input, chat)), Told(World.Take(input, chat))));

    [Theory]
    [MemberData(nameof(Flows))]
    public void A_turn_sends_at_most_two_messages(string flow) => Turns(flow, (name, chat, input) =>
        Assert.True(!Chats.CanMeet(chat.Session.Active!, chat) || World.Take(input, chat).Messages.Count <= 2, name));

    [Theory]
    [MemberData(nameof(Flows))]
    public void After_a_message_the_person_has_an_owner_or_a_next_step(string flow) => Turns(flow, (name, chat, input) =>
    {
        if (IsWritten(chat, input)) Assert.True(IsCaredFor(chat, World.Take(input, chat)), name);
    });

    [Theory]
    [MemberData(nameof(Flows))]
    public void The_bot_is_silent_only_when_a_promoter_or_the_provider_speaks(string flow) => Turns(flow, (name, chat, input) =>
    {
        if (IsWritten(chat, input) && chat.Owner is not Owner.Held) Assert.True(World.Take(input, chat).Messages.Count > 0, name);
    });

    private static bool IsWritten(Chat chat, Input input) =>
        input is Input.Message { Provider: ProviderOptOut.None } && Chats.CanMeet(chat.Session.Active!, chat);

    private static bool IsCaredFor(Chat before, Outcome outcome)
    {
        var after = outcome.Effects.Aggregate(before with { Session = outcome.Session }, (chat, effect) => chat.After(effect));
        return after.Owner is not Owner.Bot || after.OptedOut || after.Session.Active is not null || after.Session.Paused is not null
            || outcome.Keys().Intersect(Closings, StringComparer.Ordinal).Any();
    }

    private static void Steps(string flow, Action<string, Step> check)
    {
        var taken = World.Flows[flow];
        foreach (var frame in StoredStates.Of(taken))
            foreach (var chat in Chats.With(null))
                foreach (var (name, input) in Inputs.Of(taken))
                    check($"{frame.State}, {name}", taken.Take(frame, input, World.Facts(chat)));
    }

    private static void Turns(string flow, Action<string, Chat, Input> check)
    {
        var taken = World.Flows[flow];
        foreach (var frame in StoredStates.Of(taken))
            foreach (var chat in Chats.With(frame))
                foreach (var (name, input) in Inputs.FromOutside(taken))
                    check($"{frame.State} ({chat.Owner}, {chat.Surface}, opted out: {chat.OptedOut}), {name}", chat, input);
    }

    private static string Told(Outcome outcome) => string.Join('\n',
        [outcome.Rule, outcome.Session.ToString(), .. outcome.Messages.Select(Notation.Of), .. outcome.Effects.Select(Notation.Of)]);
}
