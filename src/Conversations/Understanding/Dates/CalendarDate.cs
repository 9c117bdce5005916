namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>
/// The one day that a text means: written with its year, or counted from today. Month and day are swapped by who lived in the USA, so
/// "3/4/1990" is asked; so is what has no year, no day, or only about a date.
/// </summary>
internal static class CalendarDate
{
    // A letter is no answer to "when".
    private const int MostTokens = 60;

    private static readonly string[] Conditions = ["si", "cuando", "aunque", "pero", "if", "when", "but"];

    public static Reading<DateOnly> Read(string text, DateOnly today) => Read(Sentence.Of(text), today);

    public static Reading<DateOnly> Read(Sentence sentence, DateOnly today)
    {
        if (sentence.Tokens.Count > MostTokens) return Reading.None<DateOnly>();
        var said = Filler.OffWithWishes(sentence);
        var clues = Clues.In(said, today);
        if (clues.IsDoubtful || (clues.IsBeside && !IsTold(said, today))) return Reading.None<DateOnly>();
        if (clues.Days.Count == 0) return clues.Partial.Count > 0 ? Reading.Which<DateOnly>([]) : Reading.None<DateOnly>();
        return Reading.Among(Agreeing(clues));
    }

    // "Llegué ayer, todavía ando cansado" answers before it tells more; "mañana, yo le aviso" does not.
    private static bool IsTold(Sentence said, DateOnly today)
    {
        var first = Sentence.Of([.. said.Tokens.TakeWhile(token => token is not ({ Kind: TokenKind.Emoji } or { Kind: TokenKind.Sign, Text: "," or "." or "!" }))]);
        var rest = said.Tokens.Skip(first.Tokens.Count).ToList();
        return rest.Count > 0 && !rest.Exists(token => Conditions.Contains(token.Text, StringComparer.Ordinal))
            && Clues.In(Filler.Off(first), today) is { IsOfComing: true, IsBeside: false, Days.Count: > 0 };
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
