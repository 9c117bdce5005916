using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Somebody has left the country again: no judgement, nothing more is asked of their job, and they can come back any time.</summary>
public sealed class LeftAgainFlow : Flow<LeftAgainFlow.State>
{
    [JsonDerivedType(typeof(Told), "told")]
    public abstract record State
    {
        private State() { }

        public sealed record Told : State;
    }

    public override string Key => "left-again";
    public override State Start => new State.Told();
    public override IReadOnlyList<string> Says => ["told"];
    protected override JsonTypeInfo<State> Json => LeftAgainStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.CaseFile];

    public override Turn<State> Step(State state, Input input, Facts facts) => facts.Person switch
    {
        // Not yet somebody who came back: they hear first who we are.
        { Consent: Consent.NotAsked } => End().Do(new Effect.Continue("before-return")),
        { Consent: Consent.Declined } => End().Say("left-again.told"),
        _ => Leaving.With(Person.LeftAgain, facts).Aggregate(End().Say("left-again.told"), (turn, effect) => turn.Do(effect))
            .Do(new Effect.Happened(ProgrammeEvent.LeftAgain, facts.Today, facts.Person.Municipality)),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LeftAgainFlow.State))]
internal sealed partial class LeftAgainStates : JsonSerializerContext;
