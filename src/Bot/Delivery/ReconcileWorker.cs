using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>
/// Finds out what became of messages that may have been sent: they are looked for at the provider, and sent again only
/// when they were absent twice.
/// </summary>
internal sealed class ReconcileWorker(
    Outbox outbox, ParkedMessages parked, Receipts receipts, Data.Turns turns, IEnumerable<ISender> senders, DeliverySettings delivery, ProgrammeTime clock, Signals signals,
    Counters counters, TimeProvider time, ILogger<ReconcileWorker> log)
    : Worker(signals.Unclear, time, log)
{
    private const int AtOnce = 64;

    // Asked at the same time: one question that hangs must not hold up the rest.
    private const int Questions = 8;

    // A receipt and the answer to the request can miss each other only while both are being stored.
    private const long JustNow = 10 * 60 * 1000;

    private readonly Dictionary<string, ISender> byChannel = senders.ToDictionary(sender => sender.Via, StringComparer.Ordinal);

    private long NextLook => clock.RealMilliseconds + (long)delivery.ReconcileInterval.TotalMilliseconds;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        await TakeOver(ct);
        await receipts.JoinLeftBehind(parkedSince: clock.RealMilliseconds - JustNow, ct);
        var unclear = await outbox.ToLookFor(AtOnce, clock.RealMilliseconds, ct);
        await Parallel.ForEachAsync(unclear, new ParallelOptions { MaxDegreeOfParallelism = Questions, CancellationToken = ct }, LookFor);
        if (unclear.Count > 0) signals.Outbox.Set();
        return unclear.Count == AtOnce;
    }

    // What dead processes had in hand: turns to be taken again, and messages that may have been sent.
    private async Task TakeOver(CancellationToken ct)
    {
        var now = clock.RealMilliseconds;
        if (await turns.Abandon(leasesBefore: now, ct) > 0) signals.Inbox.Set();
        await outbox.Abandon(leasesBefore: now, lookAt: now, ct);
        if (await parked.PutBackForgotten(ct) > 0) signals.Outbox.Set();
    }

    private async ValueTask LookFor(OutgoingMessage message, CancellationToken ct)
    {
        Beat();
        try
        {
            if (byChannel.GetValueOrDefault(message.Via) is IBlindSender blind) await Await(message, blind.MayRepeat, ct);
            else if (byChannel.TryGetValue(message.Via, out var sender)) await Conclude(message, await sender.Find(message, ct), ct);
            else await outbox.LookLater(message, NextLook, ct);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            // Whatever went wrong with this one, the others are looked for.
            log.CannotAsk(message.Id, error.GetType().Name);
            await outbox.LookLater(message, NextLook, ct);
        }
    }

    // Nobody can be asked: a receipt may still tell. Then it is sent again where that does no harm, else given up and told.
    private async Task Await(OutgoingMessage message, bool mayRepeat, CancellationToken ct)
    {
        if (mayRepeat) await outbox.SendAgain(message, ct);
        else if (clock.RealMilliseconds - message.SendingAt < (long)delivery.ReceiptPatience.TotalMilliseconds) await outbox.LookLater(message, NextLook, ct);
        else if (await outbox.GiveUp(message, clock.NowMilliseconds, ct)) log.NeverKnown(message.Id);
    }

    private async Task Conclude(OutgoingMessage message, string? sid, CancellationToken ct)
    {
        if (sid is not null) await Found(message, sid, ct);
        else if (message.Absent == 0) await outbox.Absent(message, NextLook, ct);
        else await outbox.SendAgain(message, ct);
        log.LookedFor(message.Id, sid is not null, message.Absent);
    }

    private async Task Found(OutgoingMessage message, string sid, CancellationToken ct)
    {
        await outbox.Accepted(message.Id, sid, ct);
        counters.Sent(message);
    }
}
