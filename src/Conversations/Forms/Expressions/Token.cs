namespace ChatAssist.Conversations.Forms.Expressions;

internal enum TokenKind
{
    Number,
    Literal,

    /// <summary>Of a function, of a step of a path.</summary>
    Name,

    /// <summary><c>${name}</c></summary>
    Reference,

    /// <summary>A <c>*</c> that stands for any name.</summary>
    Wildcard,

    /// <summary>An operator, bracket or other sign; also <c>and</c>, <c>or</c>, <c>div</c>, <c>mod</c>.</summary>
    Sign,
    End,
}

/// <param name="Text">A literal without its quotes, a reference without its braces.</param>
/// <param name="Position">Of its first character, from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;
}
