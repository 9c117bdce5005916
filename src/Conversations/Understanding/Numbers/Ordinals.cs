using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>The first to the thirtieth, in words and digits: "la segunda", "3ra", "vigésimo primero", "third".</summary>
internal static partial class Ordinals
{
    private static readonly string[] Spanish =
    [
        "primer|primero|primera", "segundo|segunda", "tercer|tercero|tercera", "cuarto|cuarta", "quinto|quinta", "sexto|sexta", "septimo|septima|setimo|setima",
        "octavo|octava", "noveno|novena",
    ];

    private static readonly string[] English =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth",
        "eighteenth", "nineteenth", "twentieth",
    ];

    private static readonly (string Words, int Value)[] SpanishTens = [("decimo|decima", 10), ("vigesimo|vigesima", 20), ("trigesimo|trigesima", 30)];

    // "Vigésimo primero", "decimoprimero".
    private static readonly string[] Joints = [" ", ""];

    private static readonly FrozenDictionary<string, int> Values = InWords().DistinctBy(pair => ByEar.Of(pair.Word), StringComparer.Ordinal)
        .ToFrozenDictionary(pair => ByEar.Of(pair.Word), pair => pair.Value, StringComparer.Ordinal);

    /// <param name="said">In plain form.</param>
    /// <returns>Null when it is no ordinal number up to the thirtieth.</returns>
    public static int? Of(string said)
    {
        if (Values.TryGetValue(ByEar.Of(said), out var value)) return value;
        if (Digits().Match(said) is not { Success: true } digits) return null;
        return int.Parse(digits.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 30 and var number ? number : null;
    }

    private static IEnumerable<(string Word, int Value)> InWords() =>
        Of(Spanish).Concat(Of(English))
            .Concat(SpanishTens.SelectMany(ten => ten.Words.Split('|').Select(word => (word, ten.Value))))
            .Concat(from ten in SpanishTens.Take(2)
                    from word in ten.Words.Split('|')
                    from unit in Of(Spanish)
                    from joint in Joints
                    select ($"{word}{joint}{unit.Word}", ten.Value + unit.Value))
            .Concat(from unit in Of(English[..9]) select ($"twenty {unit.Word}", 20 + unit.Value))
            .Concat([("undecimo", 11), ("undecima", 11), ("duodecimo", 12), ("duodecima", 12), ("thirtieth", 30)]);

    private static IEnumerable<(string Word, int Value)> Of(string[] words) => words.SelectMany((alike, i) => alike.Split('|').Select(word => (word, i + 1)));

    [GeneratedRegex("^(?<number>[0-9]{1,2}) ?(?:er|ero|era|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na|º|ª|°|st|nd|rd|th)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digits();
}
