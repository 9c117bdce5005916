namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>
/// The one day that a text means: written with its year, or counted from today. Month and day are swapped by who lived in the USA, so
/// "3/4/1990" is asked; so is what has no year, no day, or only about a date.
/// </summary>
internal static class CalendarDate
{
    // A letter is no answer to "when".
    private const int MostTokens = 60;

    public static Reading<DateOnly> Read(string text, DateOnly today)
    {
        var sentence = Sentence.Of(text);
        if (sentence.Tokens.Count > MostTokens) return Reading.None<DateOnly>();
        // "A week ago" begins as "ah, …" does.
        return Read(sentence, today) is Reading<DateOnly>.Understood whole ? whole : Read(Filler.Off(sentence), today);
    }

    private static Reading<DateOnly> Read(Sentence sentence, DateOnly today)
    {
        var clues = Clues.In(sentence, today);
        if (clues.IsDoubtful) return Reading.None<DateOnly>();
        if (clues.Days.Count == 0) return clues.Partial.Count > 0 ? Reading.Which<DateOnly>([]) : Reading.None<DateOnly>();
        return Reading.Among(Agreeing(clues));
    }

    // All that is said must agree: "ayer sábado" does, "ayer domingo" does not.
    private static List<DateOnly> Agreeing(Clues clues) =>
    [
        .. clues.Days.Aggregate((all, more) => [.. all.Intersect(more)])
            .Where(day => clues.Weekdays.All(weekday => weekday == day.DayOfWeek))
            .Where(day => clues.Partial.All(partial => partial == (day.Month, day.Day)))
            .Distinct(),
    ];
}
