using System.Globalization;
using ChatAssist.Bot.Cases;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.Leaving;

/// <summary>Plans who is away, and sees to it that the roster knows at once.</summary>
internal sealed class LeaveDesk(Leaves leaves, Rosters rosters, ProgrammeTime clock, Signals signals, Conversations.Knowledge.Content content)
{
    /// <summary>Those that are not over, of whom the viewer may plan.</summary>
    public Task<IReadOnlyList<Leave>> Of(Viewer viewer, CancellationToken ct) => leaves.From(viewer, rosters.Today, ct);

    /// <summary>Whose account has which key of the roster.</summary>
    public Task<IReadOnlyList<(string Who, string Name)>> Names(Viewer viewer, CancellationToken ct) => leaves.Names(viewer, ct);

    /// <summary>Null: it is planned. Else a key of the words.</summary>
    /// <param name="who">A key of the roster.</param>
    public async Task<string?> Plan(Viewer viewer, string? who, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        if (who is null || !content.Roster.Knows(who)) return "leaves.who-wrong";
        if (from is not { } first || to is not { } last || last < first) return "leaves.days-wrong";
        if (last < DateOnly.FromDateTime(clock.Now.DateTime)) return "leaves.past";
        if (!await leaves.Plan(viewer, who, Text(first), Text(last), clock.RealMilliseconds, ct)) return "leaves.not-yours";
        await Tell(ct);
        return null;
    }

    public async Task<bool> Cancel(Viewer viewer, long leave, CancellationToken ct)
    {
        if (!await leaves.Cancel(viewer, leave, clock.RealMilliseconds, ct)) return false;
        await Tell(ct);
        return true;
    }

    private async Task Tell(CancellationToken ct)
    {
        await rosters.Read(ct);
        signals.Leaves.Set();
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
