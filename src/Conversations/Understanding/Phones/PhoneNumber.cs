using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Phones;

/// <summary>The one phone number in a text, as +50255551234. Two numbers, or half a one, are asked again.</summary>
internal static partial class PhoneNumber
{
    // A letter is no answer to "what is your number".
    private const int MostTokens = 60;

    // "Ya no es", "creo que es", "termina en": the digits are there and may not be theirs, or not all.
    private static readonly string[] Uncertain =
    [
        "no es", "ya no", "no se", "no lo se", "no me acuerdo", "no recuerdo", "no uso", "no sirve", "no me llame", "no llame", "no me escriba", "si no contesto", "creo",
        "tal vez", "talvez",
        "antes", "era", "perdi", "me robaron", "termina en", "terminacion", "cuenta", "nit", "dpi", "cui", "pasaporte", "codigo", "i think", "maybe", "not", "used to",
        "ends in", "i dont know",
    ];

    private static readonly string[] Whose = ["mi", "mis", "su", "un", "una", "my"];

    private static readonly Phrases<bool> Doubts = new(Uncertain.Select(phrase => (phrase, true)), typos: false);

    // "El de mi hermano es…": somebody else's, unless they ask us to use it.
    private static readonly Phrases<bool> OfOthers = new(from whose in Whose from kin in Kin.All select ($"{whose} {kin}", true), typos: false);

    private static readonly Phrases<bool> Offers = new(
        new[] { "este es", "le dejo", "le doy", "llame al", "llameme al", "llamar al", "escriba al", "escribame al", "escribir al", "anote",
            "apunte", "call me at", "you can call" }
            .Select(phrase => (phrase, true)),
        typos: false);

    private static readonly string[] Labels =
        ["es", "el", "al", "no", "num", "numero", "tel", "telefono", "cel", "celular", "movil", "fijo", "whatsapp", "wasap", "wsp", "wa", "phone", "cell"];

    public static Reading<string> Read(string text)
    {
        var sentence = Sentence.Of(text);
        if (sentence.Tokens.Count > MostTokens) return Reading.None<string>();
        if (DayMonthYear().IsMatch(text) || IsDoubted(sentence)) return Reading.None<string>();
        var numbers = Dialled.In(sentence).Select(dialled => dialled.International).Distinct(StringComparer.Ordinal).ToList();
        return numbers is [{ } only] ? Reading.Of(only) : Reading.Which(numbers.OfType<string>().ToList());
    }

    private static bool IsDoubted(Sentence sentence) =>
        Doubts.In(sentence).Count > 0
        || (OfOthers.In(sentence).Count > 0 && Offers.In(sentence).Count == 0)
        || sentence.Tokens.Any(token => token is { Kind: TokenKind.Sign, Text: "?" or "¿" or "@" })
        || sentence.Tokens.Index().Any(pair => pair.Item.Kind == TokenKind.Number && IsOfName(sentence.Tokens, pair.Index));

    // "Juan51234567" is an account somewhere; "cel51234567" is a number.
    private static bool IsOfName(IReadOnlyList<Token> tokens, int at) =>
        at > 0 && tokens[at].Glued && tokens[at - 1].Kind == TokenKind.Word && !Labels.Contains(tokens[at - 1].Text, StringComparer.Ordinal);

    // 30-12-1985 has the eight digits of a mobile.
    [GeneratedRegex(@"\b(0?[1-9]|[12][0-9]|3[01])[-./](0?[1-9]|1[0-2])[-./](19|20)[0-9][0-9]\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DayMonthYear();
}
