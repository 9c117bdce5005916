using System.Text;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>Digits that were written as one number, with spaces, dashes, dots or brackets between them.</summary>
internal readonly record struct Dialled(bool Plus, string Digits)
{
    /// <summary>With its country code; null when it is no phone number.</summary>
    public string? International => NumberingPlan.International(Plus, Digits);

    /// <summary>Each number of the sentence; those said in words only where none is in digits.</summary>
    public static IReadOnlyList<Dialled> In(Sentence sentence) => sentence.Tokens.Any(token => token.Kind == TokenKind.Number)
        ? Written(sentence.Tokens)
        : [.. SpokenDigits.In(sentence).Select(digits => new Dialled(Plus: false, digits))];

    private static List<Dialled> Written(IReadOnlyList<Token> tokens)
    {
        var numbers = new List<Dialled>();
        var (plus, digits) = (false, new StringBuilder());
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Number && !token.Text.Contains(',', StringComparison.Ordinal))
            {
                digits.Append(token.Text.Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal));
                continue;
            }
            if (Joins(token)) continue;
            End();
            plus = token is { Kind: TokenKind.Sign, Text: "+" };
            if (token.Kind == TokenKind.Number) numbers.AddRange(token.Text.Split(',').Select(part => new Dialled(Plus: false, part)));
        }
        End();
        return numbers;

        void End()
        {
            if (digits.Length > 0) numbers.Add(new Dialled(plus, digits.ToString()));
            digits.Clear();
        }
    }

    private static bool Joins(Token token) => token is { Kind: TokenKind.Sign, Text: "-" or "–" or "—" or "‐" or "‑" or "_" or "." or "(" or ")" };
}
