using System.Collections.Concurrent;
using System.Data.Common;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Telemetry;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>
/// Sends what is queued, many people at once, each conversation in its order. A claim is on disk before the request is
/// made; a slow request holds up nobody else.
/// </summary>
internal sealed class OutboxWorker(
    Outbox outbox, ParkedMessages parked, Passage passage, IEnumerable<ISender> senders, DeliverySettings delivery, ProgrammeTime clock, Signals signals, Counters counters,
    TimeProvider time, ILogger<OutboxWorker> log)
    : Worker(signals.Outbox, time, log)
{
    private const int AtOnce = 256;

    // Longer than any request may take; a row whose lease is over was left by a dead process.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    // Of a sender at its pace a few are claimed at a time.
    private static readonly TimeSpan BetweenClaims = TimeSpan.FromMilliseconds(100);

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
        var claimed = await outbox.Claim(free, now, now + (long)Lease.TotalMilliseconds, delivery.Cost, ct);
        foreach (var message in claimed.Messages) underWay[message.Id] = SendAndSettle(message);
        if (claimed.Wait is { } wait) signals.Outbox.SetIn(wait < BetweenClaims ? BetweenClaims : wait, Time);
        return claimed.IsFull;
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
        (message, var result) = await Try(message);
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

    private async Task<(OutgoingMessage Sent, SendResult Result)> Try(OutgoingMessage message)
    {
        try
        {
            return await passage.Find(message, CancellationToken.None) switch
            {
                Passage.Way.Through(var ready) => (ready, await Send(ready)),
                Passage.Way.Stopped(var result) => (message, result),
                _ => throw new InvalidOperationException(),
            };
        }
        catch (DbException error)
        {
            // Before the request: it was certainly not sent.
            return (message, new SendResult.Later(BetweenTries, error.GetType().Name));
        }
    }

    private async Task<SendResult> Send(OutgoingMessage message)
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
                if (later.SlowsSender) await outbox.Hold(message.Sender, now + (long)later.After.TotalMilliseconds, CancellationToken.None);
                Held(await outbox.Later(message, now + (long)later.After.TotalMilliseconds, later.Why, CancellationToken.None));
                break;
            case SendResult.AccountRefused refused:
                log.AccountRefused(refused.Why);
                await outbox.Hold(message.Sender, now + (long)delivery.AccountPause.TotalMilliseconds, CancellationToken.None);
                Held(await outbox.Later(message, now + (long)delivery.AccountPause.TotalMilliseconds, $"account refused: {refused.Why}", CancellationToken.None));
                break;
            case SendResult.Numbered numbered:
                log.Numbered(message.Id, numbered.Why);
                Held(await outbox.InWords(message, TapList.FromJson(message.Taps)!.InWords(message.Body), CancellationToken.None));
                break;
            case SendResult.Refused refused:
                log.Refused(message.Id, refused.Error);
                Held(await outbox.Refused(message, refused.Error, refused.Remedy.Stored(), CancellationToken.None));
                signals.Undelivered.Set();
                break;
            case SendResult.OutsideWindow outside:
                Held(await Outside(message, outside, now));
                break;
            case SendResult.Waits waits:
                Held(await parked.Park(message, waits.IsShut, waits.Invites, "the window is shut", now, CancellationToken.None));
                break;
            case SendResult.Needless:
                Held(await outbox.Needless(message, CancellationToken.None));
                break;
            case SendResult.Unclear unclear:
                log.Unclear(message.Id, unclear.Why);
                Held(await outbox.Unclear(message, now, unclear.Why, CancellationToken.None));
                signals.Unclear.Set();
                break;
        }
    }

    // Text is tried again as a template or parked; of a template nothing better is known than to wait.
    private async Task<int> Outside(OutgoingMessage message, SendResult.OutsideWindow outside, long now)
    {
        if (message.Template is null) return await parked.Shut(message, CancellationToken.None);
        log.OutsideWindow(message.Id, outside.Error);
        return message.Purpose == ParkedMessages.Invitation
            ? await outbox.Refused(message, outside.Error, Remedy.Tell.Stored(), CancellationToken.None)
            : await parked.Park(message, isShut: true, invites: false, outside.Error, now, CancellationToken.None);
    }

    // Nothing was stored: meanwhile a receipt settled the row, or somebody else claimed it.
    private void Held(int rows)
    {
        if (rows == 0) counters.LeaseLost("send");
    }
}
