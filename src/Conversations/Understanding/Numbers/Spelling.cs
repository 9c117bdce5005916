using System.Collections.Frozen;
using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>
/// Finds which word of numbers, money, ages and time a word is, however it is spelt. Only long number words are read with a
/// typo: "vente" is no "veinte", "cuarto" no "cuatro", "siente" no "siete".
/// </summary>
internal static class Spelling
{
    private const int ShortestByEar = 3;
    private const int ShortestWithTypo = 6;

    // Spellings that neither sound nor look alike, and other words for the same.
    private static readonly FrozenDictionary<string, string> Variants = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["n"] = "and",
        ["viente"] = "veinte",
        ["vinte"] = "veinte",
        ["quatro"] = "cuatro",
        ["nuevecientos"] = "novecientos",
        ["fourty"] = "forty",
        ["ninty"] = "ninety",
        ["tngo"] = "tengo",
        ["tego"] = "tengo",
        ["teno"] = "tengo",
        ["anios"] = "anos",
        ["anio"] = "ano",
        ["annos"] = "anos",
        ["yers"] = "years",
        ["yrs"] = "years",
        ["yr"] = "year",
        ["hr"] = "hora",
        ["hrs"] = "horas",
        ["qtz"] = "quetzales",
        ["qts"] = "quetzales",
        ["qtzs"] = "quetzales",
        ["gtq"] = "quetzales",
        ["quetzals"] = "quetzales",
        ["quetzalitos"] = "quetzales",
        ["quetzal"] = "quetzales",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // They sound like a number word, or nearly, and are none.
    private static readonly string[] Lookalikes = ["siento", "novena", "then", "tree"];

    private static readonly FrozenSet<string> Words = NumberWords.All.Concat(NumberWords.Joined.Keys).Concat(Lookalikes)
        .Concat(string.Join('|', NumberWords.Joining, Around.Count, Around.Unit, Around.OneUnit, Around.Money, Around.EnglishMoney, Around.Age, Around.Time, Kin.Words)
            .Split('|', ' ', '(', ')', '?', ':'))
        .Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string?> BySound = Words.GroupBy(ByEar.Of, StringComparer.Ordinal)
        .ToFrozenDictionary(alike => alike.Key, Only, StringComparer.Ordinal);

    private static readonly (string Word, string Sound)[] Long = [.. NumberWords.All.Concat(NumberWords.Joined.Keys).Append("quetzales").Append("quincena").Append("mensuales")
        .Where(word => word.Length > ShortestWithTypo).Select(word => (word, ByEar.Of(word)))];

    /// <param name="word">In plain form.</param>
    /// <returns>The word that it is; itself when it is none of them, or could be two.</returns>
    public static string Of(string word)
    {
        if (Words.Contains(word)) return word;
        if (Variants.TryGetValue(word, out var meant)) return meant;
        if (word.Length < ShortestByEar) return word;
        var sound = ByEar.Of(word);
        return (BySound.TryGetValue(sound, out var heard) ? heard : WithTypo(sound)) ?? word;
    }

    // "Cero" and "zero", "treintaicinco" and "treintaycinco" sound alike and are one.
    private static string? Only(IEnumerable<string> alike) => alike.Select(Meaning).Distinct(StringComparer.Ordinal).Count() == 1 ? alike.First() : null;

    private static string Meaning(string word) =>
        NumberWords.Of(word)?.ToString(CultureInfo.InvariantCulture) ?? NumberWords.Joined.GetValueOrDefault(word, word);

    private static string? WithTypo(string sound)
    {
        if (sound.Length < ShortestWithTypo) return null;
        string? found = null;
        foreach (var (word, known) in Long)
        {
            if (Typos.Distance(sound, known, 1) > 1) continue;
            if (found is not null && Meaning(found) != Meaning(word)) return null;
            found = word;
        }
        return found;
    }
}
