using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Times;

/// <summary>Times written in digits: "15:30", "15h30", "3.30", "14:30:00".</summary>
internal static class ClockDigits
{
    /// <summary>The sentence with each such time as one token, "15:30".</summary>
    public static Sentence Joined(Sentence said)
    {
        var tokens = new List<Token>(said.Tokens.Count);
        for (var at = 0; at < said.Tokens.Count;)
        {
            var end = End(said.Tokens, at);
            tokens.Add(end > at + 1 || IsPointed(said.Tokens[at]) ? new Token(TokenKind.Number, Text(said.Tokens, at, end), said.Tokens[at].Glued) : said.Tokens[at]);
            at = end;
        }
        return Sentence.Of(tokens);
    }

    /// <param name="isOfDay">It counts the hours of the whole day: "08:00 horas". So does one with seconds.</param>
    public static ClockHand? Read(string clock, bool isOfDay)
    {
        var parts = clock.Split(':');
        if (parts.Length > 3 || parts.Any(part => part.Length is 0 or > 2) || parts[1].Length != 2) return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        if (numbers[0] > 23 || numbers.Skip(1).Any(number => number > 59)) return null;
        return new ClockHand(numbers[0], numbers[1], numbers.Count == 3 ? numbers[2] : 0, IsOfDay: numbers.Count == 3 || (isOfDay && parts[0].Length == 2));
    }

    // After the numbers that a colon or an "h" joins.
    private static int End(IReadOnlyList<Token> tokens, int at)
    {
        while (IsShort(tokens, at) && at + 2 < tokens.Count && IsJoint(tokens[at + 1]) && IsShort(tokens, at + 2) && tokens[at + 2].Glued) at += 2;
        return at + 1;
    }

    private static bool IsShort(IReadOnlyList<Token> tokens, int at) => tokens[at] is { Kind: TokenKind.Number, Text.Length: 1 or 2 };

    private static bool IsJoint(Token token) => token is { Glued: true } and ({ Kind: TokenKind.Sign, Text: ":" } or { Kind: TokenKind.Word, Text: "h" });

    private static bool IsPointed(Token token) => token is { Kind: TokenKind.Number, Text: [_, '.', >= '0' and <= '5', _] or [_, _, '.', >= '0' and <= '5', _] };

    private static string Text(IReadOnlyList<Token> tokens, int at, int end) =>
        string.Concat(tokens.Skip(at).Take(end - at).Select(token => token.Kind == TokenKind.Number ? token.Text : ":")).Replace('.', ':');
}
