namespace ChatAssist.Conversations.Knowledge;

/// <summary>The public holidays of the whole country (content/holidays.csv).</summary>
/// <param name="HalfDays">Free from noon on.</param>
public sealed record Holidays(IReadOnlySet<DateOnly> Days, IReadOnlySet<DateOnly> HalfDays)
{
    public static readonly Holidays None = new(new HashSet<DateOnly>(), new HashSet<DateOnly>());

    private static readonly TimeOnly Noon = new(12, 0);

    public bool IsFree(DateOnly day, TimeOnly hour) => Days.Contains(day) || (HalfDays.Contains(day) && hour >= Noon);
}
