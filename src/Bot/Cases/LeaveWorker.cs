using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Cases;

/// <summary>Keeps the roster true to who is away, and gives on what lay with whoever left.</summary>
internal sealed class LeaveWorker(Rosters rosters, Leaves leaves, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<LeaveWorker> log) : Worker(signals.Leaves, time, log)
{
    // Before the first turn is taken.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await rosters.Read(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        await rosters.Read(ct);
        if (await leaves.Begin(rosters.Today, clock.NowMilliseconds, clock.RealMilliseconds, ct) is > 0 and var left) log.Left(left);
        return false;
    }
}
