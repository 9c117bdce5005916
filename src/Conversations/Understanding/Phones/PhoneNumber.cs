using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>The one phone number in a text, as +50255551234. Two numbers, or half a one, are asked again.</summary>
internal static partial class PhoneNumber
{
    // "Ya no es", "creo que es", "termina en": the digits are there and may not be theirs, or not all.
    private static readonly Phrases<bool> Doubts = new(
        new[] { "no es", "ya no", "no se si", "no uso", "no sirve", "creo", "tal vez", "talvez", "antes", "era", "perdi", "me robaron", "termina en", "terminacion", "i think", "maybe", "not", "used to", "ends in" }
            .Select(phrase => (phrase, true)),
        typos: false);

    public static Reading<string> Read(string text)
    {
        var sentence = Sentence.Of(text);
        if (DayMonthYear().IsMatch(text) || IsDoubted(sentence)) return Reading.None<string>();
        var numbers = Dialled.In(sentence).Select(dialled => dialled.International).Distinct(StringComparer.Ordinal).ToList();
        return numbers is [{ } only] ? Reading.Of(only) : Reading.Which(numbers.OfType<string>().ToList());
    }

    private static bool IsDoubted(Sentence sentence) =>
        Doubts.In(sentence).Count > 0 || sentence.Tokens.Any(token => token is { Kind: TokenKind.Sign, Text: "?" or "¿" });

    // 30-12-1985 has the eight digits of a mobile.
    [GeneratedRegex(@"\b(0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])[-./](19|20)[0-9][0-9]\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayMonthYear();
}
