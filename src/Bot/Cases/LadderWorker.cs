using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Data.Cases;

namespace ChatAssist.Bot.Cases;

/// <summary>
/// Sees to it that no urgent case lies with somebody who does not come: after <c>Cases:BackupAfter</c> of duty time it goes to the backup
/// of whom it lay with, after <c>Cases:CoordinatorAfter</c> to the coordinator. A complaint about staff stays among its contacts.
/// </summary>
internal sealed class LadderWorker(
    Ladder ladder, CaseSettings settings, ProgrammeTime clock, Conversations.Knowledge.Content content, Rosters rosters, Signals signals, TimeProvider time, ILogger<LadderWorker> log)
    : Worker(signals.Cases, time, log)
{
    protected override async Task<bool> Pass(CancellationToken ct)
    {
        foreach (var one in await ladder.Untaken(ct))
        {
            Beat();
            if (IsDue(one) && await ladder.Raise(one, Next(one), clock.RealMilliseconds, ct)) log.Raised(one.Id, one.Raised + 1);
        }
        return false;
    }

    private bool IsDue(UntakenCase one) =>
        rosters.Now.OnDuty(clock.Local(one.At), clock.Now, Department(one), one.Role) >= (one.Raised == 0 ? settings.BackupAfter : settings.CoordinatorAfter);

    private string? Next(UntakenCase one) => one.Raised == 0 || one.Role == DutyRole.Complaints
        ? one.AssignedTo is { } who ? rosters.Now.BackupOf(who, DateOnly.FromDateTime(clock.Now.DateTime)) : rosters.Now.Next(clock.Now, Department(one), one.Role)?.Who
        : rosters.Now.Next(clock.Now, Department(one), Data.Staff.Roles.Coordinator)?.Who;

    private string? Department(UntakenCase one) => content.Places.DepartmentOf(one.Municipality);
}
