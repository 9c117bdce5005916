using System.Buffers;
using System.Text;

namespace ChatAssist.Conversations.Rendering;

/// <summary>The alphabet in which an SMS holds 160 characters instead of 70 (3GPP TS 23.038, default table and its extension).</summary>
public static class Gsm7
{
    private const string OneSeptet =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string TwoSeptets = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(OneSeptet + TwoSeptets);

    /// <summary>True when the text, composed (NFC), has only characters of the alphabet; a single "á" makes it false.</summary>
    public static bool Fits(string text) => Holds(Compose(text));

    /// <summary>
    /// The text as a person without the missing keys would write it: "¿Cómo está?" is "¿Como esta?", « is a plain quote.
    /// é, ñ, ü, ¿ and ¡ stay. What has no spelling (emoji, other scripts) is dropped together with the space it leaves.
    /// Always fits the alphabet, and a second pass changes nothing.
    /// </summary>
    /// <returns>Empty when nothing of the text can be spelled: the caller then sends the original, in UCS-2.</returns>
    public static string Transliterate(string text)
    {
        var composed = Compose(text);
        return Holds(composed) ? composed : Gsm7Writer.Spell(composed);
    }

    internal static bool Holds(ReadOnlySpan<char> composed) => !composed.ContainsAnyExcept(Alphabet);

    internal static bool Has(char character) => Alphabet.Contains(character);

    internal static int Septets(char character) => TwoSeptets.Contains(character) ? 2 : 1;

    internal static string Compose(string text) =>
        Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormC);

    // Normalize throws on half a surrogate pair and on U+FFFE; people do send them, cut by some other program.
    private static string WellFormed(string text) =>
        Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
