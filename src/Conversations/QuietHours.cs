namespace ChatAssist.Conversations;

/// <summary>The hours of the day in which nothing is started: local time, may cross midnight.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    public bool Contains(DateTimeOffset local) => TimeOnly.FromTimeSpan(local.TimeOfDay).IsBetween(From, Until);

    /// <summary>The same moment when it is allowed, otherwise the end of the quiet hours it falls into.</summary>
    public DateTimeOffset NextAllowed(DateTimeOffset local)
    {
        if (!Contains(local)) return local;
        var end = At(local, Until);
        return end > local ? end : end.AddDays(1);
    }

    /// <summary>The same moment when it is allowed, otherwise half an hour before the quiet hours began.</summary>
    public DateTimeOffset LastAllowed(DateTimeOffset local)
    {
        if (!Contains(local)) return local;
        var start = At(local, From);
        return (start <= local ? start : start.AddDays(-1)).AddMinutes(-30);
    }

    private static DateTimeOffset At(DateTimeOffset local, TimeOnly time) => new(DateOnly.FromDateTime(local.DateTime), time, local.Offset);
}
