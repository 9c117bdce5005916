using System.Diagnostics;

namespace ChatAssist.Benchmarks.Load;

/// <summary>
/// Many at once, each of whom begins the next exchange when the last one has ended. What ends between the two readings of the
/// meter is counted.
/// </summary>
/// <param name="exchange">Does one exchange (or a group of them) of this place.</param>
/// <param name="turnsEach">How many turns one exchange stands for.</param>
/// <param name="rest">How long each waits between two exchanges.</param>
internal sealed class ClosedLoop(int atOnce, Func<int, Task<Timing>> exchange, int turnsEach = 1, TimeSpan rest = default)
{
    private readonly List<Timing>[] timings = [.. Enumerable.Range(0, atOnce).Select(_ => new List<Timing>())];
    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long ended;
    private long wanted = long.MaxValue;
    private volatile bool stopped;

    /// <summary>Runs for the time of the pace.</summary>
    public Task<Measured> Run(Pace pace, Meter meter) => Run(meter, () => Task.Delay(pace.WarmUp), () => Task.Delay(pace.Counted));

    /// <summary>Runs until so many turns have ended, all of them counted.</summary>
    public Task<Measured> Run(int turns, Meter meter)
    {
        wanted = turns;
        return Run(meter, () => Task.CompletedTask, () => enough.Task);
    }

    private async Task<Measured> Run(Meter meter, Func<Task> warmUp, Func<Task> counted)
    {
        var loops = Task.WhenAll(Enumerable.Range(0, atOnce).Select(place => Task.Run(() => Loop(place))));
        await Task.WhenAny(loops, warmUp());
        var first = meter.Read();
        await Task.WhenAny(loops, counted());
        var last = meter.Read();
        stopped = true;
        await loops;
        return Between(first, last);
    }

    private async Task Loop(int place)
    {
        while (!stopped)
        {
            timings[place].Add(await exchange(place));
            if (Interlocked.Add(ref ended, turnsEach) >= wanted) enough.TrySetResult();
            if (rest > TimeSpan.Zero) await Task.Delay(rest);
        }
    }

    private Measured Between(Reading first, Reading last)
    {
        var counted = timings.SelectMany(all => all).Where(timing => timing.Ended > first.At && timing.Ended <= last.At).ToArray();
        return new Measured(
            counted.Length * turnsEach, Stopwatch.GetElapsedTime(first.At, last.At), last.Process - first.Process, last.Server - first.Server,
            Spread.Of(counted.Select(timing => Stopwatch.GetElapsedTime(timing.Sent, timing.Acknowledged))),
            Spread.Of(counted.Select(timing => Stopwatch.GetElapsedTime(timing.Sent, timing.Ended))));
    }
}
