using System.Globalization;
using System.Text;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What a character is to a reader of words.</summary>
internal enum Letter
{
    /// <summary>Accents, variation selectors, joiners, skin tones.</summary>
    Dropped,
    Word,
    Digit,
    Emoji,
    Other,
}

/// <summary>
/// The plain form in which words are compared: lower case, no accents, no punctuation, single spaces. Digits, letters and
/// emoji stay ("👍" is an answer); a half of a broken character pair is dropped.
/// </summary>
public static class Plain
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
            Append(plain, rune);
        return plain.ToString().TrimEnd();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        switch (KindOf(rune))
        {
            case Letter.Dropped:
                break;
            case Letter.Other:
                if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
                break;
            default:
                plain.Append(Rune.ToLowerInvariant(rune).ToString());
                break;
        }
    }

    internal static Letter KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // These stand for apostrophes, not for accents.
        UnicodeCategory.ModifierSymbol when rune.Value is '`' or '´' => Letter.Other,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierSymbol => Letter.Dropped,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter => Letter.Word,
        UnicodeCategory.DecimalDigitNumber => Letter.Digit,
        // Such as "½": alone it means something.
        UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol => Letter.Emoji,
        _ => Letter.Other,
    };

    /// <summary>The text with its accents apart. Normalize refuses a lone surrogate and U+FFFE, and what people send may hold one: they are left out.</summary>
    internal static string Decomposed(string text) => Ascii.IsValid(text) ? text : Whole(text).Normalize(NormalizationForm.FormD);

    private static string Whole(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE', StringComparison.Ordinal)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && rune.Value != 0xFFFE));
}
