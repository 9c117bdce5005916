using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>Stop, and back in. Plain stop words stop at once; others are asked once, because they have other meanings.</summary>
public sealed class OptOutFlow : Flow<OptOutFlow.State>
{
    [JsonDerivedType(typeof(Stopping), "stopping")]
    [JsonDerivedType(typeof(Confirming), "confirming")]
    [JsonDerivedType(typeof(WhichMeant), "which-meant")]
    [JsonDerivedType(typeof(Away), "away")]
    [JsonDerivedType(typeof(Returning), "returning")]
    [JsonDerivedType(typeof(ProviderStopped), "provider-stopped")]
    [JsonDerivedType(typeof(ProviderStarted), "provider-started")]
    public abstract record State
    {
        private State() { }

        public sealed record Stopping : State;

        public sealed record Confirming(int Misses = 0) : State;

        /// <summary>What was said is a stop word and would answer the open question too.</summary>
        public sealed record WhichMeant(string Said, int Misses = 0) : State;

        /// <summary>Opted out, and wrote.</summary>
        public sealed record Away : State;

        public sealed record Returning : State;

        public sealed record ProviderStopped : State;

        public sealed record ProviderStarted : State;
    }

    public override string Key => "opt-out";
    public override State Start => new State.Confirming();
    public override IReadOnlyList<string> Says => ["stopped", "confirm yes no", "confirm-again", "kept", "which answer stop", "which-again", "away", "back"];
    protected override JsonTypeInfo<State> Json => OptOutStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => state is State.Returning or State.ProviderStarted ? [Need.Submissions, Need.CaseFile] : [];

    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Confirming => Chosen("opt-out.confirm", message, facts) is not null,
        State.WhichMeant => Chosen("opt-out.which", message, facts) is not null,
        _ => false,
    };

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (State.Stopping, _) => Stop(),
        (State.Away, _) => End().Say("opt-out.away"),
        (State.Returning, _) => GoOn(Back(End().Say("opt-out.back"), facts), facts),
        // The provider has answered already, and lets nothing through on this address.
        (State.ProviderStopped, _) => End().Do(new Effect.OptOut(ThisAddressOnly: true)),
        (State.ProviderStarted, _) => Back(End(), facts),
        (State.Confirming asked, Input.Message message) => Confirm(asked, message, facts),
        (State.WhichMeant asked, Input.Message message) => WhichWasMeant(asked, message, facts),
        (State.WhichMeant asked, _) => Goto(state).Say("opt-out.which", ("said", asked.Said)),
        _ => Goto(state).Say("opt-out.confirm"),
    };

    private static Turn<State> Confirm(State.Confirming asked, Input.Message message, Facts facts) => Chosen("opt-out.confirm", message, facts) switch
    {
        "yes" => Stop(),
        "no" => GoOn(End().Say("opt-out.kept"), facts),
        _ => AskAgain(asked.Misses, misses => new State.Confirming(misses), "opt-out.confirm-again", message, facts),
    };

    private static Turn<State> WhichWasMeant(State.WhichMeant asked, Input.Message message, Facts facts) => Chosen("opt-out.which", message, facts) switch
    {
        "answer" => End().Do(new Effect.Resume(new Input.Message(asked.Said))),
        "stop" => Stop(),
        _ => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "opt-out.which-again", message, facts),
    };

    private static Turn<State> Stop() => End().Say("opt-out.stopped").Do(new Effect.OptOut());

    // The stop took back what was to be asked about the job; what is not past is asked again.
    private static Turn<State> Back(Turn<State> turn, Facts facts) =>
        turn.Do(new Effect.OptIn()).Do(facts is { Chat.OptedOut: true, MayWriteFirst: true, File.Current: { } job } ? Series.Begin(job, facts) : []);

    // Who waits for a person is asked nothing further.
    private static Turn<State> GoOn(Turn<State> turn, Facts facts) => facts.Chat switch
    {
        { Owner: not Owner.Bot } => turn,
        { Session.Paused: null } => turn.Do(new Effect.Continue("menu")),
        _ => turn.Do(new Effect.Resume()),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(OptOutFlow.State))]
internal sealed partial class OptOutStates : JsonSerializerContext;
