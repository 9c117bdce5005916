namespace ChatAssist.Conversations.Knowledge;

/// <summary>One line of the duty roster (content/roster.csv): who, for which department (or <c>*</c>), in which role, when.</summary>
public sealed record RosterLine(
    string Who, string Department, string Role, IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly Until, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    internal bool Covers(DateOnly date) =>
        Days.Contains(date.DayOfWeek) && (ValidFrom is null || date >= ValidFrom) && (ValidTo is null || date <= ValidTo);
}

/// <summary>A stretch of duty, in local time; it may have begun already.</summary>
public sealed record Duty(string Who, DateTimeOffset Start, DateTimeOffset End);

/// <summary>Who is on duty when; nobody is on a public holiday.</summary>
public sealed class Roster(IReadOnlyList<RosterLine> lines, IReadOnlySet<DateOnly> holidays)
{
    // Beyond two weeks a promise would be worth nothing.
    private const int DaysAhead = 14;

    /// <summary>The duty that is on now or comes next for this department (its own lines, else the <c>*</c> lines); null when there is none.</summary>
    public Duty? Next(DateTimeOffset now, string? department, string role)
    {
        return First(now, Serving(role, department)) ?? First(now, Serving(role, "*"));
    }

    private List<RosterLine> Serving(string role, string? department) =>
        [.. lines.Where(line => line.Role == role && line.Department == department)];

    private Duty? First(DateTimeOffset now, List<RosterLine> serving)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return Enumerable.Range(0, DaysAhead)
            .Select(today.AddDays)
            .Where(date => !holidays.Contains(date))
            .SelectMany(date => serving.Where(line => line.Covers(date)).Select(line => On(line, date, now.Offset)))
            .Where(duty => duty.End > now)
            .MinBy(duty => duty.Start);
    }

    private static Duty On(RosterLine line, DateOnly date, TimeSpan offset) =>
        new(line.Who, new DateTimeOffset(date, line.From, offset), new DateTimeOffset(date, line.Until, offset));
}
