using System.Text.RegularExpressions;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>
/// A month or a year, by its first day: "marzo de 2023", "el mes pasado", "hace tres meses", "2023". A month without its year may be the last or
/// the next: it is asked.
/// </summary>
internal static partial class CalendarMonth
{
    private const int MostTokens = 40, FirstYear = 1900, LastYear = 2099, MostYearsAgo = 90, MostMonthsAgo = 24;

    // Near a day they are doubts, within a month they change nothing.
    private static readonly HashSet<string> Around = new(
        ["en", "desde", "por", "a", "al", "como", "fue", "es", "era", "ya", "me", "yo", "principios", "mediados", "finales", "fines", "inicios", "in", "since", "it", "was", "i",
            "mas", "menos", "primeros", "ultimos", "dias", "early", "late", "around", "about", "they", "sent", "back", "dice", "que"], StringComparer.Ordinal);

    public static Reading<DateOnly> Read(string text, DateOnly today)
    {
        if (Sentence.Of(text).Tokens.Count > MostTokens) return Reading.None<DateOnly>();
        if (CalendarDate.Read(text, today) is Reading<DateOnly>.Understood day) return Reading.Of(MonthOf(day.Value));
        if (Ago(text) is { } ago) return ago is { Unit: "month", Count: <= MostMonthsAgo } ? Reading.Of(MonthOf(today.AddMonths(-ago.Count))) : Reading.None<DateOnly>();
        // "Este mes" begins like a filler.
        var said = Sentence.Of(text);
        return Read(said, today) is Reading<DateOnly>.NotUnderstood ? Read(Filler.OffWithWishes(said), today) : Read(said, today);
    }

    private static Reading<DateOnly> Read(Sentence said, DateOnly today) =>
        Among(said, [.. Pieces.Of(said, today).Where(piece => piece.Kind != PieceKind.Word || !IsAround(piece.Text)).SkipWhile(piece => piece.Kind == PieceKind.Of)], today);

    /// <summary>The first day of the one year that the text means.</summary>
    public static Reading<DateOnly> ReadYear(string text, DateOnly today)
    {
        if (Ago(text) is { Unit: "year", Count: <= MostYearsAgo } ago) return Reading.Of(FirstOf(today.Year - ago.Count, 1));
        return Read(text, today) is Reading<DateOnly>.Understood month ? Reading.Of(FirstOf(month.Value.Year, 1)) : Reading.None<DateOnly>();
    }

    private static Reading<DateOnly> Among(Sentence said, Piece[] pieces, DateOnly today) => pieces switch
    {
        [{ Kind: PieceKind.Month } month] => WithoutYear(said, month.Value, today),
        [{ Kind: PieceKind.Month } month, .. var rest] when Year(rest) is { } year => Of(year, month.Value),
        [{ Digits: 4 } year, { Kind: PieceKind.Month } month] => Of(year.Value, month.Value),
        [{ IsShort: true } month, { Kind: PieceKind.Joint }, { Digits: 4 } year] => Of(year.Value, month.Value),
        [{ Digits: 4 } year, { Kind: PieceKind.Joint }, { IsShort: true } month] => Of(year.Value, month.Value),
        [{ Digits: 4 } year] => Of(year.Value, 1),
        _ => Reading.None<DateOnly>(),
    };

    // "Del 24" is a year, "marzo 24" may be a day.
    private static int? Year(Piece[] rest) => rest switch
    {
        [{ Digits: 4 } year] => year.Value,
        [{ Kind: PieceKind.Of or PieceKind.Joint }, { Digits: 4 } year] => year.Value,
        [{ Kind: PieceKind.Of }, { IsNumber: true, Digits: 2 } year] => 2000 + year.Value,
        _ => null,
    };

    private static Reading<DateOnly> Of(int year, int month) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 ? Reading.Of(FirstOf(year, month)) : Reading.None<DateOnly>();

    private static Reading<DateOnly> WithoutYear(Sentence said, int month, DateOnly today)
    {
        var last = month <= today.Month ? FirstOf(today.Year, month) : FirstOf(today.Year - 1, month);
        return Came().IsMatch(said.PlainText) ? Reading.Of(last) : Reading.Which([last, month == today.Month ? last.AddYears(-1) : last.AddYears(1)]);
    }

    private static (int Count, string Unit)? Ago(string text)
    {
        var gist = Gist.Of(text);
        if (TimeAgo().Match(gist.Shape) is not { Success: true } ago || (gist.Numbers is [var number] && !(number.IsWhole && number.Value is > 0 and < 100))) return null;
        return (gist.Numbers is [var count] ? (int)count.Value : 1, ago.Groups["month"].Success ? "month" : "year");
    }

    private static bool IsAround(string word) => Around.Contains(word) || Came().IsMatch(word);

    private static DateOnly MonthOf(DateOnly day) => FirstOf(day.Year, day.Month);

    private static DateOnly FirstOf(int year, int month) => new(year, month, 1);

    // Told as past.
    [GeneratedRegex(@"\b(?:regrese|regresamos|volvi|bolbi|vine|bine|llegue|llege|retorne|deportaron|regresaron|trajeron|empece|comence|regreso|volvio|vino|llego|mandaron|echaron|sacaron|sent|came|returned|arrived|started)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Came();

    // "Ago" sounds like "hago".
    private const string Words = "(?:(?:me|yo|fue|ya|regrese|volvi|vine|llegue|retorne|deportaron|i|came|returned|back|it|was) )*";

    [GeneratedRegex("^" + Words + "(?:(?:desde )?hace (?:ya |como |unos )*(?:#|un|una) (?:(?<month>mes|meses)|(?<year>ano|anos)) "
        + "|(?:#|a|one) (?:(?<month>months?)|(?<year>years?)) h?ago )" + Words + "$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeAgo();
}
