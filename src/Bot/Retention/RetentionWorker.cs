using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Retention;

/// <summary>Once an hour, and at the start: blanks and deletes what was kept long enough.</summary>
internal sealed class RetentionWorker(
    Data.Retention retention, Receipts receipts, RetentionSettings keep, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<RetentionWorker> log)
    : Worker(signals.Retention, time, log)
{
    private const long Every = 60 * 60 * 1000;

    private long next;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        var now = clock.RealMilliseconds;
        if (now < next) return false;
        await Walk(retention.BlankInbox, Before(now, keep.Messages), ct);
        await Walk(retention.BlankOutbox, Before(now, keep.Messages), ct);
        await Repeat(retention.BlankDeclined, Before(now, keep.Declined), ct);
        await receipts.JoinLeftBehind(parkedSince: 0, ct);
        await Repeat(retention.DropReceipts, Before(now, keep.Receipts), ct);
        await Repeat(retention.DropSimulated, Before(clock.NowMilliseconds, keep.Simulator), ct);
        next = now + Every;
        return false;
    }

    private static long Before(long now, TimeSpan kept) => now - (long)kept.TotalMilliseconds;

    private async Task Walk(Func<long, long, CancellationToken, Task<long?>> step, long before, CancellationToken ct)
    {
        for (long? at = 0; at is { } after; at = await step(after, before, ct)) Beat();
    }

    private async Task Repeat(Func<long, CancellationToken, Task<bool>> step, long before, CancellationToken ct)
    {
        while (await step(before, ct)) Beat();
    }
}
