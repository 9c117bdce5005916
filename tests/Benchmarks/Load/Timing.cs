namespace ChatAssist.Benchmarks.Load;

/// <summary>One exchange, in ticks of <see cref="System.Diagnostics.Stopwatch"/>, which all processes of a machine share.</summary>
/// <param name="Acknowledged">The request was answered.</param>
/// <param name="Ended">The whole is done: the reply has arrived.</param>
internal sealed record Timing(long Sent, long Acknowledged, long Ended);

/// <summary>The median, and what one in a hundred exceeds.</summary>
internal sealed record Spread(TimeSpan P50, TimeSpan P99)
{
    public static Spread Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return new(At(sorted, 0.50), At(sorted, 0.99));
    }

    private static TimeSpan At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? TimeSpan.Zero : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
