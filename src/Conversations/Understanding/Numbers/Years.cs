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
        if (Bare().IsMatch(gist.Shape)) return gist.Numbers[0] is { Otherwise: null, Value: >= 0 and <= Most } bare ? Reading.Of(bare.Value) : Reading.None<decimal>();
        return Whole().Match(gist.Shape) is { Success: true } said && Sure(said, gist) is { } years ? Reading.Of(years) : Reading.None<decimal>();
    }

    /// <summary>Years without months that the whole text gives with what they were spent on: "doce años en Tennessee". Null when there are none.</summary>
    public static decimal? Spent(Gist gist) =>
        Whole().Match(gist.Shape) is { Success: true } said && !said.Groups["months"].Success && !said.Groups["month"].Success ? Sure(said, gist) : null;

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

    private const string Month = "(?:(?<months># )(?:mes|meses|months?) |(?<month>(?:un|a) (?:mes|month) ))";

    private const string Duration = "(?:(?:(?<years># )(?:anos?|anitos|years?)|(?<one>(?:(?:un|a|one) )?(?:ano|year))) (?:(?<half>(?:[yi] medio|and a half) )|(?:y |i |and )?"
        + Month + ")?|(?<half>(?:medio ano|half a year|half year) )|" + Month + ")";

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

    [GeneratedRegex("(?:desde hace |(?<doubt>(?:(?:mas|menos) de|casi|hace|more than|over|almost|less than|# (?:o|a|or|to|-)|entre # y) ))?" + Duration,
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();
}
