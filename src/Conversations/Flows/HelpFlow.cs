using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>"Ayuda": what always works; then back to what was open.</summary>
public sealed class HelpFlow : Flow<HelpFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked : State;
    }

    public override string Key => "help";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["words"];
    protected override JsonTypeInfo<State> Json => HelpStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) =>
        End().Say("help.words").Do(facts.Chat.Session.Paused is null ? new Effect.Continue("menu") : new Effect.Resume());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(HelpFlow.State))]
internal sealed partial class HelpStates : JsonSerializerContext;
