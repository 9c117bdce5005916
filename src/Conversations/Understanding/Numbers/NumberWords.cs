using System.Collections.Frozen;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>The words of which numbers are made, in Spanish and English, in plain form.</summary>
internal static class NumberWords
{
    private static readonly string[][] ToTwentyNine =
    [
        ["cero", "zero"], ["uno", "una", "un", "one"], ["dos", "two"], ["tres", "three"], ["cuatro", "four"], ["cinco", "five"], ["seis", "six"],
        ["siete", "seven"], ["ocho", "eight"], ["nueve", "nine"], ["diez", "ten", "dieci"], ["once", "eleven"], ["doce", "twelve"], ["trece", "thirteen"],
        ["catorce", "fourteen"], ["quince", "fifteen"], ["dieciseis", "sixteen"], ["diecisiete", "seventeen"], ["dieciocho", "eighteen"],
        ["diecinueve", "nineteen"], ["veinte", "twenty", "veinti"], ["veintiuno", "veintiun", "veintiuna"], ["veintidos"], ["veintitres"], ["veinticuatro"],
        ["veinticinco"], ["veintiseis"], ["veintisiete"], ["veintiocho"], ["veintinueve"],
    ];

    private static readonly string[][] Tens =
        [["treinta", "thirty"], ["cuarenta", "forty"], ["cincuenta", "fifty"], ["sesenta", "sixty"], ["setenta", "seventy"], ["ochenta", "eighty"], ["noventa", "ninety"]];

    private static readonly string[][] Hundreds =
    [
        ["cien", "ciento"], ["doscientos", "doscientas"], ["trescientos", "trescientas"], ["cuatrocientos", "cuatrocientas"], ["quinientos", "quinientas"],
        ["seiscientos", "seiscientas"], ["setecientos", "setecientas"], ["ochocientos", "ochocientas"], ["novecientos", "novecientas"],
    ];

    private static readonly FrozenDictionary<string, int> Values = new[]
    {
        ToTwentyNine.SelectMany((words, i) => words.Select(word => (word, value: i))),
        Tens.SelectMany((words, i) => words.Select(word => (word, value: 30 + (10 * i)))),
        Hundreds.SelectMany((words, i) => words.Select(word => (word, value: 100 * (i + 1)))),
    }.SelectMany(pairs => pairs).ToFrozenDictionary(pair => pair.word, pair => pair.value, StringComparer.Ordinal);

    /// <summary>Words that multiply what stands before them, and words that join.</summary>
    public const string Joining = "mil|thousand|cientos|cientas|hundred|y|and|medio|media|cuarto|cuartos|half|quarter|quarters|punto|coma|point|docena|docenas|dozen";

    /// <summary>Numbers that are often written as one word, and what they are apart: "treintaicuatro", "tresmil".</summary>
    public static readonly FrozenDictionary<string, string> Joined = JoinedTens().Concat(JoinedThousands())
        .ToFrozenDictionary(pair => pair.Joined, pair => pair.Apart, StringComparer.Ordinal);

    public static IEnumerable<string> All => Values.Keys;

    /// <summary>What one word counts; null when it is no such word.</summary>
    public static int? Of(string word) => Values.TryGetValue(word, out var value) ? value : null;

    private static IEnumerable<(string Joined, string Apart)> JoinedTens() =>
        from ten in Tens.Select(words => words[0])
        from unit in ToTwentyNine.Skip(1).Take(9).SelectMany(words => words.SkipLast(1))
        from joint in new[] { $"{ten}i", $"{ten}y", $"{ten[..^1]}i" }
        select ($"{joint}{unit}", $"{ten} y {unit}");

    private static IEnumerable<(string Joined, string Apart)> JoinedThousands() =>
        from number in ToTwentyNine.Skip(2).Take(19).Select(words => words[0])
        select ($"{number}mil", $"{number} mil");
}
