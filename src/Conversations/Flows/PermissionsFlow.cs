using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>The permissions that the person gave, each for one purpose; any of them is taken back by choosing it.</summary>
public sealed class PermissionsFlow : Flow<PermissionsFlow.State>
{
    private const string Core = "core", Keep = "keep";

    [JsonDerivedType(typeof(Listed), "listed")]
    [JsonDerivedType(typeof(Ending), "ending")]
    public abstract record State
    {
        private State() { }

        public sealed record Listed(int Misses = 0) : State;

        /// <summary>Without the core consent nothing is used any more: asked once.</summary>
        public sealed record Ending(int Misses = 0) : State;
    }

    public override string Key => "permissions";
    public override State Start => new State.Listed();

    public override IReadOnlyList<string> Says =>
        ["list", "again", "core", "employer", "work", "referral", "contact", "application", "application-day", "alerts", "other", "keep", "nothing", "kept", "withdrawn", "withdrawn-sent", "end yes no", "end-again", "ended"];

    protected override JsonTypeInfo<State> Json => PermissionsStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.CaseFile];

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Answer(state, input, facts)) switch
    {
        (State.Listed, _) when Given(facts).Count == 0 => End().Say("permissions.nothing"),

        (State.Listed, Core) => Goto(new State.Ending()).Say("permissions.end"),

        (State.Listed, Keep) or (State.Ending, "no") => End().Say("permissions.kept"),

        (State.Listed, { } purpose) => Withdraw(End().Say(Withdrawn(purpose, facts)), purpose, facts),

        (State.Listed asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Listed(misses), new Reply("permissions.again", []) { Text = Question("permissions.again", facts) }, NoAnswer.Of(input, facts), facts),

        (State.Ending, "yes") => Given(facts).Aggregate(End().Say("permissions.ended"), (turn, purpose) => Withdraw(turn, purpose, facts)).Do(new Effect.CancelTimers()),

        (State.Ending asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Ending(misses), "permissions.end-again", input, facts),

        (State.Ending, _) => Goto(state).Say("permissions.end"),

        _ => Goto(state).Say(new Reply("permissions.list", []) { Text = Question("permissions.list", facts) }),
    };

    private static string? Answer(State state, Input input, Facts facts) => state is State.Ending
        ? Chosen("permissions.end", input, facts)
        : input is Input.Message message ? Understanding.Choice.Of(Question("permissions.list", facts), message) : null;

    private static Turn<State> Withdraw(Turn<State> turn, string purpose, Facts facts)
    {
        var without = turn.Do(new Effect.RecordConsent(purpose, Given: false, facts.Programme.NoticeVersion));
        return Purpose(purpose) switch
        {
            ("employer-check-in", var job) => without.Do(new Effect.LeaveEmployer(job)),
            ("contact", _) => without.Do(new Effect.CancelTimers()),
            ("referral", var service) => facts.File.Referrals.Where(one => one.Service == service).Aggregate(without, (now, one) => now.Do(new Effect.CancelAll("referral", one.Key))),
            ("application", _) when Applied(purpose, facts) is { } application => Withdraw(without, application, facts),
            (VacanciesFlow.Alerts, _) => without.Do(VacanciesFlow.NoAlert),
            _ => without,
        };
    }

    // What the company has read it has: a person asks for it to be deleted there.
    private static Turn<State> Withdraw(Turn<State> turn, Application application, Facts facts)
    {
        var left = application.IsOpen
            ? turn.Do(new Effect.Apply(application with { Status = ApplicationStatus.Withdrawn, ChangedOn = facts.Today, Reason = "consent" })).Do(new Effect.CancelAll(ApplicationFlow.Name, application.Key))
            : turn;
        return application.SentOn is null ? left : left.Do(new Effect.CallTask("ask the company to delete what it was sent", application.Key, facts.OnDuty(DutyRole.Promoter)?.Who));
    }

    private static Reply Withdrawn(string purpose, Facts facts) => Applied(purpose, facts) is { SentOn: not null }
        ? new("permissions.withdrawn-sent", [])
        : new("permissions.withdrawn", []);

    private static Application? Applied(string purpose, Facts facts) => facts.File.Applications.FirstOrDefault(one => ApplicationFlow.Consent(one.Vacancy) == purpose);

    // The one that ends everything stands last.
    private static IReadOnlyList<string> Given(Facts facts) =>
    [
        .. facts.File.Consents.Where(consent => consent is { Value: true, Key: not Core }).Select(consent => consent.Key).Order(StringComparer.Ordinal),
        .. facts.Person.Consent is Consent.Given ? [Core] : Enumerable.Empty<string>(),
    ];

    private static Text Question(string key, Facts facts) => facts.Texts[key] with
    {
        Asks = "permissions.list",
        Options = [.. Given(facts).Append(Keep).Select(purpose => new Option(purpose, Label(purpose, facts), null, null, []))],
    };

    private static string Label(string purpose, Facts facts) => Purpose(purpose) switch
    {
        (Core or Keep or "contact" or VacanciesFlow.Alerts, _) => facts.Texts[$"permissions.{purpose}"].Body,
        ("employer-check-in", var job) => Employer(job, facts),
        ("referral", var service) => Referral(service, facts),
        ("application", _) when Applied(purpose, facts) is { } application => Company(application, facts),
        _ => facts.Texts["permissions.other"].Body,
    };

    // To whom somebody applies is not for all who read along.
    private static string Company(Application application, Facts facts)
    {
        var named = facts.Texts["permissions.application"].Body.Replace("{company}", application.Company, StringComparison.Ordinal);
        return facts.Person.PhoneUse == Person.PrivatePhone && named.Length <= Renderer.ListLabel ? named
            : facts.Texts["permissions.application-day"].Body.Replace("{day}", $"{application.ChangedOn.Day}/{application.ChangedOn.Month}", StringComparison.Ordinal);
    }

    private static string Employer(string job, Facts facts) =>
        facts.Person.PhoneUse == Person.PrivatePhone && facts.File.Placements.FirstOrDefault(one => one.Key == job)?.Employer is { Length: > 0 and <= 13 } employer
            ? facts.Texts["permissions.employer"].Body.Replace("{employer}", employer, StringComparison.Ordinal)
            : facts.Texts["permissions.work"].Body;

    // By its day: what the service is for is not for all who read along.
    private static string Referral(string service, Facts facts) => facts.File.Referrals.LastOrDefault(one => one.Service == service) is { } referral
        ? facts.Texts["permissions.referral"].Body.Replace("{day}", $"{referral.On.Day}/{referral.On.Month}", StringComparison.Ordinal)
        : facts.Texts["permissions.other"].Body;

    private static (string Kind, string About) Purpose(string purpose) =>
        purpose.IndexOf(':', StringComparison.Ordinal) is var at and >= 0 ? (purpose[..at], purpose[(at + 1)..]) : (purpose, "");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PermissionsFlow.State))]
internal sealed partial class PermissionsStates : JsonSerializerContext;
