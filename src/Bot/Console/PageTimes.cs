using System.Globalization;
using ChatAssist.Bot.Timers;

namespace ChatAssist.Bot.Staff;

/// <summary>Times as people say them, in the programme's zone and the words of the page.</summary>
internal sealed class PageTimes(PageWords words, ProgrammeTime clock)
{
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public string Clock(long at)
    {
        var then = clock.Local(at);
        var time = then.ToString("HH:mm", CultureInfo.InvariantCulture);
        return then.Date == clock.Now.Date
            ? words["times.today", "clock", time]
            : words["times.other", "clock", time].Replace("{date}", then.ToString("dd/MM", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A day as people write it.</summary>
    /// <param name="on">ISO 8601; what is not, such as a month alone, stays as it is.</param>
    public static string Day(string? on) =>
        DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : on ?? "";

    /// <summary>For the machine: ISO 8601 with the zone.</summary>
    public string Exact(long at) => clock.Local(at).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public string Length(TimeSpan span) => span switch
    {
        { TotalMinutes: < 60 } => words["times.minutes", "count", Math.Max(0, (int)span.TotalMinutes)],
        { TotalHours: < 48 } => words["times.hours", "count", (int)span.TotalHours],
        _ => words["times.days", "count", (int)span.TotalDays],
    };

    /// <summary>How long ago that is.</summary>
    public string Ago(long at) => Length(clock.Now - clock.Local(at));
}
