namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>
/// "El viernes que viene", "el próximo viernes", "el domingo pasado". To some it is the nearest such day, to others that of the next or
/// last week (which begins on Monday): only where both are one day it is understood.
/// </summary>
internal static class ComingWeekday
{
    public static (DateOnly Day, int Taken)? At(IReadOnlyList<Piece> pieces, int at, DateOnly today)
    {
        if (Which(pieces, at) is not var (weekday, isComing, taken)) return null;
        var nearest = Nearest(today, weekday, isComing ? 1 : -1);
        var otherWeek = Monday(today).AddDays((isComing ? 7 : -7) + DaysAfterMonday(weekday));
        return nearest == otherWeek ? (nearest, taken) : null;
    }

    private static (DayOfWeek Day, bool IsComing, int Taken)? Which(IReadOnlyList<Piece> pieces, int at)
    {
        bool Is(int i, PieceKind kind) => i < pieces.Count && pieces[i].Kind == kind;
        bool Says(int i, params ReadOnlySpan<string> words) => i < pieces.Count && pieces[i].IsWord(words);

        if (Says(at, "proximo") && Is(at + 1, PieceKind.Weekday)) return ((DayOfWeek)pieces[at + 1].Value, true, 2);
        if (!Is(at, PieceKind.Weekday)) return null;
        var day = (DayOfWeek)pieces[at].Value;
        if (Says(at + 1, "que") && Says(at + 2, "viene", "biene")) return (day, true, 3);
        if (Says(at + 1, "proximo")) return (day, true, 2);
        return Says(at + 1, "pasado") ? (day, false, 2) : null;
    }

    private static DateOnly Nearest(DateOnly today, DayOfWeek weekday, int step)
    {
        var day = today.AddDays(step);
        while (day.DayOfWeek != weekday) day = day.AddDays(step);
        return day;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-DaysAfterMonday(day.DayOfWeek));

    private static int DaysAfterMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
