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
    Outbox outbox, IEnumerable<ISender> senders, DeliverySettings delivery, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<ReconcileWorker> log)
    : Worker(signals.Unclear, time, log)
{
    private const int AtOnce = 64;

    private readonly Dictionary<string, ISender> byChannel = senders.ToDictionary(sender => sender.Via, StringComparer.Ordinal);

    private long NextLook => clock.RealMilliseconds + (long)delivery.ReconcileInterval.TotalMilliseconds;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        await outbox.Abandon(leasesBefore: clock.RealMilliseconds, lookAt: clock.RealMilliseconds, ct);
        var unclear = await outbox.ToLookFor(AtOnce, clock.RealMilliseconds, ct);
        foreach (var message in unclear) await LookFor(message, ct);
        if (unclear.Count > 0) signals.Outbox.Set();
        return unclear.Count == AtOnce;
    }

    private async Task LookFor(OutgoingMessage message, CancellationToken ct)
    {
        if (!byChannel.TryGetValue(message.Via, out var sender)) return;
        try
        {
            await Conclude(message, await sender.Find(message, ct), ct);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            log.CannotAsk(message.Id, error.Message);
            await outbox.LookLater(message, NextLook, ct);
        }
    }

    private async Task Conclude(OutgoingMessage message, string? sid, CancellationToken ct)
    {
        if (sid is not null) await outbox.Accepted(message.Id, sid, ct);
        else if (message.Absent == 0) await outbox.Absent(message, NextLook, ct);
        else await outbox.SendAgain(message, ct);
        log.LookedFor(message.Id, sid is not null, message.Absent);
    }
}
