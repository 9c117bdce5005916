using System.Collections.Concurrent;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Telemetry;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>
/// Sends what is queued, many people at once, each conversation in its order. A claim is on disk before the request is
/// made; a slow request holds up nobody else.
/// </summary>
internal sealed class OutboxWorker(
    Outbox outbox, IEnumerable<ISender> senders, ProgrammeTime clock, Signals signals, Counters counters, TimeProvider time, ILogger<OutboxWorker> log)
    : Worker(signals.Outbox, time, log)
{
    private const int AtOnce = 64;

    // Longer than any request may take; a row whose lease is over was left by a dead process.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, ISender> byChannel = senders.ToDictionary(sender => sender.Via, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, Task> underWay = new();

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        foreach (var (id, task) in underWay)
            if (task.IsCompleted) underWay.TryRemove(id, out _);
        var free = AtOnce - underWay.Count;
        if (free == 0) return false;
        var now = clock.RealMilliseconds;
        var claimed = await outbox.Claim(free, now, now + (long)Lease.TotalMilliseconds, ct);
        foreach (var message in claimed) underWay[message.Id] = SendAndSettle(message);
        return claimed.Count == free;
    }

    /// <summary>Sends until the queue is empty and every request has its answer. For the demo's clock.</summary>
    public async Task Drain(CancellationToken ct)
    {
        do
        {
            await RunUntilIdle(ct);
            await Task.WhenAll(underWay.Values).WaitAsync(ct);
            await RunUntilIdle(ct);
        }
        while (!underWay.IsEmpty);
    }

    /// <summary>Stops claiming and lets the requests that are under way end.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(underWay.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Not cancelled by a stop: a request that is out is out, and its result is worth waiting for.
    private async Task SendAndSettle(OutgoingMessage message)
    {
        using var span = Spans.Send(message);
        var result = await Try(message);
        counters.Send(result.GetType().Name);
        Spans.Result(result.GetType().Name);
        while (!await Settled(message, result) && LeaseLasts(message)) await Task.Delay(BetweenTries, Time);
        signals.Outbox.Set();
    }

    // The database may be away for a moment. When the lease is over, the row is looked for as one that a dead process left.
    private async Task<bool> Settled(OutgoingMessage message, SendResult result)
    {
        try
        {
            await Settle(message, result);
            return true;
        }
        catch (Exception error)
        {
            log.NotSettled(message.Id, error);
            return false;
        }
    }

    private bool LeaseLasts(OutgoingMessage message) => clock.RealMilliseconds < message.SendingAt + (long)Lease.TotalMilliseconds;

    private async Task<SendResult> Try(OutgoingMessage message)
    {
        try
        {
            return byChannel.TryGetValue(message.Via, out var sender)
                ? await sender.Send(message, CancellationToken.None)
                : new SendResult.Later(TimeSpan.FromMinutes(1), $"the channel {message.Via} is off");
        }
        catch (Exception error)
        {
            return new SendResult.Unclear(error.GetType().Name);
        }
    }

    private async Task Settle(OutgoingMessage message, SendResult result)
    {
        var now = clock.RealMilliseconds;
        switch (result)
        {
            case SendResult.Accepted accepted:
                await outbox.Accepted(message.Id, accepted.Sid, CancellationToken.None);
                counters.Sent(message);
                break;
            case SendResult.Later later:
                Held(await outbox.Later(message, now + (long)later.After.TotalMilliseconds, later.Why, CancellationToken.None));
                break;
            case SendResult.Refused refused:
                log.Refused(message.Id, refused.Error);
                Held(await outbox.Refused(message, refused.Error, CancellationToken.None));
                break;
            case SendResult.Unclear unclear:
                log.Unclear(message.Id, unclear.Why);
                Held(await outbox.Unclear(message, now, unclear.Why, CancellationToken.None));
                signals.Unclear.Set();
                break;
        }
    }

    // Nothing was stored: meanwhile a receipt settled the row, or somebody else claimed it.
    private void Held(int rows)
    {
        if (rows == 0) counters.LeaseLost("send");
    }
}
