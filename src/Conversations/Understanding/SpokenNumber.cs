namespace ChatAssist.Conversations.Understanding;

/// <summary>Numbers in words as days, years and digits are said: "quince", "mil novecientos noventa", "cincuenta y cinco".</summary>
internal static class SpokenNumber
{
    public const int Thousand = 1000;

    private static readonly string[] ToTwentyNine =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince",
        "dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidos", "veintitres", "veinticuatro", "veinticinco",
        "veintiseis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds =
        ["ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    // By their sound.
    private static readonly Dictionary<string, int> Values = ToTwentyNine.Index()
        .Concat(Tens.Select((word, i) => (10 * (i + 3), word)))
        .Concat(Hundreds.Select((word, i) => (100 * (i + 1), word)))
        .Concat(English.Index())
        .Append((100, "cien")).Append((Thousand, "mil"))
        .DistinctBy(pair => ByEar.Of(pair.Item2), StringComparer.Ordinal) // cero and zero
        .ToDictionary(pair => ByEar.Of(pair.Item2), pair => pair.Item1, StringComparer.Ordinal);

    /// <summary>What one word counts; null when it is no such word.</summary>
    public static int? Value(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && Values.TryGetValue(ByEar.Of(tokens[at].Text), out var value) ? value : null;

    public static bool IsAnd(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Text is "y" or "i";

    /// <summary>The number that begins at this token, below ten thousand, and how many tokens it takes: none when there is no number.</summary>
    public static (int Value, int Taken) At(IReadOnlyList<Token> tokens, int at)
    {
        var (thousands, rest, next) = (0, 0, at);
        while (true)
        {
            var joint = next > at && IsAnd(tokens, next) ? 1 : 0;
            if (Value(tokens, next + joint) is not { } word || !Fits(word, rest, thousands, joint == 1)) break;
            if (word == Thousand) (thousands, rest) = (Math.Max(rest, 1) * Thousand, 0);
            else rest += word;
            next += joint + 1;
        }
        return (thousands + rest, next - at);
    }

    // "Mil" follows one to nine or nothing, a hundred nothing, tens no tens, a unit no unit.
    private static bool Fits(int word, int rest, int thousands, bool joined) => word switch
    {
        Thousand => thousands == 0 && rest < 10 && !joined,
        >= 100 => rest == 0 && !joined,
        >= 10 => rest % 100 == 0 && !joined,
        _ => rest % 10 == 0 && (rest % 100 == 0 ? !joined : rest % 100 >= 20 || joined) && (word > 0 || rest + thousands == 0),
    };
}
