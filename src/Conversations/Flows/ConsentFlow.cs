using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatAssist.Conversations.Flows;

/// <summary>Who we are, and the one core consent. Jobs can be seen without it. When the notice has changed, it is asked again.</summary>
public sealed class ConsentFlow : Flow<ConsentFlow.State>
{
    [JsonDerivedType(typeof(Offered), "offered")]
    [JsonDerivedType(typeof(Renewing), "renewing")]
    public abstract record State
    {
        private State() { }

        public sealed record Offered(int Misses = 0) : State;

        /// <summary>The notice changed since the person agreed; until they answer, what they agreed to holds.</summary>
        public sealed record Renewing(int Misses = 0) : State;
    }

    public override string Key => "consent";
    public override State Start => new State.Offered();
    public override bool IsResumable => true;
    public override IReadOnlyList<string> Says => ["offer yes look person", "again", "changed yes no", "changed-again", "renewed", "withdrawn"];
    protected override JsonTypeInfo<State> Json => ConsentStates.Default.State;

    public override bool Accepts(State state, Input.Message message, Facts facts) =>
        Chosen(state is State.Renewing ? "consent.changed" : "consent.offer", message, facts) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => state switch
    {
        State.Renewing asked => Renew(asked, input, facts),
        _ when input is not Input.Message && facts.Content.Notices.IsOldTo(facts.Person) => Renew(new State.Renewing(), input, facts),
        _ => Offer(state, input, facts),
    };

    private static Turn<State> Offer(State state, Input input, Facts facts) => (state, Chosen("consent.offer", input, facts)) switch
    {
        (_, "yes") => Record(given: true, facts).Do(new Effect.Continue("shared-phone")),

        (_, "look") => Record(given: false, facts).Do(new Effect.Continue("vacancies")),

        (_, "person") => End().Do(new Effect.Continue("person")),

        (State.Offered asked, _) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Offered(misses), "consent.again", input, facts),

        _ => LanguageFlow.Offered(facts).Aggregate(Goto(state).Say("consent.offer", ("programme", facts.Programme.Name)), (turn, reply) => turn.Say(reply)),
    };

    private static Turn<State> Renew(State.Renewing asked, Input input, Facts facts) => Chosen("consent.changed", input, facts) switch
    {
        "yes" => Record(given: true, facts).Say("consent.renewed").Do(new Effect.Continue("menu")),

        "no" => Record(given: false, facts).Say("consent.withdrawn"),

        null when input is Input.Message => AskAgain(asked.Misses, misses => new State.Renewing(misses), "consent.changed-again", input, facts),

        _ => Goto(asked).Say("consent.changed", ("changes", facts.Content.Notices.ChangedSince(facts.Person))),
    };

    private static Turn<State> Record(bool given, Facts facts) => End().Do(new Effect.RecordConsent("core", given, facts.Programme.NoticeVersion));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ConsentFlow.State))]
internal sealed partial class ConsentStates : JsonSerializerContext;
