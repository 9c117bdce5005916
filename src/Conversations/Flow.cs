using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations;

/// <summary>One kind of conversation, as the dispatcher sees it: a state machine whose state is stored between turns.</summary>
public abstract class Flow
{
    /// <summary>The name under which sessions and texts know this flow.</summary>
    public abstract string Key { get; }

    /// <summary>The version of the stored state; a new one needs an <see cref="Upcast"/> from each old one.</summary>
    public virtual int Version => 1;

    /// <summary>
    /// The texts this flow says, each with the options it understands: <c>"offer yes no"</c>, or of another file
    /// <c>"form.review yes change"</c>. Checked at start.
    /// </summary>
    public abstract IReadOnlyList<string> Says { get; }

    /// <summary>The same with whole keys: <c>"consent.offer yes no"</c>.</summary>
    public IEnumerable<string> SaysInFull => Says.Select(InFull);

    /// <summary>When something interrupts it, it is kept and offered again later.</summary>
    public virtual bool IsResumable => false;

    /// <summary>It goes on while the case waits for a person; other flows are parked then.</summary>
    public virtual bool GoesOnWhileWaiting => false;

    /// <summary>
    /// Of <see cref="Says"/>, the texts that begin a conversation of our own accord: they may light up on a screen that others see.
    /// Each is neutral, whatever is in its places.
    /// </summary>
    public virtual IReadOnlyList<string> Starts => [];

    /// <summary>The same with whole keys.</summary>
    public IEnumerable<string> StartsInFull => Starts.Select(InFull);

    /// <param name="at">The question of a form at which it begins; null: at its start.</param>
    public abstract Frame Begin(string? at = null);

    /// <summary>What the flow stands at when that timer begins it; null: a timer only wakes it where it is open.</summary>
    public virtual Frame? Rung(Slot slot) => null;

    /// <summary>What a button of an older message stands at, where it says what it was about; null: a button is only of the open question.</summary>
    public virtual Frame? Tapped(string button) => null;

    /// <summary>The stored state is one of this flow's.</summary>
    public abstract bool CanRead(Frame frame);

    /// <summary>What its states are called where they are stored, in the order in which they are written down.</summary>
    public abstract IReadOnlyList<string> States { get; }

    public abstract IReadOnlyList<Need> Needs(Frame frame, Input input);

    /// <summary>The open question would take this message as its answer.</summary>
    public abstract bool Accepts(Frame frame, Input.Message message, Facts facts);

    /// <summary>Where the person was, in words, when it is worth saying on coming back; null: just ask the open question again.</summary>
    public abstract string? Recap(Frame frame, Facts facts);

    public abstract Step Take(Frame frame, Input input, Facts facts);

    private string InFull(string says) => says.Split(' ')[0].Contains('.', StringComparison.Ordinal) ? says : $"{Key}.{says}";
}

/// <summary>A <see cref="Turn{TState}"/> whose state is stored form: what the dispatcher goes on with.</summary>
public sealed record Step(Frame? Frame, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects, Completeness Completeness);

/// <summary>One kind of conversation: a state machine whose transitions are one switch.</summary>
public abstract class Flow<TState> : Flow
    where TState : class
{
    public abstract TState Start { get; }

    /// <summary>How the state is written and read: strict, source-generated.</summary>
    protected abstract JsonTypeInfo<TState> Json { get; }

    public abstract Turn<TState> Step(TState state, Input input, Facts facts);

    public virtual IReadOnlyList<Need> Needs(TState state, Input input) => [];

    public virtual bool Accepts(TState state, Input.Message message, Facts facts) => false;

    public virtual string? Recap(TState state, Facts facts) => null;

    public Frame Store(TState state) => new(Key, Version, JsonSerializer.Serialize(state, Json));

    public TState Read(Frame frame) =>
        JsonSerializer.Deserialize(frame.Version == Version ? frame.State : Upcast(frame.Version, frame.State), Json)
        ?? throw new JsonException($"The stored state of {Key} is null.");

    public sealed override Frame Begin(string? at = null) => Store(at is null ? Start : StartAt(at));

    /// <summary>Where the flow stands when it is entered at one of its questions.</summary>
    protected virtual TState StartAt(string at) => Start;

    public sealed override bool CanRead(Frame frame)
    {
        try
        {
            return Read(frame) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public sealed override IReadOnlyList<string> States =>
        [.. typeof(TState).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Select(state => $"{((JsonDerivedTypeAttribute)state).TypeDiscriminator}")];

    public sealed override IReadOnlyList<Need> Needs(Frame frame, Input input) => Needs(Read(frame), input);

    public sealed override bool Accepts(Frame frame, Input.Message message, Facts facts) => Accepts(Read(frame), message, facts);

    public sealed override string? Recap(Frame frame, Facts facts) => Recap(Read(frame), facts);

    public sealed override Step Take(Frame frame, Input input, Facts facts)
    {
        var turn = Step(Read(frame), input, facts);
        return new Step(turn.State is { } state ? Store(state) : null, turn.Replies, turn.Effects, turn.Completeness);
    }

    /// <summary>Carries a state that an older version stored over to this one.</summary>
    protected virtual string Upcast(int version, string json) =>
        throw new JsonException($"{Key} has version {Version} and does not know how to read version {version}.");

    /// <summary>Stands at this state now.</summary>
    protected static Turn<TState> Goto(TState state) => new(state, [], []);

    /// <summary>The flow is over.</summary>
    protected static Turn<TState> End() => new(null, [], []);

    /// <summary>The option of that text (<c>flow.text</c>) which the message chose; null when it chose none.</summary>
    protected static string? Chosen(string key, Input input, Facts facts) =>
        input is Input.Message message ? Choice.Of(facts.Texts[key], message) : null;

    /// <summary>
    /// The answer was not understood: a hint, and the third time a person. Thanks, a question of the person's own or a tap on an
    /// older question is no wrong answer: it gets its own word, the question is asked again and nothing is counted. A voice note gets its word and counts:
    /// whoever cannot write needs a person, not the same question for ever.
    /// </summary>
    /// <param name="asked">The state with so many misses.</param>
    protected static Turn<TState> AskAgain(int misses, Func<int, TState> asked, string again, Input input, Facts facts) =>
        AskAgain(misses, asked, new Reply(again, []), NoAnswer.Of(input, facts), facts);

    /// <param name="word">What is said first; null: it was just a wrong answer.</param>
    protected static Turn<TState> AskAgain(int misses, Func<int, TState> asked, Reply again, Reply? word, Facts facts)
    {
        var counts = word is null || NoAnswer.IsToWordless(word);
        var turn = counts && misses >= 2 ? CallAPerson(asked(0), again.Key, word is null ? "person.stuck" : "person.unheard", facts) : Repeat(asked(counts ? misses + 1 : misses), word, again);
        return turn with { Completeness = NoAnswer.Leaves(word) };
    }

    private static Turn<TState> Repeat(TState state, Reply? word, Reply question) =>
        (word is null ? Goto(state) : Goto(state).Say(word)).Say(question);

    private static Turn<TState> CallAPerson(TState state, string question, string why, Facts facts)
    {
        var duty = facts.OnDuty(DutyRole.Promoter);
        return Goto(state).Say(why, ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, $"not understood: {question}", To: duty?.Who));
    }
}
