using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>"Por hoy no más": nothing more is asked or sent today; what was open is kept.</summary>
public sealed class PauseFlow : Flow<PauseFlow.State>
{
    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked : State;
    }

    public override string Key => "pause";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["paused"];
    protected override JsonTypeInfo<State> Json => PauseStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts)
    {
        var paused = End().Say("pause.paused").Do(new Effect.Quiet(facts.Programme.At(facts.Today.AddDays(1), TimeOnly.MinValue)));
        return facts.Chat.Session.Paused is { } open ? paused.Do(new Effect.Cancel(FormFlow.Nudge(open.Flow))) : paused;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PauseFlow.State))]
internal sealed partial class PauseStates : JsonSerializerContext;
