namespace ChatAssist.Benchmarks.Load;

/// <summary>Reads the processor time used so far by the process that is measured, and by the database server where there is one.</summary>
internal sealed record Meter(Func<TimeSpan> Process, Func<TimeSpan>? Server = null)
{
    /// <summary>This very process.</summary>
    public static Meter Own(Func<TimeSpan>? server = null) => new(() => Environment.CpuUsage.TotalTime, server);

    public Reading Read() => new(System.Diagnostics.Stopwatch.GetTimestamp(), Process(), Server?.Invoke());
}

internal sealed record Reading(long At, TimeSpan Process, TimeSpan? Server);
