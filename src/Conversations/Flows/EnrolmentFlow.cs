using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations.Flows;

/// <summary>What becomes of a place in a course: the day before, whether it goes on, and its end. What the person says of the end somebody else has to confirm.</summary>
public sealed partial class EnrolmentFlow : Flow<EnrolmentFlow.State>
{
    public const string Name = "enrolment";

    [JsonDerivedType(typeof(Idle), "idle")]
    [JsonDerivedType(typeof(Rung), "rung")]
    [JsonDerivedType(typeof(Going), "going")]
    [JsonDerivedType(typeof(Why), "why")]
    [JsonDerivedType(typeof(Over), "over")]
    public abstract record State
    {
        private State() { }

        public sealed record Idle : State;

        /// <summary>A timer about that enrolment has rung.</summary>
        public sealed record Rung(string Timer, string Enrolment) : State;

        /// <summary>Does the person still go?</summary>
        public sealed record Going(string Enrolment, int Misses = 0) : State;

        /// <summary>Not any more: why?</summary>
        public sealed record Why(string Enrolment, int Misses = 0) : State;

        /// <summary>Is it over?</summary>
        public sealed record Over(string Enrolment, int Misses = 0) : State;
    }

    public override string Key => Name;
    public override State Start => new State.Idle();
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "tomorrow", "going yes left done", "going-again", "good", "over yes not-yet left", "over-again", "not-yet", "done",
        "why time far money job other", "why-again", "left", "one-way", "one-way-call",
    ];

    public override IReadOnlyList<string> Starts => ["tomorrow", "going", "over", "one-way", "one-way-call"];

    protected override JsonTypeInfo<State> Json => EnrolmentStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    public override Frame? Rung(Slot slot) => slot.About is { } about ? Store(new State.Rung(slot.Name, about)) : null;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Answer(state, message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Of(state, facts), Answer(state, input, facts)) switch
    {
        (State.Rung rung, { Status: not (EnrolmentStatus.Left or EnrolmentStatus.Completed) } enrolment, _) => Rings(rung, enrolment, facts),
        (State.Rung, _, _) => End(),
        (_, null, _) => End().Do(new Effect.Continue("menu")),

        (State.Going, { } enrolment, "yes") => Goes(enrolment),
        (State.Going, { } enrolment, "done") => Done(enrolment, facts),
        (State.Over, { } enrolment, "yes") => Done(enrolment, facts),
        (State.Going or State.Over, { } enrolment, "left") => Answered(Goto(new State.Why(enrolment.Key)).Say("enrolment.why"), enrolment),
        (State.Over, { } enrolment, "not-yet") => NotYet(enrolment, facts),
        (State.Why, { } enrolment, { } why) => Left(enrolment, why, facts),

        (State.Going asked, _, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "enrolment.going-again", input, facts),
        (State.Over asked, _, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "enrolment.over-again", input, facts),
        (State.Why asked, _, null) when input is Input.Message => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "enrolment.why-again", input, facts),
        _ => Goto(state).Say($"{Name}.{Question(state)}", Greeted(facts)),
    };

    private static string? Answer(State state, Input input, Facts facts) => Question(state) is { } key ? Chosen($"{Name}.{key}", input, facts) : null;

    private static string? Question(State state) => state switch
    {
        State.Going => "going",
        State.Why => "why",
        State.Over => "over",
        _ => null,
    };

    private static Enrolment? Of(State state, Facts facts) => state switch
    {
        State.Rung(_, var key) => Of(key, facts),
        State.Going(var key, _) => Of(key, facts),
        State.Why(var key, _) => Of(key, facts),
        State.Over(var key, _) => Of(key, facts),
        _ => null,
    };

    private static Enrolment? Of(string key, Facts facts) => facts.File.Enrolments.FirstOrDefault(one => one.Key == key);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(EnrolmentFlow.State))]
internal sealed partial class EnrolmentStates : JsonSerializerContext;
