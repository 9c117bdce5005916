using System.Collections.Frozen;
using System.Text;

namespace ChatAssist.Conversations.Rendering;

/// <summary>How one character outside GSM-7 is written with the characters inside it; empty when it cannot be.</summary>
internal static class Gsm7Spelling
{
    // Only what Unicode does not already take apart (á is a + accent, … is three dots, ª is a raised a).
    private static readonly FrozenDictionary<char, string> Known = Table(
        ("“”„‟«»″", "\""),
        // ʼ and ꞌ are letters of the Mayan languages: K'iche', Q'eqchi'.
        ("‘’‚‛‹›′`´ʼꞌ", "'"),
        ("‐‒–—―−•·‣●▪■◦⁃", "-"),
        ("⁄÷", "/"),
        ("°", "o"),
        ("×", "x"),
        ("œ", "oe"),
        ("Œ", "OE"),
        ("ł", "l"),
        ("Ł", "L"),
        ("ı", "i"),
        ("≤", "<="),
        ("≥", ">="),
        ("→", "->"),
        ("©", "(c)"),
        ("®", "(R)"),
        ("\u0085\u2028\u2029", "\n"));

    public static string Of(Rune rune)
    {
        if (rune.IsBmp && Spelled((char)rune.Value) is { Length: > 0 } spelling)
            return spelling;
        return Rune.IsWhiteSpace(rune) ? " " : FromParts(rune);
    }

    private static string Spelled(char character) =>
        Gsm7.Has(character) ? character.ToString() : Known.GetValueOrDefault(character, "");

    // The spaces that some compatibility forms bring along are not the writer's.
    private static string FromParts(Rune rune) =>
        string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD).Select(Spelled)).Trim();

    private static FrozenDictionary<char, string> Table(params (string Characters, string Spelling)[] rows) =>
        rows.SelectMany(row => row.Characters, (row, character) => KeyValuePair.Create(character, row.Spelling)).ToFrozenDictionary();
}
