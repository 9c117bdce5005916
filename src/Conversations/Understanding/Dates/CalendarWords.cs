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
    private static readonly Vocabulary Words = new(MonthByWord.Keys.Concat(WeekdayByWord.Keys),
        (one, other) => MonthByWord.TryGetValue(one, out var month) && MonthByWord.TryGetValue(other, out var same) && month == same);

    private static readonly Phrases<int> Years = Counted(
        (0, ["este ano", "este mismo ano", "presente ano", "ano en curso", "ano actual", "this year"]),
        (-1, ["ano pasado", "pasado ano", "ano anterior", "last year"]),
        (1, ["ano que viene", "ano que entra", "ano entrante", "ano proximo", "proximo ano", "next year"]));

    private static readonly Phrases<int> MonthsFromNow = Counted(
        (0, ["este mes", "este mismo mes", "presente mes", "mes en curso", "mes actual", "this month"]),
        (-1, ["mes pasado", "pasado mes", "mes anterior", "last month"]),
        (1, ["mes que viene", "mes que entra", "mes entrante", "mes proximo", "proximo mes", "next month"]));

    /// <summary>"Este año" and the like: how many years after this one.</summary>
    public static IReadOnlyList<Found<int>> YearsIn(Sentence sentence) => Years.In(sentence);

    /// <summary>"El mes pasado" and the like: how many months after this one.</summary>
    public static IReadOnlyList<Found<int>> MonthsIn(Sentence sentence) => MonthsFromNow.In(sentence);

    /// <summary>1 to 12; null when the word is no month.</summary>
    public static int? Month(string word) => Words.Meant(word) is { } meant && MonthByWord.TryGetValue(meant, out var month) ? month + 1 : null;

    public static DayOfWeek? Weekday(string word) => Words.Meant(word) is { } meant && WeekdayByWord.TryGetValue(meant, out var day) ? (DayOfWeek)day : null;

    private static Dictionary<string, int> Numbered(string[][] names) =>
        names.SelectMany((words, i) => words.Select(word => (word, i))).ToDictionary(pair => pair.word, pair => pair.i, StringComparer.Ordinal);

    private static Phrases<int> Counted(params (int Count, string[] Phrases)[] all) => new(all.SelectMany(one => one.Phrases.Select(phrase => (phrase, one.Count))), typos: false);
}
