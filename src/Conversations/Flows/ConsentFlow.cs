using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Who we are, and the one core consent. Jobs can be seen without it.</summary>
public sealed class ConsentFlow : Flow<ConsentFlow.State>
{
    [JsonDerivedType(typeof(Offered), "offered")]
    public abstract record State
    {
        private State() { }

        public sealed record Offered(int Misses = 0) : State;
    }

    public override string Key => "consent";
    public override State Start => new State.Offered();
    public override bool IsResumable => true;
    public override IReadOnlyList<string> Says => ["offer yes look person", "again"];
    protected override JsonTypeInfo<State> Json => ConsentStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) => Chosen("consent.offer", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("consent.offer", input, facts)) switch
    {
        (_, "yes") => End()
            .Do(new Effect.RecordConsent("core", Given: true, facts.Programme.NoticeVersion))
            .Do(new Effect.Continue("shared-phone")),

        (_, "look") => End()
            .Do(new Effect.RecordConsent("core", Given: false, facts.Programme.NoticeVersion))
            .Do(new Effect.Continue("vacancies")),

        (_, "person") => End().Do(new Effect.Continue("person")),

        (State.Offered asked, _) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Offered(misses), "consent.again", input, facts),

        _ => Goto(state).Say("consent.offer", ("programme", facts.Programme.Name)),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ConsentFlow.State))]
internal sealed partial class ConsentStates : JsonSerializerContext;
