namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>What a message says to a question: a value, one of several (ask which), or nothing that is understood. Never a guess.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <param name="Value">As it is kept; empty where the person says that none of the choices is theirs, or a work has no code for sure.</param>
    /// <param name="OwnWords">Besides: what "other" is, or the words in which a work was told.</param>
    public sealed record Given(string Value, string? OwnWords = null) : Answer;

    /// <summary>It may be each of these, and only the person knows. One alone is to be confirmed.</summary>
    public sealed record Which(IReadOnlyList<Candidate> Candidates) : Answer;

    /// <param name="Hint">The text that says how to answer.</param>
    public sealed record NotUnderstood(Reply Hint) : Answer;
}

/// <param name="Label">As the person reads it.</param>
public sealed record Candidate(string Value, string Label);
