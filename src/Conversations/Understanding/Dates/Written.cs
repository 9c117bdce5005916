namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>A date written out, with its year or without, beginning at a piece.</summary>
internal static class Written
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;
    private const int FirstOfLastCentury = 40;

    /// <summary>The days that it can be: none when there is no such day, two when month and day may be swapped.</summary>
    public readonly record struct Date(IReadOnlyList<DateOnly> Days, int Taken);

    public static Date? At(IReadOnlyList<Piece> pieces, int at, int thisYear)
    {
        if (Three(pieces, at) is not var (first, second, third, joined, taken)) return null;
        if (IsCount(pieces, at + taken) || Months(first, second, third, joined) is not { } order) return null;
        var days = order.Select(o => Day(Year(o.Year, thisYear), o.Month, o.Day)).OfType<DateOnly>().Distinct().ToList();
        return new Date(days, taken);
    }

    /// <summary>"15 de marzo", "marzo 15": a day without its year.</summary>
    public static (int Month, int Day, int Taken)? DayAndMonth(IReadOnlyList<Piece> pieces, int at)
    {
        var next = Skip(pieces, at + 1);
        if (next >= pieces.Count) return null;
        return (pieces[at], pieces[next]) switch
        {
            ({ IsShort: true } day, { Kind: PieceKind.Month } month) => (month.Value, day.Value, next + 1 - at),
            ({ Kind: PieceKind.Month } month, { IsShort: true } day) => (month.Value, day.Value, next + 1 - at),
            _ => null,
        };
    }

    // "15 de marzo, 10 de la mañana", "15 de marzo, 17 veces": no year, unless "del" stands before it.
    private static bool IsCount(IReadOnlyList<Piece> pieces, int end) => Skip(pieces, end) is var next && next < pieces.Count
        && pieces[next].Kind == PieceKind.Word && pieces[end - 1] is { IsNumber: true, Digits: < 4 } && pieces[end - 2].Kind is not (PieceKind.Of or PieceKind.Joint);

    private readonly record struct Order(Piece Year, int Month, int Day);

    // Which of the three is the year, the month and the day; null when they are no date at all.
    private static Order[]? Months(Piece first, Piece second, Piece third, Joined joined) => (first, second, third) switch
    {
        ({ IsNumber: true, Digits: 4 }, { Kind: PieceKind.Month }, { IsShort: true }) => [new(first, second.Value, third.Value)],
        ({ IsShort: true }, { Kind: PieceKind.Month }, { IsNumber: true }) => [new(third, second.Value, first.Value)],
        ({ Kind: PieceKind.Month }, { IsShort: true }, { IsNumber: true }) => [new(third, first.Value, second.Value)],
        ({ IsNumber: true, Digits: 4 }, { IsShort: true }, { IsShort: true }) => [new(first, second.Value, third.Value)],
        ({ IsShort: true, Value: > 31 }, { IsShort: true }, { IsShort: true }) when joined != Joined.BySpaces => [new(first, second.Value, third.Value)],
        ({ IsShort: true }, { IsShort: true }, { Digits: 4 or 2 }) when joined == Joined.Spoken => [new(third, second.Value, first.Value)],
        ({ IsShort: true }, { IsShort: true }, { IsNumber: true }) when joined != Joined.BySpaces || third.Digits == 4 =>
            [new(third, second.Value, first.Value), new(third, first.Value, second.Value)],
        _ => null,
    };

    private enum Joined
    {
        BySigns,
        BySpaces,
        Spoken,
    }

    private static (Piece, Piece, Piece, Joined, int Taken)? Three(IReadOnlyList<Piece> pieces, int at)
    {
        var second = Skip(pieces, at + 1);
        var third = Skip(pieces, second + 1);
        if (third >= pieces.Count) return null;
        var joined = pieces.Skip(at).Take(second - at).Any(piece => piece.Kind == PieceKind.Of) ? Joined.Spoken
            : second > at + 1 || third > second + 1 ? Joined.BySigns : Joined.BySpaces;
        return (pieces[at], pieces[second], pieces[third], joined, third + 1 - at);
    }

    private static int Skip(IReadOnlyList<Piece> pieces, int at)
    {
        while (at < pieces.Count && pieces[at].Kind is PieceKind.Joint or PieceKind.Of) at++;
        return at;
    }

    // Nobody has a date further ahead than next year, hardly anybody was born before 1940: of the two digits between we know no century.
    private static int? Year(Piece year, int thisYear) => year switch
    {
        { Digits: 4, Value: >= FirstYear and <= LastYear } => year.Value,
        { Digits: 2 } when year.Value <= (thisYear % 100) + 1 => (thisYear / 100 * 100) + year.Value,
        { Digits: 2, Value: >= FirstOfLastCentury } => (thisYear / 100 * 100) - 100 + year.Value,
        _ => null,
    };

    private static DateOnly? Day(int? year, int month, int day) =>
        year is { } known && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(known, month) ? new DateOnly(known, month, day) : null;
}
