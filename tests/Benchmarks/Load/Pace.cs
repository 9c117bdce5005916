namespace ChatAssist.Benchmarks.Load;

/// <summary>How long a load runs before it counts, and how long it counts.</summary>
internal sealed record Pace(TimeSpan WarmUp, TimeSpan Counted)
{
    public static readonly Pace Full = new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));
    public static readonly Pace Round = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
    public static readonly Pace Quick = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
}
