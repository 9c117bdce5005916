using System.Collections.Concurrent;
using System.Globalization;

namespace ChatAssist.Benchmarks.Load;

/// <summary>Hears from the fake provider which messages arrived there, and when.</summary>
internal sealed class Arrivals : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> awaited = new(StringComparer.Ordinal);
    private readonly StreamReader lines;
    private readonly Task listening;
    private int unasked;

    private Arrivals(StreamReader lines) => (this.lines, listening) = (lines, Listen(lines));

    public static async Task<Arrivals> Of(HttpClient provider) => new(new StreamReader(await provider.GetStreamAsync("/control/arrivals")));

    /// <summary>How many arrived that nobody waited for: a text had more than one reply, and the load is not what it should be.</summary>
    public int Unasked => unasked;

    /// <summary>When the next message to this address arrives. To be called before it can.</summary>
    public async Task<long> Next(string address)
    {
        var arrival = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!awaited.TryAdd(address, arrival)) throw new InvalidOperationException("Two wait for the same person's reply.");
        try
        {
            return await arrival.Task.WaitAsync(Patience);
        }
        catch (TimeoutException error)
        {
            throw new TimeoutException($"No reply arrived within {Patience.TotalSeconds} s.", error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        lines.Dispose();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Listen(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (awaited.TryRemove(line[..space], out var arrival)) arrival.SetResult(long.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture));
            else Interlocked.Increment(ref unasked);
        }
    }
}
