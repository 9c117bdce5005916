using System.Threading.Channels;

namespace ChatAssist.FakeTwilio.Control;

/// <summary>Tells whoever listens of each accepted message at once, so that a load need not ask again and again.</summary>
internal sealed class Arrivals(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Channel<string>[] _listeners = [];

    /// <summary>One line: the recipient and the moment, in the ticks of this machine's <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public void Add(string? to)
    {
        foreach (var listener in _listeners)
            listener.Writer.TryWrite($"{to} {clock.GetTimestamp()}\n");
    }

    /// <summary>Writes the lines to come until the listener hangs up.</summary>
    public async Task Tell(HttpResponse response, CancellationToken ct)
    {
        var lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
            _listeners = [.. _listeners, lines];
        try
        {
            await response.Body.FlushAsync(ct);
            while (await lines.Reader.WaitToReadAsync(ct))
                await WriteAll(lines.Reader, response, ct);
        }
        catch (OperationCanceledException)
        {
            // Nobody listens any more.
        }
        finally
        {
            lock (_gate)
                _listeners = [.. _listeners.Where(listener => listener != lines)];
        }
    }

    private static async Task WriteAll(ChannelReader<string> lines, HttpResponse response, CancellationToken ct)
    {
        while (lines.TryRead(out var line))
            await response.WriteAsync(line, ct);
        await response.Body.FlushAsync(ct);
    }
}
