using System.Globalization;

namespace ChatAssist.Bot.Content;

/// <summary>The hours column of the roster: <c>08:00-17:00</c>, within one day.</summary>
internal static class DutyHours
{
    public static (TimeOnly From, TimeOnly Until) Read(string cell) =>
        cell.Split('-') is [var from, var until] && Time(from) is { } start && Time(until) is { } end && start < end
            ? (start, end)
            : throw new ContentException($"content/roster.csv: '{cell}' are no hours; write 08:00-17:00, a night as two lines.");

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
