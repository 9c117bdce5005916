namespace ChatAssist.Conversations;

/// <summary>Which flow takes an input, in which state. No flow: the bot says nothing.</summary>
/// <param name="Rule">The rule that decided, for tests and traces.</param>
/// <param name="Session">The session as the flow finds it: what it interrupts is paused.</param>
public sealed record Route(string Rule, Session Session, Frame? Frame, Input Input)
{
    /// <summary>What the step taken last made of the input.</summary>
    public Completeness Completeness { get; init; }

    /// <summary>The answer to a question of the person's own; it is said before what the flow says.</summary>
    public Reply? Answer { get; init; }

    /// <summary>What is to be done besides what the flow does.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];
}
