using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// The individual plan: proposed from the profile, agreed with the person, validated by a supervisor, ticked step by step in the chat.
/// </summary>
public sealed partial class PlanFlow : Flow<PlanFlow.State>
{
    public const string Name = "plan";

    [JsonDerivedType(typeof(Opened), "opened")]
    [JsonDerivedType(typeof(Proposed), "proposed")]
    [JsonDerivedType(typeof(Dropping), "dropping")]
    [JsonDerivedType(typeof(Ticking), "ticking")]
    [JsonDerivedType(typeof(Looked), "looked")]
    public abstract record State
    {
        private State() { }

        public sealed record Opened : State;

        /// <summary>Does the person agree to these steps?</summary>
        public sealed record Proposed(IReadOnlyList<string> Steps, int Misses = 0) : State;

        /// <summary>Which of them is not wanted?</summary>
        public sealed record Dropping(IReadOnlyList<string> Steps, int Misses = 0) : State;

        /// <summary>Which step is done?</summary>
        public sealed record Ticking(int Misses = 0) : State;

        /// <summary>A supervisor has looked at the plan.</summary>
        public sealed record Looked(bool IsValid) : State;
    }

    public override string Key => Name;
    public override State Start => new State.Opened();
    public override bool IsResumable => true;

    public override IReadOnlyList<string> Says =>
    [
        "proposal yes change later", "proposal-again", "drop", "drop-again", "agreed", "later", "empty", "steps", "steps-again", "none", "done", "all-done", "no-step", "private",
    ];

    protected override JsonTypeInfo<State> Json => PlanStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.Submissions, Need.CaseFile];

    /// <summary>The state in which a supervisor's word is written down; null when it is about something else.</summary>
    internal static State? Judged(Input.PromoterAction action) => action.Action switch
    {
        "plan-validated" => new State.Looked(IsValid: true),
        "plan-returned" => new State.Looked(IsValid: false),
        _ => null,
    };

    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Proposed => Chosen("plan.proposal", message, facts) is not null,
        State.Dropping dropping => Choice.Of(ToDrop(dropping.Steps, "plan.drop", facts), message) is not null,
        State.Ticking => Ticked(message, facts) is not null,
        _ => false,
    };

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (State.Looked looked, _) => End().Do(new Effect.PlanIs(looked.IsValid ? PlanStatus.Validated : PlanStatus.Returned)),
        (State.Opened, _) when facts.Person.Consent is Consent.NotAsked => End().Do(new Effect.Continue("consent")),
        (State.Opened, _) => Open(facts),
        (State.Proposed proposed, Input.Message m) => Answered(proposed, m, facts),
        (State.Proposed proposed, _) => Propose(proposed.Steps, facts),
        (State.Dropping dropping, Input.Message m) => Dropped(dropping, m, facts),
        (State.Dropping dropping, _) => Goto(state).Say(new Reply("plan.drop", []) { Text = ToDrop(dropping.Steps, "plan.drop", facts) }),
        (State.Ticking ticking, Input.Message m) => Tick(ticking, m, facts),
        _ => Show(facts),
    };

    // One that a supervisor returned is talked over again.
    private static Turn<State> Open(Facts facts)
    {
        if (facts.File.Plan is { Status: PlanStatus.Agreed or PlanStatus.Validated, Steps.Count: > 0 }) return Show(facts);
        var profile = facts.Submissions.GetValueOrDefault(ProfileFlow.Form)?.Answers;
        var wanted = ReferralFlow.In(profile).Concat(profile?.GetValueOrDefault("wanted/wishes") is { Length: > 0 } ? ["work"] : []).ToHashSet(StringComparer.Ordinal);
        var steps = facts.Content.PlanSteps.For(wanted).Select(step => step.Key).ToList();
        return steps.Count > 0 ? Propose(steps, facts) : End().Say("plan.empty");
    }

    private static string Label(string step, Facts facts) => facts.Content.PlanSteps.Find(step) is not { } known ? step
        : known.IsPrivate && facts.Person.PhoneUse != Person.PrivatePhone ? facts.Texts["plan.private"].Body
        : known.Label[facts.Texts.Language];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlanFlow.State))]
internal sealed partial class PlanStates : JsonSerializerContext;
