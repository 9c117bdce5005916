using System.Globalization;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Cuts an expression into tokens. After what may end an operand, <c>*</c> and <c>and</c>, <c>or</c>, <c>div</c>, <c>mod</c> are operators; elsewhere they are names.</summary>
internal sealed class Lexer(string source)
{
    private static readonly string[] Signs = ["!=", "<=", ">=", "..", "=", "<", ">", "+", "-", "*", "(", ")", "[", "]", ",", "/", "."];

    private readonly List<Token> tokens = [];
    private int next;

    private bool AfterOperand => tokens.Count > 0 && tokens[^1] is var last &&
        (last.Kind != TokenKind.Sign || last.Text is ")" or "]" or "." or "..");

    public List<Token> Read()
    {
        while (next < source.Length)
            if (char.IsWhiteSpace(source[next]) || source[next] == '\u200B') next++;
            else Take();
        tokens.Add(new(TokenKind.End, "", source.Length + 1));
        return tokens;
    }

    private void Take()
    {
        var first = source[next];
        if (first is '\'' or '"') Literal(first);
        else if (first == '$') Reference();
        else if (char.IsAsciiDigit(first) || (first == '.' && next + 1 < source.Length && char.IsAsciiDigit(source[next + 1]))) Add(TokenKind.Number, NumberLength());
        else if (IsNameStart(first)) Name();
        else Sign();
    }

    private void Literal(char quote)
    {
        var end = source.IndexOf(quote, next + 1);
        if (end < 0) throw new Mistake("unclosed-quote", next + 1);
        tokens.Add(new(TokenKind.Literal, source[(next + 1)..end], next + 1));
        next = end + 1;
    }

    private void Reference()
    {
        var end = source.IndexOf('}', next);
        if (next + 1 >= source.Length || source[next + 1] != '{' || end < 0) throw new Mistake("unclosed-reference", next + 1);
        tokens.Add(new(TokenKind.Reference, source[(next + 2)..end].Trim(), next + 1));
        next = end + 1;
    }

    private void Name()
    {
        var length = AfterOperand ? WordLength() : NameLength();
        var isOperator = AfterOperand && source.AsSpan(next, length) is "and" or "or" or "div" or "mod";
        if (AfterOperand && !isOperator) throw Odd(source.Substring(next, length));
        Add(isOperator ? TokenKind.Sign : TokenKind.Name, length);
    }

    private Mistake Odd(string name) => name.ToLowerInvariant() switch
    {
        "and" or "or" or "div" or "mod" => new("write-instead", next + 1, ("found", name), ("instead", name.ToLowerInvariant())),
        "y" or "e" => new("write-instead", next + 1, ("found", name), ("instead", "and")),
        "o" or "u" => new("write-instead", next + 1, ("found", name), ("instead", "or")),
        _ => new("unexpected", next + 1, ("found", name)),
    };

    private void Sign()
    {
        if (Habits.Find(source, next) is { } habit) throw habit;
        if (source[next] == '=' && tokens.Count == 0) throw new Mistake("equals-first", next + 1);
        var sign = Array.Find(Signs, sign => source.AsSpan(next).StartsWith(sign))
            ?? throw new Mistake("unexpected", next + 1, ("found", char.ConvertFromUtf32(Rune())));
        Add(sign == "*" && !AfterOperand ? TokenKind.Wildcard : TokenKind.Sign, sign.Length);
    }

    private int Rune() => System.Text.Rune.TryGetRuneAt(source, next, out var rune) ? rune.Value : System.Text.Rune.ReplacementChar.Value;

    private void Add(TokenKind kind, int length)
    {
        tokens.Add(new(kind, source.Substring(next, length), next + 1));
        next += length;
    }

    private int NumberLength()
    {
        var end = next;
        while (end < source.Length && char.IsAsciiDigit(source[end])) end++;
        if (end < source.Length && source[end] == '.')
            for (end++; end < source.Length && char.IsAsciiDigit(source[end]);) end++;
        return end - next;
    }

    // After an operand only an operator can stand: 7 div2 is understood.
    private int WordLength()
    {
        var end = next + 1;
        while (end < source.Length && char.IsLetter(source[end])) end++;
        return end - next;
    }

    // jr:choice-name is one name; child::x is not.
    private int NameLength()
    {
        var end = next + 1;
        while (end < source.Length && (IsNamePart(source[end]) || (source[end] == ':' && end + 1 < source.Length && IsNameStart(source[end + 1])))) end++;
        return end - next;
    }

    private static bool IsNameStart(char letter) => letter == '_' || char.IsLetter(letter);

    private static bool IsNamePart(char letter) => letter is '_' or '-' or '.' || char.IsLetterOrDigit(letter) ||
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
