namespace ChatAssist.Bot.Content;

/// <summary>The days column of the roster: <c>mon-fri</c>, or <c>mon,wed,fri</c>.</summary>
internal static class DutyDays
{
    private static readonly string[] Names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static IReadOnlySet<DayOfWeek> Read(string cell) =>
        cell.Split(',', StringSplitOptions.TrimEntries).SelectMany(Range).ToHashSet();

    private static IEnumerable<DayOfWeek> Range(string part)
    {
        var ends = part.Split('-');
        var (first, last) = (Day(ends[0]), Day(ends[^1]));
        for (var day = first; ; day = (day + 1) % Names.Length)
        {
            yield return (DayOfWeek)day;
            if (day == last) yield break;
        }
    }

    private static int Day(string name) => Array.IndexOf(Names, name.Trim()) is >= 0 and var day
        ? day
        : throw new ContentException($"content/roster.csv: '{name}' is no day; write {string.Join(", ", Names)}.");
}
