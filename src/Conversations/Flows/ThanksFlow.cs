using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>"Gracias", when nothing is open: a kind word, not the menu.</summary>
public sealed class ThanksFlow : Flow<ThanksFlow.State>
{
    [JsonDerivedType(typeof(Said), "said")]
    public abstract record State
    {
        private State() { }

        public sealed record Said : State;
    }

    public override string Key => "thanks";
    public override State Start => new State.Said();
    public override IReadOnlyList<string> Says => [];
    protected override JsonTypeInfo<State> Json => ThanksStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => End().Say("common.welcome");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ThanksFlow.State))]
internal sealed partial class ThanksStates : JsonSerializerContext;
