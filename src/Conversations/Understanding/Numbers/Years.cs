using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>A time in years that stands in a sentence, and which of its tokens it takes.</summary>
/// <param name="Years">Null where it must be asked: "más de 3 años", "casi 3 años", "hace 3 años".</param>
internal readonly record struct Stretch(decimal? Years, int Start, int End);

/// <summary>How long, in years: "año y medio", "2 años y medio", "dos años tres meses", "6 meses" is half a year. A month is a twelfth, rounded to a hundredth.</summary>
internal static partial class Years
{
    public const int Most = 75;

    /// <summary>The one time that the whole text gives. A number alone counts years; "desde 2015", a range and "casi 3 años" are asked.</summary>
    public static Reading<decimal> In(string text)
    {
        var gist = Gist.Of(text);
        if (Bare().IsMatch(gist.Shape)) return Of(gist.Numbers[0].Otherwise is null ? gist.Numbers[0].Value : null);
        return Whole().Match(gist.Shape) is { Success: true } said && !NotOfWork().IsMatch(gist.Shape) ? Of(LengthOf(said, gist.Numbers, 0)) : Reading.None<decimal>();
    }

    /// <summary>Every time in a sentence about more than that: "roofing y drywall, 9 years".</summary>
    public static IReadOnlyList<Stretch> Within(Sentence sentence)
    {
        var gist = Gist.Of(sentence);
        return [.. Length().Matches(gist.Shape).Select(found => At(found, gist))];
    }

    private static Stretch At(Match found, Gist gist)
    {
        var (first, last) = (PiecesIn(gist.Shape, found.Index), PiecesIn(gist.Shape, found.Index + found.Length) - 1);
        var years = found.Groups["doubt"].Success ? null : LengthOf(found, gist.Numbers, gist.Shape.AsSpan(0, found.Index).Count('#'));
        return new(years is >= 0 and <= Most ? years : null, gist.Pieces[first].Start, gist.Pieces[last].End);
    }

    private static int PiecesIn(string shape, int end) => shape.AsSpan(0, end).Count(' ');

    private static Reading<decimal> Of(decimal? years) => years is >= 0 and <= Most ? Reading.Of(years.Value) : Reading.None<decimal>();

    // In the order of the sentence: years, a half, months.
    private static decimal? LengthOf(Match said, IReadOnlyList<Quantity> numbers, int at)
    {
        decimal years = said.Groups["one"].Success ? 1 : 0;
        if (said.Groups["years"].Success && Sure(numbers[at++], ref years) is false) return null;
        decimal months = said.Groups["month"].Success ? 1 : 0;
        if (said.Groups["months"].Success && Sure(numbers[at], ref months) is false) return null;
        return years + (said.Groups["half"].Success ? 0.5m : 0) + Math.Round(months / 12, 2);
    }

    private static bool Sure(Quantity number, ref decimal value)
    {
        value = number.Value;
        return number is { Otherwise: null, Value: >= 0, HasLeadingZero: false };
    }

    private const string Month = "(?:(?<months># )(?:mes|meses|months?) |(?<month>(?:un|a) (?:mes|month) ))";

    private const string Duration = "(?:(?:(?<years># )(?:anos?|years?)|(?<one>(?:(?:un|a|one) )?(?:ano|year))) (?:(?<half>(?:y medio|and a half) )|(?:y |and )?" + Month + ")?|"
        + "(?<half>(?:medio ano|half a year|half year) )|" + Month + ")";

    private const string Besides = "(?:(?:si|ya|pues|llevo|tengo|trabaje|trabajando|trabajo|por|de|durante|desde hace|for|experiencia|de experiencia|of experience|experience|of|nomas|solo|only|en total|en eso|"
        + "haciendo eso|ahi|i have|worked|i worked|" + Around.Roughly + ") )*";

    [GeneratedRegex("^(?:(?:como|unos|unas|solo|about) )*# $", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex("^" + Besides + Duration + Besides + "(?:(?:de|en|como|trabajando|haciendo|in|as|doing) [^#?]*)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    // "34 años de edad", "3 años de haber vuelto", "9 años de albañil o más".
    [GeneratedRegex(" (?:edad|haber|vivir|viviendo|casad[oa]|estar|no|o|mas|menos|casi|pero|age|or|more) ", RegexOptions.NonBacktracking)]
    private static partial Regex NotOfWork();

    [GeneratedRegex("(?:desde hace |(?<doubt>(?:(?:mas|menos) de|casi|hace|more than|over|almost|less than|# (?:o|a|or|to|-)|entre # y) ))?" + Duration, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();
}
