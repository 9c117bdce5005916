using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>Several people use one phone: who writes now? Their names are said and nothing else; what is open of one is never put to another.</summary>
public sealed class WhoFlow : Flow<WhoFlow.State>
{
    private const string Ask = "who.ask", Same = "same", Other = "other";

    // With the current person and somebody new, a list is full.
    private const int MostOthers = Renderer.MaxListed - 2;

    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        public sealed record Asked(int Misses = 0) : State;
    }

    public override string Key => "who";
    public override State Start => new State.Asked();
    public override IReadOnlyList<string> Says => ["ask other", "again", "unnamed", "hello"];
    protected override JsonTypeInfo<State> Json => WhoStates.Default.State;

    public override IReadOnlyList<Need> Needs(State state, Input input) => [Need.CaseFile];

    public override bool Accepts(State state, Input.Message message, Facts facts) => Choice.Of(Question(Ask, facts), message) is not null;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input is Input.Message said ? Choice.Of(Question(Ask, facts), said) : null) switch
    {
        (_, Same) => End().Do(facts.Chat.Session.Paused is null ? new Effect.Continue("menu") : new Effect.Resume()),

        (_, Other) => End().Do(new Effect.NewPerson()).Do(new Effect.Continue("consent")),

        (_, { } person) => Greet(long.Parse(person, CultureInfo.InvariantCulture), facts),

        (State.Asked asked, null) when input is Input.Message =>
            AskAgain(asked.Misses, misses => new State.Asked(misses), Again(facts), NoAnswer.Of(input, facts), facts),

        _ => Goto(state).Say(new Reply(Ask, []) { Text = Question(Ask, facts) }),
    };

    private static Turn<State> Greet(long person, Facts facts) =>
        End().Say("who.hello", ("called", Name(facts.File.Others[person], facts))).Do(new Effect.Speak(person));

    private static Reply Again(Facts facts) => new("who.again", []) { Text = Question("who.again", facts) };

    private static Text Question(string key, Facts facts) => facts.Texts[key] with
    {
        Options =
        [
            Of(Same, facts.Person.Called, facts),
            .. facts.File.Others.Take(MostOthers).Select(other => Of(other.Key.ToString(CultureInfo.InvariantCulture), other.Value, facts)),
            .. facts.Texts[key].Options,
        ],
    };

    private static Option Of(string name, string? called, Facts facts) => new(name, Name(called, facts), null, null, []);

    private static string Name(string? called, Facts facts) =>
        called is not { Length: > 0 } ? facts.Texts["who.unnamed"].Body : called.Length <= Renderer.ButtonLabel ? called : called[..Renderer.ButtonLabel];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(WhoFlow.State))]
internal sealed partial class WhoStates : JsonSerializerContext;
