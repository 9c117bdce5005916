using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>The number of an option as people say it: "2", "la 2", "opción dos", "la segunda".</summary>
internal static class OptionNumber
{
    private const int MostInWords = 30;

    private static readonly string[] Before = ["el", "la", "opcion", "numero", "the", "option", "number"];

    /// <summary>Null when the sentence (in plain form) is no such number.</summary>
    public static int? In(string said)
    {
        var word = string.Join(' ', said.Split(' ').SkipWhile(word => Before.Contains(word, StringComparer.Ordinal)));
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        return Ordinals.Of(word) ?? InWords(word);
    }

    private static int? InWords(string word) =>
        Gist.Of(Sentence.Of(word)) is { Shape: "# ", Numbers: [{ IsWhole: true, Value: >= 1 and <= MostInWords } number] } ? (int)number.Value : null;
}
