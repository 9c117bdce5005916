using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Placing;

/// <summary>
/// When we may write of our own accord: within the hours that suit the person, never in quiet hours, never on a public holiday. What falls on
/// one comes on the next day that is none.
/// </summary>
public sealed record CheckInCalendar(Programme Programme, Holidays Holidays, ContactHours Hours)
{
    /// <summary>That of the person whose questionnaires are loaded.</summary>
    public static CheckInCalendar Of(Facts facts) => new(facts.Programme, facts.Content.Holidays, ContactHours.Of(facts));

    /// <summary>When each of those days after the start is due, in their order and never two on one day.</summary>
    public IReadOnlyList<(int Day, DateTimeOffset Due)> After(DateOnly start, IEnumerable<int> days)
    {
        var dues = new List<(int Day, DateTimeOffset Due)>();
        var last = start;
        foreach (var day in days.Order())
        {
            var due = On(Later(start.AddDays(day), last.AddDays(1)));
            last = DateOf(due);
            dues.Add((day, due));
        }
        return dues;
    }

    /// <summary>On that day, or the next that is no holiday.</summary>
    public DateTimeOffset On(DateOnly day) => At(Enumerable.Range(0, DateOnly.MaxValue.DayNumber - day.DayNumber).Select(day.AddDays).First(one => !Holidays.IsFree(one, Hour)));

    /// <summary>The first time that is not before <paramref name="from"/>.</summary>
    public DateTimeOffset Next(DateTimeOffset from)
    {
        var day = DateOf(TimeZoneInfo.ConvertTime(from, Programme.Zone));
        return At(day) < from ? On(day.AddDays(1)) : On(day);
    }

    /// <summary>What comes late may still come now. Where a programme is quiet in all of the person's hours, they do not count.</summary>
    public bool Allows(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, Programme.Zone);
        var hour = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return (Hours.Contains(hour) || !Hours.Contains(Hour)) && !Programme.QuietHours.Contains(local) && !Holidays.IsFree(DateOf(local), hour);
    }

    private DateTimeOffset At(DateOnly day) => Programme.At(day, Hour);

    // A programme with longer quiet hours writes at their end, or before they begin.
    private TimeOnly Hour => (Programme.QuietHours, Hours.At) switch
    {
        var (quiet, hour) when !hour.IsBetween(quiet.From, quiet.Until) => hour,
        var (quiet, hour) => quiet.Until > hour ? quiet.Until : quiet.From.AddMinutes(-30),
    };

    private static DateOnly DateOf(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
