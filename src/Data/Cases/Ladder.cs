using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>An urgent case that nobody took yet.</summary>
public sealed record UntakenCase
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }
    public required string Role { get; init; }
    public string? AssignedTo { get; init; }

    /// <summary>Since when it waits (programme time).</summary>
    public required long At { get; init; }

    /// <summary>0: with whom the roster called | 1: the backup was called | 2: the coordinator was.</summary>
    public required long Raised { get; init; }

    public string? Municipality { get; init; }
}

/// <summary>Urgent cases that wait too long go up: to the backup, then to the coordinator. Each step is done once and written down.</summary>
public sealed class Ladder(Database db)
{
    /// <summary>Those that can still go up, oldest first.</summary>
    public Task<IReadOnlyList<UntakenCase>> Untaken(CancellationToken ct) => db.Query<UntakenCase>("""
        SELECT e.id, e.conversation_id, e.role, e.assigned_to, COALESCE(e.again_at, e.at) AS at, e.raised, p.municipality
        FROM conversations c JOIN escalations e ON e.conversation_id = c.id
        JOIN people p ON p.id = COALESCE(c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        WHERE c.owner <> 'bot' AND e.status = 'open' AND e.priority = 'urgent' AND e.taken_at IS NULL AND e.raised < 2 ORDER BY e.id
        """, null, ct);

    /// <summary>It goes to somebody else. False: it was taken, closed or raised meanwhile.</summary>
    /// <param name="to">A key of the roster; null: nobody is named, and it stays where it is.</param>
    /// <param name="now">Real time.</param>
    public Task<bool> Raise(UntakenCase one, string? to, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var raised = await tx.Execute("""
            UPDATE escalations SET raised = raised + 1, assigned_to = COALESCE(@to, assigned_to) WHERE id = @Id AND raised = @Raised AND status = 'open' AND taken_at IS NULL
            """, new { to, one.Id, one.Raised }) == 1;
        if (raised) await AuditTrail.Add(tx, new AuditEntry(null, one.Raised == 0 ? Act.CalledBackup : Act.CalledCoordinator, one.ConversationId, $"case {one.Id} to {to ?? one.AssignedTo}", now));
        return raised;
    }, ct);
}
