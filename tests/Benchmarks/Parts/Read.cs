using System.Diagnostics;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>What a pure function takes: of how many values, the middle and the slow ones, and what is allocated for one.</summary>
internal sealed record Read(string Kind, int Values, TimeSpan Median, TimeSpan P99, long Bytes)
{
    public static Read Measure<T>(string kind, IReadOnlyList<T> values, int rounds, Func<T, object?> read)
    {
        // The runtime compiles once more what is used often.
        for (var i = 0; i < 20; i++)
            foreach (var value in values) read(value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var value in values) read(value);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / values.Count;
        var times = Enumerable.Range(0, rounds).SelectMany(_ => values.Select(value => Time(value, read))).Order().ToList();
        return new Read(kind, values.Count, times[times.Count / 2], times[times.Count * 99 / 100], bytes);
    }

    private static TimeSpan Time<T>(T value, Func<T, object?> read)
    {
        var start = Stopwatch.GetTimestamp();
        read(value);
        return Stopwatch.GetElapsedTime(start);
    }
}
