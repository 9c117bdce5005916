using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>Digits said in words, one by one ("cinco cinco") or in pairs ("cincuenta y cinco").</summary>
internal static class SpokenDigits
{
    private static readonly string[] Units = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] Teens =
    [
        "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve",
        "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco", "veintiseis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    // By their sound.
    private static readonly Dictionary<string, int> Values = Units.Index().Concat(English.Index())
        .Concat(Teens.Select((word, i) => (i + 10, word))).Concat(Tens.Select((word, i) => (10 * (i + 3), word)))
        .DistinctBy(pair => ByEar.Of(pair.Item2), StringComparer.Ordinal) // cero and zero
        .ToDictionary(pair => ByEar.Of(pair.Item2), pair => pair.Item1, StringComparer.Ordinal);

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

    private static (string Digits, int Words) Pair(IReadOnlyList<Token> tokens, int at)
    {
        if (Value(tokens, at) is not { } value) return ("", 0);
        if (value % 10 != 0 || value == 0) return (Text(value), 1);
        if (IsAnd(tokens, at + 1) && Value(tokens, at + 2) is > 0 and < 10 and var unit) return (Text(value + unit), 3);
        // "Cincuenta cinco" is 55 or 505.
        return Value(tokens, at + 1) is > 0 and < 10 ? ("", 0) : (Text(value), 1);
    }

    private static int? Value(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && Values.TryGetValue(ByEar.Of(tokens[at].Text), out var value) ? value : null;

    private static bool IsAnd(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Text is "y" or "i";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
