using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Cases;

/// <summary>The duty roster as it holds now, with who is away: a copy in memory, read again every second (<see cref="LeaveWorker"/>) and after a change.</summary>
internal sealed class Rosters(Leaves leaves, Conversations.Knowledge.Content content, ProgrammeTime clock)
{
    public Roster Now { get; private set; } = content.Roster;

    public string Today => DateOnly.FromDateTime(clock.Now.DateTime).ToString("O", CultureInfo.InvariantCulture);

    public async Task Read(CancellationToken ct) =>
        Now = content.Roster.Without([.. (await leaves.From(Today, ct)).Select(leave => new Absence(leave.Who, Day(leave.FromOn), Day(leave.ToOn)))]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
