using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>Home again: told by the person, or asked a few days after the day they named. The way goes on with the profile.</summary>
public sealed class ArrivedFlow : Flow<ArrivedFlow.State>
{
    public const string Asks = "arrived.ask", GivesUp = "arrived.give-up";

    private static readonly TimeSpan Patience = TimeSpan.FromDays(7), LookAgain = TimeSpan.FromDays(30);

    [JsonDerivedType(typeof(Told), "told")]
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        /// <summary>By the person, unasked.</summary>
        public sealed record Told : State;

        public sealed record Asked(int Misses = 0) : State;
    }

    public override string Key => "arrived";
    public override State Start => new State.Told();
    public override bool IsResumable => true;
    public override IReadOnlyList<string> Says => ["ask yes no", "again", "welcome", "later"];
    public override IReadOnlyList<string> Starts => ["ask"];
    protected override JsonTypeInfo<State> Json => ArrivedStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => input is Input.Timer ? [Need.Submissions] : [];

    public override Frame? Rung(Slot slot) => slot.ToString() == Asks ? Store(new State.Asked()) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Chosen("arrived.ask", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input, Chosen("arrived.ask", input, facts)) switch
    {
        (State.Told, _, _) or (_, _, "yes") => Home(facts),
        (_, Input.Timer, _) when facts.Person.Status != Person.BeforeReturn => End(),
        (_, Input.Timer(GivesUp), _) => End().Do(Call(facts)),
        (_, Input.Timer, _) when !facts.Chat.CanAnswer || ContactHours.WantsCall(facts) => End().Do(Call(facts)),
        (_, Input.Timer, _) => Goto(state).Say("arrived.ask").Do(new Effect.Postpone(GivesUp, Allowed(facts.Now + Patience, facts))),
        (_, _, "no") => End().Say("arrived.later").Do(new Effect.Cancel(GivesUp)).Do(new Effect.Postpone(Asks, Allowed(facts.Now + LookAgain, facts))),
        (State.Asked asked, Input.Message, _) => AskAgain(asked.Misses, misses => new State.Asked(misses), "arrived.again", input, facts),
        _ => Goto(state).Say("arrived.ask"),
    };

    private static Turn<State> Home(Facts facts) => facts.Person switch
    {
        { Consent: Consent.NotAsked } => End().Do(new Effect.Continue("consent")),
        { Consent: Consent.Declined } or { Status: null } => End().Say("arrived.welcome").Do(new Effect.Continue("menu")),
        _ => End().Say("arrived.welcome")
            .Do(new Effect.Describe(Known.Status, Person.Here)).Do(new Effect.Cancel(Asks)).Do(new Effect.Cancel(GivesUp)).Do(new Effect.Continue(ProfileFlow.Form)),
    };

    private static Effect.CallTask Call(Facts facts) => new("may have come home and has not answered", null, facts.OnDuty(DutyRole.Promoter)?.Who);

    private static DateTimeOffset Allowed(DateTimeOffset at, Facts facts) => facts.Programme.QuietHours.NextAllowed(at);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ArrivedFlow.State))]
internal sealed partial class ArrivedStates : JsonSerializerContext;
