using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Phones;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Some write over WhatsApp without a number that we can see. Where a call or an SMS needs one they are asked for it, once: whoever was
/// asked is not asked again, whatever came of it.
/// </summary>
public sealed class NumberFlow : Flow<NumberFlow.State>
{
    public const string Name = "number";

    [JsonDerivedType(typeof(Asked), "asked")]
    public abstract record State
    {
        private State() { }

        /// <param name="Then">The flow that comes after it; null: what was open goes on.</param>
        public sealed record Asked(string? Then = null, int Misses = 0) : State;
    }

    public override string Key => Name;
    public override State Start => new State.Asked();
    public override bool IsResumable => true;
    public override bool GoesOnWhileWaiting => true;
    public override IReadOnlyList<string> Says => ["ask no", "again", "known", "without"];
    protected override JsonTypeInfo<State> Json => NumberStates.Default.State;

    protected override State StartAt(string at) => new State.Asked(at);

    /// <summary>Somebody is to call, the person writes, and may be asked where to.</summary>
    public static bool IsDue(Facts facts) =>
        facts.Chat is { AwaitsCall: true, HasUnaskedNumber: true, OptedOut: false, Owner: Owner.Bot, Person: { Consent: Consent.Given, IsEmployer: false } };

    public override bool Accepts(State state, Input.Message message, Facts facts) => Phone(message) is not null || IsNo(message, facts);

    public override Turn<State> Step(State state, Input input, Facts facts) => ((State.Asked)state, input) switch
    {
        (var asked, Input.Message message) when Phone(message) is { } phone => Over(End().Say("number.known").Do(new Effect.Describe(Known.Phone, phone)), asked, facts),
        (var asked, Input.Message message) when IsNo(message, facts) || (asked.Misses > 0 && NoAnswer.Of(message, facts) is null) => Over(End().Say("number.without"), asked, facts),
        (var asked, Input.Message) => AskAgain(asked.Misses, misses => asked with { Misses = misses }, "number.again", input, facts),
        // It was left for something else twice: that is an answer too.
        (var asked, Input.Resume) when asked.Misses > 0 => End().Do(new Effect.Continue(asked.Then ?? "menu")),
        (var asked, Input.Resume) => Goto(asked with { Misses = 1 }).Say("number.ask"),
        _ => Goto(state).Say("number.ask").Do(new Effect.Describe(Known.Phone, Person.NoPhone)),
    };

    // While a person is called for, what was open waits for them.
    private static Turn<State> Over(Turn<State> turn, State.Asked asked, Facts facts) => facts.Chat.Owner is not Owner.Bot ? turn
        : turn.Do(asked.Then is { } flow ? new Effect.Continue(flow) : new Effect.Resume());

    private static bool IsNo(Input.Message message, Facts facts) => facts.Content.Words.In(message) is CommandWords.Skip || Chosen("number.ask", message, facts) is not null;

    private static string? Phone(Input.Message message) =>
        message.Button is null && PhoneNumber.Read(message.Text) is Reading<string>.Understood { Value: var phone } ? phone : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NumberFlow.State))]
internal sealed partial class NumberStates : JsonSerializerContext;
