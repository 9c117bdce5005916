using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>
/// Moves programme time on, from due time to due time, and lets everything happen at each: what a week would bring,
/// in its order.
/// </summary>
internal sealed class ClockMover(ProgrammeTime time, TimerWorker timers, TurnWorker turns, OutboxWorker outbox)
{
    /// <summary>Programme time afterwards.</summary>
    public async Task<DateTimeOffset> Advance(TimeSpan by, CancellationToken ct)
    {
        var target = time.NowMilliseconds + (long)by.TotalMilliseconds;
        await Settle(ct);
        while (await timers.NextRing(ct) is { } ring && ring <= target)
        {
            await time.MoveTo(ring, ct);
            await Settle(ct);
        }
        await time.MoveTo(target, ct);
        await Settle(ct);
        return time.Now;
    }

    private async Task Settle(CancellationToken ct)
    {
        await timers.RunUntilIdle(ct);
        await turns.Drain(ct);
        await outbox.Drain(ct);
    }
}
