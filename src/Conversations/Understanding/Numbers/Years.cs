using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>A time in years that stands in a sentence, and which of its tokens it takes.</summary>
/// <param name="Years">Null where it must be asked: "más de 3 años", "casi 3 años", "hace 3 años", "3 meses al año".</param>
internal readonly record struct Stretch(decimal? Years, int Start, int End);

/// <summary>How long, in years: "año y medio", "2 años y medio", "dos años tres meses", "6 meses" is half a year. A month is a twelfth, rounded to a hundredth.</summary>
internal static partial class Years
{
    public const int Most = 75;

    /// <summary>The one time that the whole text gives. A number alone counts years; "desde 2015", a range and "casi 3 años" are asked.</summary>
    public static Reading<decimal> In(string text)
    {
        var gist = Gist.Of(text);
        if (Bare().IsMatch(gist.Shape)) return gist.Numbers[0] is { Otherwise: null, Value: >= 0 and <= Most } bare ? Reading.Of(bare.Value) : Reading.None<decimal>();
        return Whole().Match(gist.Shape) is { Success: true } said && Sure(said, gist) is { } years ? Reading.Of(years) : Reading.None<decimal>();
    }

    /// <summary>Years without months that the whole text gives with what they were spent on: "doce años en Tennessee". Null when there are none.</summary>
    public static decimal? Spent(Gist gist) =>
        Whole().Match(gist.Shape) is { Success: true } said && !said.Groups["months"].Success && !said.Groups["month"].Success ? Sure(said, gist) : null;

    /// <summary>Every time in a sentence about more than that: "roofing y drywall, 9 years".</summary>
    public static IReadOnlyList<Stretch> Within(Sentence sentence) => Within(Gist.Of(sentence));

    public static IReadOnlyList<Stretch> Within(Gist gist) =>
    [
        .. Length().Matches(gist.Shape).Select(found => At(found, gist, LengthOf)),
        .. Span().Matches(gist.Shape).Select(found => At(found, gist, Between)).Where(span => span.Years > 0),
    ];

    private static Stretch At(Match found, Gist gist, Func<Match, IReadOnlyList<Quantity>, int, decimal?> read)
    {
        var (first, last) = (PiecesIn(gist.Shape, found.Index), PiecesIn(gist.Shape, found.Index + found.Length) - 1);
        var years = IsDoubtful(found, gist.Shape) ? null : read(found, gist.Numbers, gist.Shape.AsSpan(0, found.Index).Count('#'));
        return new(years is >= 0 and <= Most ? years : null, gist.Pieces[first].Start, gist.Pieces[last].End);
    }

    // "Hace 3 años" is when, "hace 3 años que" is how long.
    private static bool IsDoubtful(Match found, string shape) =>
        found.Groups["doubt"] is { Success: true, Value: var doubt } && !(doubt == "hace " && shape.AsSpan(found.Index + found.Length).StartsWith("que "));

    // From one year to another: "del 2015 al 2019".
    private static decimal? Between(Match found, IReadOnlyList<Quantity> numbers, int at) =>
        IsYear(numbers[at]) && IsYear(numbers[at + 1]) ? numbers[at + 1].Value - numbers[at].Value : null;

    private static bool IsYear(Quantity number) => number is { Digits.Length: 4, Value: > 1950 and < 2100 };

    private static int PiecesIn(string shape, int end) => shape.AsSpan(0, end).Count(' ');

    private static decimal? Sure(Match said, Gist gist) =>
        !NotOfWork().IsMatch(gist.Shape) && LengthOf(said, gist.Numbers, 0) is >= 0 and <= Most and var years ? years : null;

    // In the order of the sentence: years, a half, months.
    private static decimal? LengthOf(Match said, IReadOnlyList<Quantity> numbers, int at)
    {
        decimal years = said.Groups["one"].Success ? 1 : 0;
        if (said.Groups["years"].Success && IsSure(numbers[at++], ref years) is false) return null;
        decimal months = said.Groups["month"].Success ? 1 : 0;
        if (said.Groups["months"].Success && IsSure(numbers[at], ref months) is false) return null;
        return years + (said.Groups["half"].Success ? 0.5m : 0) + Math.Round(months / 12, 2);
    }

    private static bool IsSure(Quantity number, ref decimal value)
    {
        value = number.Value;
        return number is { Otherwise: null, Value: >= 0, HasLeadingZero: false };
    }

    private const string Month = "(?:(?<months># )(?:mes|meses|months?) |(?<month>\\b(?:un|a) (?:mes|month) ))";

    // "Año" alone is no year: "cada año", "el año pasado".
    private const string Duration = "(?:(?:(?<years># )(?:anos?|anitos?|years?)|(?<one>\\b(?:un|a|one) (?:ano|anito|year))) "
        + "(?:(?<half>(?:[yi] medio|and a half) )|(?:y |i |and |con )?" + Month + ")?|"
        + "(?<one>\\b(?:ano|year) )(?<half>(?:[yi] medio|and a half) )|(?<half>\\b(?:medio ano|half a year|half year) )|" + Month + ")";

    private const string Besides = "(?:(?:si|ya|pues|llevo|tengo|trabaje|trabajando|trabajo|hice|estuve|pase|fueron|son|eran|por|de|durante|desde hace|for|en eso|haciendo eso|ahi|"
        + "i have|worked|i worked|experiencia|de experiencia|of experience|experience|of|" + Around.NoMore + "|" + Around.Roughly + ") )*";

    private const string Spending = "(?:de|en|como|trabajando|haciendo|hice|trabaje|estuve|in|as|doing|working)";

    [GeneratedRegex("^(?:(?:como|unos|unas|solo|about) )*# $", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex("^" + Besides + Duration + Besides + "(?<spent>" + Spending + " [^#?]*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    // "34 años de edad", "3 años de haber vuelto", "9 años de albañil o más".
    [GeneratedRegex(" (?:edad|haber|vivir|viviendo|casad[oa]|estar|no|o|mas|menos|casi|pero|age|or|more) ", RegexOptions.NonBacktracking)]
    private static partial Regex NotOfWork();

    // "2 temporadas de 6 meses" and "3 meses al año" want to be multiplied.
    private const string DoubtBefore = "\\b(?:(?:mas|menos) de(?: como| unos)?|casi|hace(?: como| unos)?|more than|over|almost|nearly|less than)|"
        + "# (?:o|u|a|or|to|-)|entre # y|# [a-z]+ (?:de|of)";

    private const string DoubtAfter = "ago|(?:al|por|cada) ano|(?:a|per|every|each) year|o mas|o menos|or more|or less|y pico|y algo|y tantos|[+]";

    private const string InSentence = "(?:\\bdesde hace (?:como |unos )?|(?<doubt>(?:" + DoubtBefore + ") ))?" + Duration + "(?<doubt>(?:" + DoubtAfter + ") )?";

    [GeneratedRegex(InSentence, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();

    [GeneratedRegex("# (?:(?:a|al|hasta|to|until|-|–) )(?:el )?# ", RegexOptions.NonBacktracking)]
    private static partial Regex Span();
}
