using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>A visit, an appointment or a call that somebody plans.</summary>
public sealed record NewVisit
{
    /// <summary>The form's own: sent twice, it is one.</summary>
    public required string Key { get; init; }

    /// <summary>One of <see cref="Visits.Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Programme time, Unix milliseconds.</summary>
    public required long DueAt { get; init; }

    /// <summary>Empty: not said.</summary>
    public required string Place { get; init; }

    /// <summary>Empty: with whoever plans it.</summary>
    public required string With { get; init; }

    /// <summary>When the person is reminded of it (programme time); null: they are not.</summary>
    public long? RemindAt { get; init; }
}

/// <summary>As it stands in the file.</summary>
public sealed record FiledVisit
{
    public required long Id { get; init; }
    public required string Kind { get; init; }
    public required long DueAt { get; init; }
    public required string Place { get; init; }
    public required string With { get; init; }
    public required string By { get; init; }

    /// <summary>planned | done | not-met | moved.</summary>
    public required string Status { get; init; }

    public string? Note { get; init; }
    public long? ClosedAt { get; init; }

    /// <summary>1: the person was, or is to be, reminded of it.</summary>
    public required long Reminded { get; init; }

    public bool IsReminded => Reminded == 1;
}

/// <summary>One whose day has come.</summary>
public sealed record DueVisit(long Id, long Person, string? Called, string? Municipality, string Kind, long DueAt, string Place, string With);

/// <summary>Visits, appointments and calls on a day, with a person in a viewer's sight.</summary>
public sealed class Visits(Database db)
{
    public static readonly IReadOnlyList<string> Kinds = ["visit", "appointment", "call"];

    /// <summary>How one ends; moved: at another time, which is planned with it.</summary>
    public static readonly IReadOnlyList<string> Results = ["done", "not-met", "moved"];

    private const int APage = 30;

    /// <summary>The person is told the hour: one timer each, which moves with it.</summary>
    private const string Reminder = "visit.remind@";

    /// <summary>Of the people in sight, those until then (programme time), the earliest first.</summary>
    public Task<IReadOnlyList<DueVisit>> Due(Viewer viewer, long until, CancellationToken ct) => db.Query<DueVisit>($"""
        SELECT v.id, p.id AS person, p.called, p.municipality, v.kind, v.due_at, v.place, v.with_whom AS "with"
        FROM visits v JOIN people p ON p.id = v.person_id JOIN conversations c ON c.id = p.conversation_id
        WHERE v.status = 'planned' AND v.due_at <= @until AND {Sight.OfConversation}
        ORDER BY v.due_at, v.id LIMIT @APage
        """, new { viewer = viewer.Account, until, APage }, ct);

    /// <summary>Plans one, once for its key.</summary>
    public Task<Acted> Plan(Viewer viewer, long person, NewVisit visit, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await PersonActs.Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
        await Add(tx, viewer, (person, conversation), visit, at, now);
        return Acted.Done;
    }, ct);

    /// <summary>Writes down one that is over and was not planned, once for its key.</summary>
    /// <param name="result">done | not-met.</param>
    public Task<Acted> WriteDown(Viewer viewer, long person, NewVisit visit, string result, string note, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await PersonActs.Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
        var id = await tx.First<long?>("""
            INSERT INTO visits (person_id, key, kind, due_at, place, with_whom, account_id, status, note, closed_at)
            VALUES (@person, @Key, @Kind, @DueAt, @Place, @With, @Account, @result, NULLIF(@note, ''), @at) ON CONFLICT (person_id, key) DO NOTHING RETURNING id
            """, new { person, visit.Key, visit.Kind, visit.DueAt, visit.Place, visit.With, viewer.Account, result, note, at });
        if (id is not null) await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Visited, conversation, $"visit {id}: {result}", now));
        return Acted.Done;
    }, ct);

    /// <summary>Closes one that is planned, with what came of it.</summary>
    /// <param name="result">One of <see cref="Results"/>.</param>
    /// <param name="anew">Of one that is moved, or of somebody who was not met: when it is now.</param>
    public Task<Acted> Close(Viewer viewer, long person, long visit, string result, string note, NewVisit? anew, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await PersonActs.Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
        var closed = await tx.First<string>("""
            UPDATE visits SET status = @result, note = NULLIF(@note, ''), closed_at = @at WHERE id = @visit AND person_id = @person AND status = 'planned' RETURNING key
            """, new { result, note, at, visit, person });
        if (closed is null) return Acted.Changed;
        await tx.Execute("UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND anchor_id = @person AND slot LIKE @slots AND status = 'pending'", new { person, slots = $"{Reminder}{visit}:%" });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Visited, conversation, $"visit {visit}: {result}", now));
        if (anew is not null) await Add(tx, viewer, (person, conversation), anew, at, now);
        return Acted.Done;
    }, ct);

    internal static Task<IReadOnlyList<FiledVisit>> Of(Tx tx, long person) => tx.Query<FiledVisit>("""
        SELECT v.id, v.kind, v.due_at, v.place, v.with_whom AS "with", a.name AS by, v.status, v.note, v.closed_at,
               CASE WHEN EXISTS (SELECT 1 FROM timers t WHERE t.anchor_kind = 'person' AND t.anchor_id = v.person_id AND t.slot = 'visit.remind@' || v.id || ':' || v.due_at) THEN 1 ELSE 0 END AS reminded
        FROM visits v JOIN accounts a ON a.id = v.account_id WHERE v.person_id = @person ORDER BY v.due_at DESC, v.id DESC
        """, new { person });

    private static async Task Add(Tx tx, Viewer viewer, (long Person, long Conversation) whose, NewVisit visit, long at, long now)
    {
        var id = await tx.First<long?>("""
            INSERT INTO visits (person_id, key, kind, due_at, place, with_whom, account_id) VALUES (@Person, @Key, @Kind, @DueAt, @Place, @With, @Account)
            ON CONFLICT (person_id, key) DO NOTHING RETURNING id
            """, new { whose.Person, visit.Key, visit.Kind, visit.DueAt, visit.Place, visit.With, viewer.Account });
        if (id is null) return;
        if (visit.RemindAt is { } remind && remind > at && await MayRemind(tx, whose.Person)) await Timers.Set(tx, whose.Conversation, whose.Person, $"{Reminder}{id}:{visit.DueAt}", remind);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Planned, whose.Conversation, $"visit {id}: {visit.Kind}", now));
    }

    // They agreed, have not taken it back that we write first, and there is somewhere to write to.
    private static async Task<bool> MayRemind(Tx tx, long person) => await tx.First<long?>("""
        SELECT p.id FROM people p WHERE p.id = @person AND p.consent = 'given'
          AND COALESCE((SELECT k.given FROM consents k WHERE k.person_id = p.id AND k.purpose = 'contact' ORDER BY k.inbox_id DESC, k.ordinal DESC LIMIT 1), 1) = 1
          AND EXISTS (SELECT 1 FROM addresses a WHERE a.conversation_id = p.conversation_id)
        """, new { person }) is not null;
}
