using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Timers;

/// <summary>Rings what is due, by programme time and in the hours in which we may write. A ring is an inbox row like any message.</summary>
internal sealed class TimerWorker(
    Data.Timers timers, ProgrammeTime time, RingingHours hours, Signals signals, TimeProvider real, ILogger<TimerWorker> log)
    : Worker(signals.Timers, real, log)
{
    private const int AtOnce = 64;

    /// <summary>When the next timer may ring (Unix milliseconds of programme time); null when none may.</summary>
    public async Task<long?> NextRing(CancellationToken ct) => await timers.Next(ct) is { } due ? hours.NextAllowed(Math.Max(due, time.NowMilliseconds)) : null;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        var now = time.NowMilliseconds;
        if (hours.NextAllowed(now) > now) return false;
        var due = await timers.Due(now, AtOnce, ct);
        foreach (var timer in due) await timers.Ring(timer, now, time.RealMilliseconds, ct);
        if (due.Count > 0) signals.Inbox.Set();
        return due.Count == AtOnce;
    }
}
