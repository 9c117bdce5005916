using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Documents;

/// <summary>The encoding of the standard fonts (ISO 32000-1, annex D.2; Windows code page 1252). It has every letter of Spanish and of English.</summary>
internal static class WinAnsi
{
    // Codes 0x80 to 0x9F; a null is no character.
    private const string Special = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    // Letters that do not come apart into one that is there and a mark. The first are the glottal stop of the Mayan languages.
    private const string Odd = "ꞌꞋʼʻ′‵‐‑‒−łŁđĐıŋŊħĦ", Near = "’’’‘'`---–lLdDinNhH";

    private const char Unknown = '?';

    /// <summary>The text on one line, as far as the encoding has it: else the nearest letter, or "?" for a letter of another script; other signs go.</summary>
    public static string Nearest(string text)
    {
        var near = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormC).EnumerateRunes()) Append(near, rune);
        return near.ToString().TrimEnd();
    }

    /// <exception cref="ArgumentOutOfRangeException">The encoding has no such character.</exception>
    public static byte Code(char letter) => Find(letter) ?? throw new ArgumentOutOfRangeException(nameof(letter));

    private static byte? Find(char letter) => letter switch
    {
        >= ' ' and <= '~' or >= '¡' and <= 'ÿ' and not '\u00AD' => (byte)letter,
        '\0' => null,
        _ => Special.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? (byte)(0x80 + at) : null,
    };

    // A half of a broken pair is no character.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.Value != 0xFFFE).Select(rune => rune.ToString()));

    private static void Append(StringBuilder near, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) Add(near, ' ');
        else if (rune.IsBmp && Find((char)rune.Value) is not null) near.Append((char)rune.Value);
        else if (rune.IsBmp && Odd.IndexOf((char)rune.Value, StringComparison.Ordinal) is var at and >= 0) near.Append(Near[at]);
        else if (Apart(rune) is { Length: > 0 } letters) near.Append(letters);
        else if (Rune.IsLetterOrDigit(rune)) Add(near, Unknown);
    }

    // Once: no line of question marks for a name in another script.
    private static void Add(StringBuilder near, char letter)
    {
        if (near.Length > 0 ? near[^1] != letter : letter != ' ') near.Append(letter);
    }

    private static string Apart(Rune rune) => string.Concat(rune.ToString().Normalize(NormalizationForm.FormKD)
        .Where(letter => letter != ' ' && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && Find(letter) is not null));
}
