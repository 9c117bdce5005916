namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>A day near today, said as people say it: "el lunes" is the last one or the next, "5 de enero" the nearest.</summary>
internal static class NearDay
{
    private static readonly string[] Past = ["pasado", "empece", "comence", "inicie", "entre", "fue", "started", "began", "last"];
    private static readonly string[] Coming = ["proximo", "viene", "biene", "empiezo", "comienzo", "inicio", "entro", "empezare", "sera", "next", "coming", "start", "begin"];

    // Said around it, and nothing by itself.
    private static readonly string[] Around = ["este", "ese", "que", "trabajar", "trabajo", "chamba", "dia", "this", "work", "working"];

    public static Reading<DateOnly> Read(string text, DateOnly today)
    {
        var whole = CalendarDate.Read(text, today);
        if (whole is Reading<DateOnly>.Understood or Reading<DateOnly>.Ambiguous { Candidates.Count: > 0 }) return whole;
        var said = Filler.OffWithWishes(Sentence.Of(text)).Tokens;
        var clues = Clues.In(Sentence.Of([.. said.Where(token => !Words(Past, Coming, Around).Contains(token.Text))]), today);
        if (clues.IsDoubtful || clues.SaysMore || clues.Days.Count > 0) return whole;
        return (clues.Weekdays, clues.Partial) switch
        {
            ([var weekday], []) => Reading.Among(Around7(weekday, today).Where(day => Fits(day, said, today)).ToList()),
            (_, [var (month, day)]) => Nearest(month, day, clues.Weekdays, said, today),
            _ => whole,
        };
    }

    // Today has its own word; both the last and the next one are meant when nothing says which.
    private static IEnumerable<DateOnly> Around7(DayOfWeek weekday, DateOnly today) =>
        Enumerable.Range(-7, 15).Where(days => days != 0).Select(today.AddDays).Where(day => day.DayOfWeek == weekday);

    private static Reading<DateOnly> Nearest(int month, int day, List<DayOfWeek> weekdays, IReadOnlyList<Token> said, DateOnly today)
    {
        var days = new[] { -1, 0, 1 }.Select(years => today.Year + years)
            .Where(year => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)).Select(year => new DateOnly(year, month, day))
            .Where(one => weekdays.TrueForAll(weekday => weekday == one.DayOfWeek) && Fits(one, said, today)).ToList();
        return days.Count == 0 ? Reading.None<DateOnly>() : Reading.Among([days.MinBy(one => Math.Abs(one.DayNumber - today.DayNumber))]);
    }

    private static bool Fits(DateOnly day, IReadOnlyList<Token> said, DateOnly today) =>
        !(Says(said, Past) && day > today) && !(Says(said, Coming) && day < today);

    private static bool Says(IReadOnlyList<Token> said, string[] words) => said.Any(token => words.Contains(token.Text, StringComparer.Ordinal));

    private static HashSet<string> Words(params string[][] all) => [.. all.SelectMany(words => words)];
}
