using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>
/// Danger: a person is called at once and nothing further is asked, but whether helplines can be read in private.
/// While a promoter holds the chat only the urgency is raised.
/// </summary>
public sealed class SafetyFlow : Flow<SafetyFlow.State>
{
    [JsonDerivedType(typeof(Raised), "raised")]
    [JsonDerivedType(typeof(AskedAlone), "asked-alone")]
    [JsonDerivedType(typeof(NotAlone), "not-alone")]
    public abstract record State
    {
        private State() { }

        public sealed record Raised(string Kind) : State;

        /// <summary>The person was asked whether they can read alone.</summary>
        public sealed record AskedAlone(string Kind) : State;

        /// <summary>Somebody else may read along: nothing is written that shows what this is about, until the person is alone.</summary>
        public sealed record NotAlone(string Kind) : State;
    }

    public override string Key => "safety";
    public override State Start => new State.Raised("safety");
    public override bool GoesOnWhileWaiting => true;
    public override IReadOnlyList<string> Says => ["receipt", "minor", "complaint", "alone yes no", "lines", "not-alone", "received", "no-codes"];
    protected override JsonTypeInfo<State> Json => SafetyStates.Default.State;

    public override Turn<State> Step(State state, Input input, Facts facts) => (state, Chosen("safety.alone", input, facts)) switch
    {
        (State.Raised raised, _) when facts.Chat.Owner is Owner.Held => End().Do(Alarm(raised.Kind, facts.OnDuty(Role(raised.Kind)))),
        (State.Raised raised, _) => Receive(raised.Kind, facts),
        (State.AskedAlone asked, "yes") => End().Say("safety.lines", ("lines", Lines(asked.Kind, facts))),
        (State.NotAlone asked, "yes") => End().Say("safety.lines", ("lines", Lines(asked.Kind, facts))),
        // Whoever writes next must know it.
        (State.AskedAlone asked, "no") => Goto(new State.NotAlone(asked.Kind)).Say("safety.not-alone")
            .Do(new Effect.HandOver(Priority.Urgent, "cannot read messages alone: write with care", Role(asked.Kind), facts.OnDuty(Role(asked.Kind))?.Who)),
        // No second question to somebody in danger: a receipt, and the answer stays welcome.
        (State.NotAlone or State.AskedAlone, _) when input is Input.Message => Goto(state).Say(Received(input, facts)),
        _ => Goto(state),
    };

    /// <summary>The receipt for what is written meanwhile: whoever is asked for a code or money hears at once to give none.</summary>
    internal static string Received(Input input, Facts facts) =>
        input is Input.Message { Button: null } message && Intent.InSentence(message.Text, facts.Content.Intents) is Intent.Scam ? "safety.no-codes" : "safety.received";

    /// <summary>What the person was in danger of when they were last asked.</summary>
    internal static string Kind(State state) => state switch
    {
        State.Raised raised => raised.Kind,
        State.AskedAlone asked => asked.Kind,
        State.NotAlone asked => asked.Kind,
        _ => throw new NotSupportedException(state.GetType().Name),
    };

    private static Turn<State> Receive(string kind, Facts facts)
    {
        var received = Call(Goto(new State.AskedAlone(kind)), kind, facts);
        return facts.Person.PhoneUse == Person.PrivatePhone
            ? received.Say("safety.lines", ("lines", Lines(kind, facts))) with { State = null }
            : received.Say("safety.alone");
    }

    /// <summary>Another flow heard of danger: its turn ends with the receipt and the alarm.</summary>
    internal static Turn<T> Call<T>(Turn<T> turn, string kind, Facts facts)
        where T : class
    {
        var duty = facts.OnDuty(Role(kind));
        return turn.Say(Receipt(kind), ("when", facts.Texts.When(duty, facts.Now))).Do(Alarm(kind, duty));
    }

    /// <summary>The person is told nothing here: somebody of the programme is with them.</summary>
    internal static Effect.HandOver Alarm(string kind, Facts facts) => Alarm(kind, facts.OnDuty(Role(kind)));

    private static Effect.HandOver Alarm(string kind, Knowledge.Duty? duty) => new(Priority.Urgent, kind, Role(kind), duty?.Who);

    private static string Receipt(string kind) => kind switch
    {
        "minor" => "safety.minor",
        "staff_abuse" or "staff_money" => "safety.complaint",
        _ => "safety.receipt",
    };

    private static string Role(string kind) => kind switch
    {
        "staff_abuse" or "staff_money" => DutyRole.Complaints,
        _ => DutyRole.Protection,
    };

    // Few, and the most useful first: somebody in danger does not read a directory.
    private static string Lines(string kind, Facts facts) => facts.Content.Helplines.For(facts.Person.Language, kind switch
    {
        "crisis" => ["crisis"],
        "minor" => ["children"],
        "staff_abuse" => ["violence", "rights"],
        "staff_money" => ["rights"],
        "extortion" => ["extortion", "violence"],
        _ => ["violence", "extortion"],
    }, isShort: facts.Chat.Surface is Surface.Sms);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SafetyFlow.State))]
internal sealed partial class SafetyStates : JsonSerializerContext;
