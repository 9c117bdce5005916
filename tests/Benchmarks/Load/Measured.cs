namespace ChatAssist.Benchmarks.Load;

/// <summary>What a load came to, warm-up left out.</summary>
/// <param name="Cpu">Processor time, user and kernel, of the process that is measured.</param>
/// <param name="ServerCpu">That of the database server; null where it is not a process of its own.</param>
internal sealed record Measured(int Turns, TimeSpan Took, TimeSpan Cpu, TimeSpan? ServerCpu, Spread Acknowledgement, Spread Turn)
{
    public double PerSecond => Turns / Took.TotalSeconds;

    public TimeSpan CpuPerTurn => Cpu / Math.Max(1, Turns);

    public TimeSpan? ServerCpuPerTurn => ServerCpu / Math.Max(1, Turns);
}
