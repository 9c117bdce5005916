using ChatAssist.Data.Cases;

namespace ChatAssist.Data.Staff;

/// <summary>Somebody is away; local dates, both included.</summary>
public sealed record Leave
{
    public required long Id { get; init; }

    /// <summary>A key of the duty roster.</summary>
    public required string Who { get; init; }

    public required string FromOn { get; init; }
    public required string ToOn { get; init; }

    /// <summary>Whose account has that key; null: nobody's, or it is not asked for.</summary>
    public string? Name { get; init; }
}

/// <summary>Who is away when. What they hold when it begins waits for somebody else.</summary>
public sealed class Leaves(Database db)
{
    /// <summary>A coordinator for everybody, anybody else for themselves, an operator (null) for everybody. False: not for that one.</summary>
    public Task<bool> Plan(Viewer? viewer, string who, string from, string to, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (!await May(tx, viewer, who)) return false;
        var id = await tx.Value<long>("INSERT INTO leaves (who, from_on, to_on) VALUES (@who, @from, @to) RETURNING id", new { who, from, to });
        await AuditTrail.Add(tx, new AuditEntry(viewer?.Account, Act.PlannedLeave, null, $"leave {id} of {who} from {from} to {to}", now));
        return true;
    }, ct);

    /// <summary>It is not taken, or is over sooner. False: there is none, or it is not theirs.</summary>
    public Task<bool> Cancel(Viewer viewer, long id, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await tx.First<string>("SELECT who FROM leaves WHERE id = @id", new { id }) is not { } who || !await May(tx, viewer, who)) return false;
        if (await tx.Execute("DELETE FROM leaves WHERE id = @id", new { id }) == 0) return false;
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.CancelledLeave, null, $"leave {id} of {who}", now));
        return true;
    }, ct);

    /// <summary>Those that are not over, the next first.</summary>
    public Task<IReadOnlyList<Leave>> From(string today, CancellationToken ct) =>
        db.Query<Leave>("SELECT id, who, from_on, to_on FROM leaves WHERE to_on >= @today ORDER BY from_on, id", new { today }, ct);

    /// <summary>The same, of those that the viewer may plan: a coordinator everybody's, anybody else their own.</summary>
    public Task<IReadOnlyList<Leave>> From(Viewer viewer, string today, CancellationToken ct) => db.Query<Leave>($"""
        SELECT l.id, l.who, l.from_on, l.to_on, (SELECT n.name FROM accounts n WHERE n.who = l.who AND n.status = 'active'
               ORDER BY CASE n.id WHEN @viewer THEN 0 ELSE 1 END, n.id LIMIT 1) AS name FROM leaves l
        WHERE l.to_on >= @today AND ({Rights.OfCoordinator} OR EXISTS (SELECT 1 FROM accounts o WHERE o.id = @viewer AND o.status = 'active' AND o.who = l.who))
        ORDER BY l.from_on, l.id
        """, new { viewer = viewer.Account, today }, ct);

    /// <summary>Whose account has which key, for a coordinator.</summary>
    public Task<IReadOnlyList<(string Who, string Name)>> Names(Viewer viewer, CancellationToken ct) => db.Query<(string, string)>(
        $"SELECT a.who, a.name FROM accounts a WHERE a.who IS NOT NULL AND a.status = 'active' AND {Rights.OfCoordinator} ORDER BY a.name_key", new { viewer = viewer.Account }, ct);

    /// <summary>What lies with those whose leave has begun, and with closed accounts, waits anew; how many of them there were.</summary>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public async Task<int> Begin(string today, long at, long now, CancellationToken ct)
    {
        var begun = await db.Query<long>("SELECT id FROM leaves WHERE begun_at IS NULL AND from_on <= @today AND to_on >= @today ORDER BY id", new { today }, ct);
        foreach (var leave in begun) await Begin(leave, at, now, ct);
        var closed = await db.Query<long>("SELECT DISTINCT a.id FROM conversations c JOIN accounts a ON a.id = c.held_by WHERE c.owner <> 'bot' AND a.status = 'closed' ORDER BY a.id", null, ct);
        foreach (var account in closed) await db.WriteAlone(tx => Leave(tx, account, at, now), ct);
        return begun.Count + closed.Count;
    }

    // Once: whoever takes a chat while away means it.
    private Task<bool> Begin(long leave, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var who = await tx.First<string>("UPDATE leaves SET begun_at = @now WHERE id = @leave AND begun_at IS NULL RETURNING who", new { leave, now });
        if (who is null) return false;
        foreach (var account in await tx.Query<long>("SELECT id FROM accounts WHERE who = @who ORDER BY id", new { who })) await Leave(tx, account, at, now);
        return true;
    }, ct);

    private static async Task<bool> Leave(Tx tx, long account, long at, long now)
    {
        await LeftBehind.Of(tx, account, at, now);
        return true;
    }

    private static async Task<bool> May(Tx tx, Viewer? viewer, string who) => viewer is null || await Rights.Has(tx, viewer.Account, Roles.Coordinator)
        || await tx.First<long?>("SELECT id FROM accounts WHERE id = @Account AND status = 'active' AND who = @who", new { viewer.Account, who }) is not null;
}
