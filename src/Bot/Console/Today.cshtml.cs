using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Cases;
using ChatAssist.Data.Files;

namespace ChatAssist.Bot.Staff;

/// <summary>What needs the viewer now: chats that wait, chats in their hands, calls to make, and what lies in files and waits.</summary>
internal sealed class TodayModel(Today today, Unfinished unfinished, Visits visits, ProgrammeTime clock, Conversations.Knowledge.Content content) : ConsolePage
{
    public Needs Needs { get; private set; } = new([], 0, [], [], 0);

    public IReadOnlyList<WaitingNote> Notes { get; private set; } = [];

    public IReadOnlyList<WaitingCertificate> Certificates { get; private set; } = [];

    public IReadOnlyList<Adrift> Adrift { get; private set; } = [];

    /// <summary>Those of today, and those whose day is over.</summary>
    public IReadOnlyList<DueVisit> Visits { get; private set; } = [];

    public bool HasNoDepartment => Viewer.Grants.Count == 0;

    /// <summary>The viewer may have chats at all.</summary>
    public bool HasChats => Access.Of("chats/{id:long}").For(Session) == Verdict.Enter;

    public Places Places => content.Places;

    public async Task OnGet(CancellationToken ct)
    {
        if (!HasChats) return;
        Needs = await today.Of(Viewer, clock.NowMilliseconds, ct);
        Notes = await unfinished.Notes(Viewer, ct);
        Certificates = await unfinished.Certificates(Viewer, ct);
        Adrift = await unfinished.Adrift(Viewer, clock.NowMilliseconds, ct);
        Visits = await visits.Due(Viewer, clock.At(DateOnly.FromDateTime(clock.Now.DateTime).AddDays(1), TimeOnly.MinValue).ToUnixTimeMilliseconds() - 1, ct);
    }
}
