using System.Text.RegularExpressions;
using ChatAssist.Conversations.Understanding.Dates;

namespace ChatAssist.Conversations.Understanding.Times;

/// <summary>A day and a time in one sentence: "el 15 de marzo de 2026 a las 3 de la tarde", "mañana a las 10 de la mañana".</summary>
internal static partial class Moment
{
    // A letter is no answer to "when".
    private const int MostTokens = 40;

    public static Reading<DateTime> Read(string text, DateOnly today)
    {
        var said = Filler.OffWithWishes(Sentence.Of(Canonical().Replace(text, "${day} ${time}")));
        if (said.Tokens.Count is < 2 or > MostTokens) return Reading.None<DateTime>();
        // "A las 3 | de la tarde del 15" is cut too early.
        var sure = new HashSet<DateTime>();
        var unsure = new HashSet<DateTime>();
        for (var at = 1; at < said.Tokens.Count; at++)
        {
            var (left, right) = (Sentence.Of([.. said.Tokens.Take(at)]), Sentence.Of([.. said.Tokens.Skip(at)]));
            foreach (var times in new[] { Together(left, right, today), Together(right, left, today) }) (times.Count == 1 ? sure : unsure).UnionWith(times);
        }
        return Reading.Among([.. (sure.Count > 0 ? sure : unsure).Order()]);
    }

    private static List<DateTime> Together(Sentence day, Sentence time, DateOnly today)
    {
        var times = ClockTime.In(time) switch
        {
            Reading<TimeOnly>.Understood sure => [sure.Value],
            Reading<TimeOnly>.Ambiguous several => several.Candidates,
            _ => [],
        };
        return times.Count > 0 && CalendarDate.Read(day, today) is Reading<DateOnly>.Understood date ? [.. times.Select(date.Value.ToDateTime)] : [];
    }

    // As ODK writes it: 2026-11-22T14:30:00.000-06:00. The clock of that place counts.
    [GeneratedRegex("(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[tT](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\\.[0-9]{1,7})?(?:[zZ]|[+-][0-9]{2}:[0-9]{2})?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Canonical();
}
