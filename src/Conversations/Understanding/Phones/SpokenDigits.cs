using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>Digits said in words, one by one ("cinco cinco") or in pairs ("cincuenta y cinco").</summary>
internal static class SpokenDigits
{
    /// <summary>Each unbroken row of such words, as digits.</summary>
    public static IReadOnlyList<string> In(IReadOnlyList<Token> tokens)
    {
        var rows = new List<string> { "" };
        for (var at = 0; at < tokens.Count;)
        {
            var (digits, taken) = Pair(tokens, at);
            if (taken > 0) rows[^1] += digits;
            else if (!IsPause(tokens[at])) rows.Add("");
            at += Math.Max(1, taken);
        }
        return [.. rows.Where(row => row.Length > 0)];
    }

    private static bool IsPause(Token token) => token is { Kind: TokenKind.Sign, Text: "," or "-" or "." };

    private static (string Digits, int Taken) Pair(IReadOnlyList<Token> tokens, int at)
    {
        if (SpokenNumber.Value(tokens, at) is not (>= 0 and < 100 and var value)) return ("", 0);
        if (value % 10 != 0 || value == 0) return (Text(value), 1);
        if (SpokenNumber.IsAnd(tokens, at + 1) && SpokenNumber.Value(tokens, at + 2) is > 0 and < 10 and var unit) return (Text(value + unit), 3);
        // "Cincuenta cinco" is 55 or 505.
        return SpokenNumber.Value(tokens, at + 1) is > 0 and < 10 ? ("", 0) : (Text(value), 1);
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
