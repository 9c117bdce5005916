using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Numbers;
using ChatAssist.Conversations.Understanding.Phones;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// "Cambié de número": three light questions, and the same words whether they fit somebody or not, so that nothing is told to who only
/// tries. No code is ever sent for it: that would look like theft of an account.
/// </summary>
public sealed class SamePersonFlow : Flow<SamePersonFlow.State>
{
    [JsonDerivedType(typeof(Told), "told")]
    [JsonDerivedType(typeof(Number), "number")]
    [JsonDerivedType(typeof(Name), "name")]
    [JsonDerivedType(typeof(HowOld), "age")]
    public abstract record State
    {
        private State() { }

        /// <summary>What was told may hold the number.</summary>
        public sealed record Told : State;

        public sealed record Number(int Misses = 0) : State;

        /// <param name="Phone">The old one as E.164; null: not remembered.</param>
        public sealed record Name(string? Phone, int Misses = 0) : State;

        public sealed record HowOld(string? Phone, string Called, int Misses = 0) : State;
    }

    public override string Key => "same-person";
    public override State Start => new State.Told();
    public override IReadOnlyList<string> Says => ["number", "number-again", "name", "name-again", "age", "age-again", "thanks"];
    protected override JsonTypeInfo<State> Json => SamePersonStates.Default.State;

    // A child's age is left to who looks for danger.
    public override bool Accepts(State state, Input.Message message, Facts facts) => state switch
    {
        State.Number => message.Text.Any(char.IsDigit) && Phone(message) is not null,
        State.HowOld => Years(message, facts) is { Years: >= Age.Adult },
        _ => false,
    };

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, input) switch
    {
        (State.Told, Input.Message message) when Phone(message) is { } phone => Goto(new State.Name(phone)).Say("same-person.name"),
        (State.Told, _) => Goto(new State.Number()).Say("same-person.number"),
        (State.Number asked, Input.Message message) => Numbered(asked, message, facts),
        (State.Name asked, Input.Message message) => Named(asked, message, facts),
        (State.HowOld asked, Input.Message message) => Aged(asked, message, facts),
        (State.Name, _) => Goto(state).Say("same-person.name"),
        (State.HowOld, _) => Goto(state).Say("same-person.age"),
        _ => Goto(state).Say("same-person.number"),
    };

    private static Turn<State> Numbered(State.Number asked, Input.Message message, Facts facts) => Phone(message) switch
    {
        { } phone => Goto(new State.Name(phone)).Say("same-person.name"),
        null when IsPassed(message, facts) => Goto(new State.Name(null)).Say("same-person.name"),
        _ => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "same-person.number-again", message, facts),
    };

    // Without a name nobody fits, and a person looks into it.
    private static Turn<State> Named(State.Name asked, Input.Message message, Facts facts) => Name(message, facts) is { } name
        ? Goto(new State.HowOld(asked.Phone, name)).Say("same-person.age")
        : AskAgain(asked.Misses, misses => asked with { Misses = misses }, "same-person.name-again", message, facts);

    private static Turn<State> Aged(State.HowOld asked, Input.Message message, Facts facts) => Years(message, facts) switch
    {
        { Years: < Age.Adult } => SafetyFlow.Call(End(), "minor", facts),
        { } age => Check(asked, age.BornIn ?? facts.Today.Year - age.Years, facts),
        null when IsPassed(message, facts) => Check(asked, birthYear: null, facts),
        _ => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "same-person.age-again", message, facts),
    };

    private static Turn<State> Check(State.HowOld told, int? birthYear, Facts facts) => End().Say("same-person.thanks")
        .Do(new Effect.Rejoin(told.Phone, told.Called, birthYear, facts.OnDuty(DutyRole.Promoter)?.Who));

    // "No me acuerdo" has no digit in it; half a number is asked again.
    private static bool IsPassed(Input.Message message, Facts facts) =>
        facts.Content.Words.In(message) is CommandWords.Skip || (!message.IsWordless && NoAnswer.Of(message, facts) is null && !message.Text.Any(char.IsDigit));

    private static string? Name(Input.Message message, Facts facts) =>
        facts.Content.Words.In(message) is CommandWords.Skip ? "" : NoAnswer.Of(message, facts) is null ? PersonName.In(message.Text) : null;

    private static string? Phone(Input.Message message) =>
        Dialled.In(Sentence.Of(message.Text)).Select(dialled => dialled.International).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    private static Age? Years(Input.Message message, Facts facts) => Age.In(message.Text, facts.Today) is Reading<Age>.Understood age ? age.Value : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SamePersonFlow.State))]
internal sealed partial class SamePersonStates : JsonSerializerContext;
