using System.Globalization;

namespace ChatAssist.Conversations.Understanding;

/// <summary>The number of an option as people say it: "2", "la 2", "opción dos", "la segunda".</summary>
internal static class OptionNumber
{
    private static readonly string[] Before = ["el", "la", "opcion", "numero", "the", "option", "number"];

    private static readonly string[][] Words =
    [
        ["uno", "primero", "primera", "primer", "one", "first"],
        ["dos", "segundo", "segunda", "two", "second"],
        ["tres", "tercero", "tercera", "three", "third"],
        ["cuatro", "cuarto", "cuarta", "four", "fourth"],
        ["cinco", "quinto", "quinta", "five", "fifth"],
        ["seis", "sexto", "sexta", "six", "sixth"],
    ];

    /// <summary>Null when the sentence (in plain form) is no such number.</summary>
    public static int? In(string said)
    {
        var word = string.Join(' ', said.Split(' ').SkipWhile(word => Before.Contains(word, StringComparer.Ordinal)));
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var named = Array.FindIndex(Words, names => names.Contains(word, StringComparer.Ordinal));
        return named < 0 ? null : named + 1;
    }
}
