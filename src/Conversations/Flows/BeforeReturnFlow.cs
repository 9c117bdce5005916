using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Somebody who is not back yet tells of it: what can be done from now on, and, with consent, when and where they come home.</summary>
public sealed class BeforeReturnFlow : Flow<BeforeReturnFlow.State>
{
    [JsonDerivedType(typeof(Told), "told")]
    public abstract record State
    {
        private State() { }

        /// <summary>It stays so while the consent is asked.</summary>
        public sealed record Told : State;
    }

    public override string Key => "before-return";
    public override State Start => new State.Told();
    public override bool IsResumable => true;
    public override IReadOnlyList<string> Says => ["welcome", "without-data"];
    protected override JsonTypeInfo<State> Json => BeforeReturnStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => facts.Person switch
    {
        { Consent: Consent.NotAsked } => Goto(state).Do(new Effect.Continue("consent")),
        { Consent: Consent.Declined } => End().Say("before-return.without-data"),
        { Status: Person.BeforeReturn } => End().Do(new Effect.Continue(ReturnFlow.Form)),
        _ => End().Say("before-return.welcome")
            .Do(new Effect.Describe(Known.Status, Person.BeforeReturn))
            .Do(new Effect.Happened(ProgrammeEvent.PreDeparture, facts.Today, facts.Person.Municipality))
            .Do(new Effect.Continue(ReturnFlow.Form)),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(BeforeReturnFlow.State))]
internal sealed partial class BeforeReturnStates : JsonSerializerContext;
