namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>The months and the days of the week, in Spanish and English, short, by ear or misspelt.</summary>
internal static class CalendarWords
{
    private static readonly string[][] Months =
    [
        ["enero", "ene", "january", "jan"], ["febrero", "feb", "february"], ["marzo", "mar", "march"], ["abril", "abr", "april", "apr"], ["mayo", "may"],
        ["junio", "jun", "june"], ["julio", "jul", "july"], ["agosto", "ago", "agto", "august", "aug"],
        ["septiembre", "setiembre", "sep", "sept", "set", "september"], ["octubre", "oct", "october"], ["noviembre", "nov", "november"],
        ["diciembre", "dic", "december", "dec"],
    ];

    // From Sunday on, as DayOfWeek counts.
    private static readonly string[][] Weekdays =
    [
        ["domingo", "sunday"], ["lunes", "monday"], ["martes", "tuesday"], ["miercoles", "wednesday"], ["jueves", "thursday"], ["viernes", "friday"],
        ["sabado", "saturday"],
    ];

    private static readonly Dictionary<string, int> MonthByWord = Numbered(Months);
    private static readonly Dictionary<string, int> WeekdayByWord = Numbered(Weekdays);
    private static readonly Vocabulary Words = new(MonthByWord.Keys.Concat(WeekdayByWord.Keys));

    /// <summary>1 to 12; null when the word is no month.</summary>
    public static int? Month(string word) => Words.Meant(word) is { } meant && MonthByWord.TryGetValue(meant, out var month) ? month + 1 : null;

    public static DayOfWeek? Weekday(string word) => Words.Meant(word) is { } meant && WeekdayByWord.TryGetValue(meant, out var day) ? (DayOfWeek)day : null;

    private static Dictionary<string, int> Numbered(string[][] names) =>
        names.SelectMany((words, i) => words.Select(word => (word, i))).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);
}
