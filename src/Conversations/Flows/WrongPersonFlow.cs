using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>"No soy": the number belongs to somebody else. Nothing is told of whom we looked for.</summary>
public sealed class WrongPersonFlow : Flow<WrongPersonFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked(int Misses = 0) : State;
    }

    public override string Key => "wrong-person";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["ask yes no", "again", "unlinked"];
    protected override JsonTypeInfo<State> Json => WrongPersonStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("wrong-person.ask", input, facts)) switch
    {
        (_, "yes") => End().Say("wrong-person.unlinked").Do(new Effect.Unlink()),

        (_, "no") => End().Do(facts.Chat.Session.Paused is null ? new Effect.Continue("menu") : new Effect.Resume()),

        (State.Asked asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Asked(misses), "wrong-person.again", input, facts),

        _ => Goto(state).Say("wrong-person.ask"),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WrongPersonFlow.State))]
internal sealed partial class WrongPersonStates : JsonSerializerContext;
