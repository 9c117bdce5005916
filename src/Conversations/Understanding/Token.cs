namespace ChatAssist.Conversations.Understanding;

/// <summary>What a piece of a sentence is.</summary>
public enum TokenKind
{
    /// <summary>Letters, in plain form.</summary>
    Word,

    /// <summary>Digits, with the separators between them as they were written: "3,500.50".</summary>
    Number,

    /// <summary>One character of punctuation: "/", "?", "$".</summary>
    Sign,

    Emoji,
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Glued">No space stands before it: "mil" in "3mil".</param>
public readonly record struct Token(TokenKind Kind, string Text, bool Glued)
{
    public bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);

    public bool IsWord(string text) => Kind == TokenKind.Word && Is(text);
}
