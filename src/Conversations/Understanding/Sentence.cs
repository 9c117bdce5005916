using System.Text;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// What somebody wrote, in pieces. Unlike <see cref="Plain"/> it keeps punctuation and the separators within numbers, because
/// "3,500" is not "3 500" and "15/3" is not "15 3".
/// </summary>
public sealed class Sentence
{
    private string? plain;

    private Sentence(IReadOnlyList<Token> tokens) => Tokens = tokens;

    public IReadOnlyList<Token> Tokens { get; }

    public bool IsEmpty => Tokens.Count == 0;

    /// <summary>Words, numbers and emoji between single spaces, without punctuation.</summary>
    public string PlainText => plain ??= string.Join(' ', Tokens.Where(token => token.Kind != TokenKind.Sign).Select(token => token.Text));

    public static Sentence Of(string text) => new(Tokenizer.Split(text));

    /// <summary>A sentence of these tokens.</summary>
    public static Sentence Of(IReadOnlyList<Token> tokens) => new(tokens);

    public override string ToString() => PlainText;
}
