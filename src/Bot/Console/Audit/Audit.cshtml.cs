using System.Globalization;
using System.Text.Json;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Audit;

/// <summary>Who looked at what and did what, newest first. Whoever opens it is in it.</summary>
internal sealed class AuditModel(AuditPages pages, AuditTrail trail, Chain chain, Remarks remarks, ProgrammeTime clock, PageWords words) : AuditQuery(clock)
{
    private const int APage = 50;

    private readonly ProgrammeTime clock = clock;

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public IReadOnlyList<AuditLine> Lines { get; private set; } = [];

    public IReadOnlyList<Colleague> Accounts { get; private set; } = [];

    /// <summary>After which entry newer ones follow; null: there are none.</summary>
    public long? Newer { get; private set; }

    /// <summary>Before which entry older ones are; null: there are none.</summary>
    public long? Older { get; private set; }

    public Chain.Finding? Chain => chain.Seen;

    /// <summary>The viewer has pages of chats.</summary>
    public bool HasChats => Access.Of("chats/{id:long}").For(Session) == Verdict.Enter;

    public async Task OnGet(CancellationToken ct)
    {
        if (Before is null && After is null) await trail.Saw(new AuditEntry(Viewer.Account, Act.SawAudit, null, About, clock.RealMilliseconds), ct);
        Accounts = await pages.Accounts(Viewer, ct);
        (Lines, var next) = await pages.Read(Viewer, Filter with { Before = Before ?? long.MaxValue, After = After ?? 0 }, APage, ct);
        // Back to where this page was come from, also when nothing is on it.
        (Newer, Older) = (Before - 1, next);
        if (After is not null) (Newer, Older) = (next, After + 1);
        if (Before is not null && Lines is [var newest, ..]) Newer = newest.Id;
        if (After is not null && Lines is [.., var oldest]) Older = oldest.Id;
    }

    public string When(long at) => clock.Local(at).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Null: there are no words for it.</summary>
    public string? Remark(AuditLine line) => remarks.In(words.Language, line.About, Accounts);

    /// <summary>An act of a later version has no words yet.</summary>
    public string NameOf(string act) => words.Or($"audit.act-{JsonNamingPolicy.KebabCaseLower.ConvertName(act)}", act);
}
