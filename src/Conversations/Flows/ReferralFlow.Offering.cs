using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>How a service is offered, and given with consent.</summary>
public sealed partial class ReferralFlow
{
    // The first need with a service is offered; the needs before it go to a person, and are said so once.
    private static Turn<State> Offer(Turn<State> turn, IReadOnlyList<string> needs, Facts facts)
    {
        var unknown = needs.TakeWhile(need => facts.Content.Services.For(need, Department(facts)) is null).ToList();
        turn = unknown.Aggregate(turn, (now, need) => now.Do(Task($"needs help with {need}", need, facts)));
        return needs.Skip(unknown.Count).ToList() is [var first, .. var rest]
            ? Named(turn with { State = new State.Offered(first, rest) }, first, facts)
            : turn.Say("referral.promoter", ("when", When(facts)));
    }

    // Where others read along, the name of the service tells enough.
    private static Turn<State> Named(Turn<State> turn, string need, Facts facts)
    {
        var (service, language) = (facts.Content.Services.For(need, Department(facts))!, facts.Texts.Language);
        return facts.Person.PhoneUse == Person.PrivatePhone
            ? turn.Say("referral.offer", ("service", service.Name[language]), ("offers", service.Offers[language]))
            : turn.Say("referral.offer-aloud", ("service", service.Name[language]));
    }

    private static Turn<State> Decided(State.Offered offered, Input.Message message, Facts facts) =>
        (Chosen("referral.offer", message, facts), facts.Content.Services.For(offered.Need, Department(facts))) switch
        {
            // The person moved, or the service is gone meanwhile.
            (_, null) => Offer(End(), [offered.Need, .. offered.Rest], facts),
            ("yes", { } service) => Next(Give(service, facts), offered.Rest, facts),
            ("no", { } service) => Next(Consented(End(), service, given: false, facts).Say("referral.declined"), offered.Rest, facts),
            _ when facts.Content.Words.In(message) is CommandWords.Skip => Next(End().Say("referral.declined"), offered.Rest, facts),
            _ => AskAgain(offered.Misses, misses => offered with { Misses = misses }, "referral.offer-again", message, facts),
        };

    private static Turn<State> Next(Turn<State> turn, IReadOnlyList<string> rest, Facts facts) => rest.Count > 0 ? Offer(turn, rest, facts) : turn;

    private static Turn<State> Give(Service service, Facts facts)
    {
        var language = facts.Texts.Language;
        var given = End().Say("referral.given", ("service", service.Name[language]), ("where", service.Where[language]), ("date", facts.Texts.Date(service.VerifiedOn)));
        // Of whoever declined, nothing is kept: the address is for everybody. Who asks again is on the way there already.
        var isNew = !facts.File.Referrals.Any(referral => referral.Service == service.Key && referral.Result is null);
        return isNew && facts.Person.Consent is Consent.Given ? Keep(given, service, facts) : given;
    }

    private static Turn<State> Keep(Turn<State> given, Service service, Facts facts)
    {
        var key = $"{facts.File.Referrals.Count + 1}";
        return Consented(given, service, given: true, facts)
            .Do(new Effect.Refer(new Referral(key, service.Key, service.Need, facts.Today)))
            .Do(new Effect.Happened(ProgrammeEvent.Referral, facts.Today, facts.Person.Municipality, key))
            .Do(facts.MayWriteFirst ? [new Effect.Schedule($"{Asking}@{key}", After(DaysToFollowUp, facts))] : []);
    }

    private static Turn<State> Consented(Turn<State> turn, Service service, bool given, Facts facts) => facts.Person.Consent is Consent.Given
        ? turn.Do(new Effect.RecordConsent($"referral:{service.Key}", given, facts.Programme.NoticeVersion))
        : turn;

    private static DateTimeOffset After(int days, Facts facts) => CheckInCalendar.Of(facts).After(facts.Today, [days])[0].Due;

    private static Effect.CallTask Task(string reason, string about, Facts facts) => new(reason, about, facts.OnDuty(DutyRole.Promoter)?.Who);

    private static string When(Facts facts) => facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now);
}
