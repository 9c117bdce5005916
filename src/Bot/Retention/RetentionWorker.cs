using System.Globalization;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Retention;

/// <summary>Once an hour, and at the start: blanks and deletes what was kept long enough, and erases people who have been silent so long.</summary>
internal sealed class RetentionWorker(
    Data.Retention retention, ErasureOrders orders, Receipts receipts, RetentionSettings keep, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<RetentionWorker> log)
    : Worker(signals.Retention, time, log)
{
    private const int AtOnce = 200;
    private const long Every = 60 * 60 * 1000;

    private long next;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        var now = clock.RealMilliseconds;
        if (now < next) return false;
        await Walk(retention.BlankInbox, Before(now, keep.Messages), ct);
        await Repeat(retention.LetGoOfParked, Before(now, keep.Messages), ct);
        await Walk(retention.BlankOutbox, Before(now, keep.Messages), ct);
        await Repeat(retention.BlankDeclined, Before(now, keep.Declined), ct);
        while (await retention.DropMedia(Before(now, keep.Media), Before(now, keep.Declined), ct)) Beat();
        await receipts.JoinLeftBehind(parkedSince: 0, ct);
        await Repeat(retention.DropReceipts, Before(now, keep.Receipts), ct);
        await Repeat(retention.DropSimulated, Before(clock.NowMilliseconds, keep.Simulator), ct);
        await Repeat(retention.BlankCases, Before(clock.NowMilliseconds, keep.Cases), ct);
        await Repeat(retention.DropCalls, Before(clock.NowMilliseconds, keep.Cases), ct);
        await Repeat(retention.DropVisits, Before(clock.NowMilliseconds, keep.Cases), ct);
        await Repeat(retention.DropMerges, Before(clock.RealMilliseconds, keep.Cases), ct);
        await Repeat(retention.DropNotes, Before(now, keep.Messages), ct);
        while (await retention.DropEmployerPhones($"{(clock.Now - keep.Employers):yyyy-MM-dd}", ct)) Beat();
        await EraseSilent(employers: true, Before(now, keep.Employers), ct);
        await EraseSilent(employers: false, Before(now, keep.Profile), ct);
        next = now + Every;
        return false;
    }

    private static long Before(long now, TimeSpan kept) => now - (long)kept.TotalMilliseconds;

    private async Task Walk(Func<long, long, CancellationToken, Task<long?>> step, long before, CancellationToken ct)
    {
        for (long? at = 0; at is { } after; at = await step(after, before, ct)) Beat();
    }

    // One person a write: what is erased may be much.
    private async Task EraseSilent(bool employers, long before, CancellationToken ct)
    {
        for (long? at = 0; at is { } after;)
        {
            (var people, at) = await orders.Silent(after, before, AtOnce, employers, ct);
            foreach (var person in people)
                await orders.Erase(person.ToString(CultureInfo.InvariantCulture), despiteOpenCase: false, "retention", clock.NowMilliseconds, clock.RealMilliseconds, ct);
            Beat();
        }
    }

    private async Task Repeat(Func<long, CancellationToken, Task<bool>> step, long before, CancellationToken ct)
    {
        while (await step(before, ct)) Beat();
    }
}
