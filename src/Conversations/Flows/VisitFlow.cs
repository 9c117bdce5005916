using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Somebody of the programme has agreed on a day with the person: we remind once. Where, with whom and what for is not said: others may read along.</summary>
public sealed class VisitFlow : Flow<VisitFlow.State>
{
    public const string Name = "visit", Reminds = "remind";

    [JsonDerivedType(typeof(Idle), "idle")]
    [JsonDerivedType(typeof(Reminded), "reminded")]
    public abstract record State
    {
        private State() { }

        public sealed record Idle : State;

        /// <param name="Key">The visit's number, and when it is (Unix milliseconds): <c>12:1795554000000</c>.</param>
        public sealed record Reminded(string Key, int Misses = 0) : State;
    }

    public override string Key => Name;
    public override State Start => new State.Idle();
    public override IReadOnlyList<string> Says => ["remind yes no", "again", "told", "thanks", "moved"];
    public override IReadOnlyList<string> Starts => ["remind", "told"];
    protected override JsonTypeInfo<State> Json => VisitStates.Default.State;

    public override Frame? Rung(Slot slot) => slot is { Name: Reminds, About: { } key } ? Store(new State.Reminded(key)) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => state is State.Reminded && Chosen("visit.remind", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input, Chosen("visit.remind", input, facts)) switch
    {
        (State.Reminded asked, Input.Timer, _) => Remind(asked, facts),
        (State.Reminded, _, "yes") => End().Say("visit.thanks"),
        (State.Reminded asked, _, "no") => End().Say("visit.moved", ("when", facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now)))
            .Do(new Effect.CallTask("cannot come: agree on another day", asked.Key, facts.OnDuty(DutyRole.Promoter)?.Who)),
        (State.Reminded asked, Input.Message, _) => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "visit.again", input, facts),
        (State.Reminded asked, _, _) => Remind(asked, facts),
        _ => End().Do(new Effect.Continue("menu")),
    };

    // What comes too late is not said any more; what comes at night waits for the morning, when that is before it.
    private static Turn<State> Remind(State.Reminded asked, Facts facts)
    {
        if (When(asked.Key, facts) is not { } at || at <= facts.Now) return End();
        if (facts.Programme.QuietHours.Contains(facts.Now)) return End().Do(new Effect.Postpone(new Slot(Name, Reminds, asked.Key).ToString(), facts.Programme.QuietHours.NextAllowed(facts.Now)));
        (string, string)[] agreed = [("day", facts.Texts.DayInWords(DateOnly.FromDateTime(at.DateTime))), ("hour", at.ToString("H:mm", CultureInfo.InvariantCulture))];
        return facts.Chat.CanAnswer ? Goto(asked).Say("visit.remind", agreed) : End().Say("visit.told", agreed);
    }

    private static DateTimeOffset? When(string key, Facts facts) => long.TryParse(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        ? TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(at), facts.Programme.Zone)
        : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(VisitFlow.State))]
internal sealed partial class VisitStates : JsonSerializerContext;
