using System.Globalization;
using System.Text;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// The plain form in which words are compared: lower case, no accents, no punctuation, single spaces. Digits, letters and
/// emoji stay ("👍" is an answer); a half of a broken character pair is dropped.
/// </summary>
public static class Plain
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
            Append(plain, rune);
        return plain.ToString().TrimEnd();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol:
                break; // accents, variation selectors, joiners, skin tones
            case UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherSymbol:
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
                break;
            default:
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
                break;
        }
    }

    // Normalize refuses a lone surrogate and U+FFFE; what people send may hold one.
    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE', StringComparison.Ordinal)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.Value != 0xFFFE));
}
