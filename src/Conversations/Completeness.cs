namespace ChatAssist.Conversations;

/// <summary>Whether what a person said is all of it, or may go on in their next message.</summary>
public enum Completeness
{
    /// <summary>An answer, a command, a word of its own: nothing is missing.</summary>
    Whole,

    /// <summary>An answer in the person's own words: more words may follow.</summary>
    OwnWords,

    /// <summary>No answer, or only the beginning of one: the open question is asked again.</summary>
    Missing,
}
