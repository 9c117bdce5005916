using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>An employer who writes of their own accord: who we are, and that a person can be called. Nothing else is offered.</summary>
public sealed class EmployerFlow : Flow<EmployerFlow.State>
{
    [JsonDerivedType(typeof(Shown), "shown")]
    public abstract record State
    {
        private State() { }

        public sealed record Shown(int Misses = 0) : State;
    }

    public override string Key => "employer";
    public override State Start => new State.Shown();
    public override IReadOnlyList<string> Says => ["hello person", "again"];
    protected override JsonTypeInfo<State> Json => EmployerStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Chosen("employer.hello", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("employer.hello", input, facts)) switch
    {
        (_, "person") => End().Do(new Effect.Continue("person")),

        (State.Shown shown, null) when input is Input.Message =>
            AskAgain(shown.Misses, misses => new State.Shown(misses), "employer.again", input, facts),

        _ => Goto(state).Say("employer.hello", ("programme", facts.Programme.Name)),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(EmployerFlow.State))]
internal sealed partial class EmployerStates : JsonSerializerContext;
