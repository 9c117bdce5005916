using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Understanding;

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

    public override bool Accepts(State state, Input.Message message, Facts facts) => Meant(message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Meant(input, facts)) switch
    {
        (_, "yes") => End().Say("wrong-person.unlinked").Do(new Effect.Unlink()),

        (_, "no") => End().Do(facts.Chat.Session.Paused is null ? new Effect.Continue("menu") : new Effect.Resume()),

        (State.Asked asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Asked(misses), "wrong-person.again", input, facts),

        _ => Goto(state).Say("wrong-person.ask"),
    };

    // Said once more, or that we should stop, it is a yes.
    private static string? Meant(Input input, Facts facts) => Chosen("wrong-person.ask", input, facts)
        ?? (input is Input.Message { Button: null } message && Intent.InSentence(message.Text, facts.Content.Intents) is Intent.WrongPerson or Intent.Stop ? "yes" : null);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WrongPersonFlow.State))]
internal sealed partial class WrongPersonStates : JsonSerializerContext;
