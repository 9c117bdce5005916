using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>Something was left half done: says where, and asks whether to go on.</summary>
public sealed class ResumeFlow(FlowCatalog flows) : Flow<ResumeFlow.State>
{
    [JsonDerivedType(typeof(Offered), "offered")]
    public abstract record State
    {
        private State() { }

        public sealed record Offered(int Misses = 0) : State;
    }

    public override string Key => "resume";
    public override State Start => new State.Offered();
    public override IReadOnlyList<string> Says => ["offer yes no", "again"];
    protected override JsonTypeInfo<State> Json => ResumeStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) =>
        Chosen("resume.offer", message, facts) is not null && !TellsTrouble(message, facts);

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("resume.offer", input, facts)) switch
    {
        _ when facts.Chat.Session.Paused is null => End().Do(new Effect.Continue("menu")),

        (_, "yes") => End().Do(new Effect.Resume()),

        (_, "no") => End().Do(new Effect.Continue("menu")),

        (State.Offered offered, null) when input is Input.Message =>
            AskAgain(offered.Misses, misses => new State.Offered(misses), "resume.again", input, facts),

        _ => Goto(state).Say("resume.offer", ("recap", Recap(facts))),
    };

    // "No me han pagado" is no "no" to going on.
    private static bool TellsTrouble(Input.Message message, Facts facts) =>
        message.Button is null && Intent.InSentence(message.Text, facts.Content.Intents) is Intent.LabourProblem or Intent.Scam or Intent.JobLost;

    private string Recap(Facts facts) => facts.Chat.Session.Paused is { } paused ? flows[paused.Flow].Recap(paused, facts) ?? "" : "";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ResumeFlow.State))]
internal sealed partial class ResumeStates : JsonSerializerContext;
