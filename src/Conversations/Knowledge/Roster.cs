namespace ChatAssist.Conversations.Knowledge;

/// <summary>One line of the duty roster (content/roster.csv): who, for which department (or <c>*</c>), in which role, when, and who steps in.</summary>
public sealed record RosterLine(
    string Who, string Department, string Role, IReadOnlySet<DayOfWeek> Days, TimeOnly From, TimeOnly Until, DateOnly? ValidFrom, DateOnly? ValidTo, string? Backup = null)
{
    internal bool Covers(DateOnly date) =>
        Days.Contains(date.DayOfWeek) && (ValidFrom is null || date >= ValidFrom) && (ValidTo is null || date <= ValidTo);
}

/// <summary>A stretch of duty, in local time; it may have begun already.</summary>
public sealed record Duty(string Who, DateTimeOffset Start, DateTimeOffset End);

/// <summary>Somebody is away; both days included.</summary>
public sealed record Absence(string Who, DateOnly From, DateOnly Until);

/// <summary>
/// Who is on duty when; nobody is on a public holiday. Whoever is away is stood in for by their backup, or that one's; where all of them
/// are away, by the <c>*</c> lines.
/// </summary>
public sealed class Roster(IReadOnlyList<RosterLine> lines, IReadOnlySet<DateOnly> holidays, IReadOnlyList<Absence>? absences = null)
{
    // Beyond two weeks a promise would be worth nothing.
    private const int DaysAhead = 14;

    /// <summary>The duty that is on now or comes next for this department (its own lines, else the <c>*</c> lines); null when there is none.</summary>
    public Duty? Next(DateTimeOffset now, string? department, string role)
    {
        return First(now, Serving(role, department)) ?? First(now, Serving(role, "*"));
    }

    /// <summary>Somebody has this key.</summary>
    public bool Knows(string who) => lines.Any(line => line.Who == who);

    /// <summary>All who have a key.</summary>
    public IReadOnlyList<string> Everybody => [.. lines.Select(line => line.Who).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The same people, of whom these are away.</summary>
    public Roster Without(IReadOnlyList<Absence> away) => new(lines, holidays, away);

    /// <summary>Who steps in for somebody that day; null: nobody is named, or they are away too.</summary>
    public string? BackupOf(string who, DateOnly date) => Present(Backup(who), date, [who]);

    /// <summary>Who is on duty at this moment for this department (its own lines, else the <c>*</c> lines).</summary>
    public IReadOnlyList<string> OnDuty(DateTimeOffset now, string? department, string role) =>
        [.. On(now, Serving(role, department) is { Count: > 0 } own ? own : Serving(role, "*")).Where(duty => duty.Start <= now).Select(duty => duty.Who).Distinct(StringComparer.Ordinal)];

    /// <summary>They are on duty at this moment, for whomever.</summary>
    public bool IsOnDuty(string who, DateTimeOffset now) => On(now, [.. lines.Where(line => line.Who == who)]).Any(duty => duty.Who == who && duty.Start <= now);

    /// <summary>How long somebody of this role was on duty there between two moments: a night, a Sunday and a holiday count nothing.</summary>
    public TimeSpan OnDuty(DateTimeOffset from, DateTimeOffset until, string? department, string role)
    {
        var own = Serving(role, department);
        var serving = own.Count > 0 ? own : Serving(role, "*");
        var (worked, at) = (TimeSpan.Zero, from);
        while (First(at, serving) is { } duty && duty.Start < until)
        {
            var (start, end) = (duty.Start > at ? duty.Start : at, duty.End < until ? duty.End : until);
            if (end > start) worked += end - start;
            at = duty.End;
        }
        return worked;
    }

    private List<RosterLine> Serving(string role, string? department) =>
        [.. lines.Where(line => line.Role == role && line.Department == department)];

    private Duty? First(DateTimeOffset now, List<RosterLine> serving)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        return Enumerable.Range(0, DaysAhead)
            .Select(today.AddDays)
            .SelectMany(date => On(date, now, serving))
            .MinBy(duty => duty.Start);
    }

    // What is left of a day.
    private IEnumerable<Duty> On(DateOnly date, DateTimeOffset now, List<RosterLine> serving) => holidays.Contains(date)
        ? []
        : serving.Where(line => line.Covers(date)).SelectMany(line => Served(line, date, now.Offset)).Where(duty => duty.End > now);

    private IEnumerable<Duty> On(DateTimeOffset now, List<RosterLine> serving) => On(DateOnly.FromDateTime(now.DateTime), now, serving);

    private IEnumerable<Duty> Served(RosterLine line, DateOnly date, TimeSpan offset)
    {
        if (Present(line.Who, date, []) is { } who) return [On(line, who, date, offset)];
        return line.Department == "*" ? [] : Serving(line.Role, "*").Where(other => other.Covers(date)).SelectMany(other => Served(other, date, offset));
    }

    private static Duty On(RosterLine line, string who, DateOnly date, TimeSpan offset) =>
        new(who, new DateTimeOffset(date, line.From, offset), new DateTimeOffset(date, line.Until, offset));

    // Backups may name each other: nobody is asked twice.
    private string? Present(string? who, DateOnly date, HashSet<string> asked)
    {
        while (who is not null && asked.Add(who))
        {
            if (!IsAway(who, date)) return who;
            who = Backup(who);
        }
        return null;
    }

    private string? Backup(string who) => lines.FirstOrDefault(line => line.Who == who && line.Backup is not null)?.Backup;

    /// <summary>They are on leave that day.</summary>
    public bool IsAway(string who, DateOnly date) => absences?.Any(away => away.Who == who && date >= away.From && date <= away.Until) == true;
}
