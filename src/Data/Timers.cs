namespace ChatAssist.Data;

/// <summary>A timer that is due, by programme time.</summary>
/// <param name="PersonId">Whose it is; null: of the only person of the conversation.</param>
public sealed record DueTimer(long Id, long ConversationId, long? PersonId, string Slot, long DueAt);

/// <summary>What is to happen later. One timer a slot of its anchor: it may be moved, and rings once.</summary>
public sealed class Timers(Database db)
{
    /// <summary>What is due at <paramref name="at"/>, oldest first.</summary>
    public Task<IReadOnlyList<DueTimer>> Due(long at, int most, CancellationToken ct) => db.Query<DueTimer>("""
        SELECT id, conversation_id, CASE WHEN anchor_kind = 'person' THEN anchor_id END AS person_id, slot, due_at FROM timers WHERE status = 'pending' AND due_at <= @at ORDER BY due_at, id LIMIT @most
        """, new { at, most }, ct);

    /// <summary>When the next one is due; null when none is.</summary>
    public Task<long?> Next(CancellationToken ct) => db.Read(tx => tx.First<long?>("SELECT MIN(due_at) FROM timers WHERE status = 'pending'"), ct);

    /// <summary>
    /// Rings: the timer becomes an inbox row of its conversation. Others of the same conversation that are due as well are
    /// merged into it, so that nobody gets a burst after a long silence of ours.
    /// </summary>
    public Task Ring(DueTimer timer, long at, long now, CancellationToken ct) => db.Write(async tx =>
    {
        if (await tx.Execute("UPDATE timers SET status = 'rung' WHERE id = @Id AND status = 'pending' AND due_at = @DueAt", timer) == 0) return 0;
        await tx.Execute("""
            UPDATE timers SET status = 'merged' WHERE conversation_id = @ConversationId AND status = 'pending' AND due_at <= @at
            """, new { timer.ConversationId, at });
        return await tx.Execute("""
            INSERT INTO inbox (account, external_id, conversation_id, person_id, address_id, kind, body, details, at, received_at)
            VALUES ('timer', @External, @ConversationId, @PersonId,
                    (SELECT m.address_id FROM inbox m WHERE m.conversation_id = @ConversationId AND m.kind = 'message' ORDER BY m.id DESC LIMIT 1),
                    'timer', @Slot, '{}', @at, @now)
            ON CONFLICT (account, external_id) DO NOTHING
            """, new { External = $"{timer.Id}:{timer.DueAt}", timer.ConversationId, timer.PersonId, timer.Slot, at, now });
    }, ct);

    internal static Task Schedule(Tx tx, ReadyTurn turn, Change.Schedule timer) => tx.Execute("""
        INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) VALUES (@ConversationId, 'person', @PersonId, @Slot, @Due)
        ON CONFLICT (anchor_kind, anchor_id, slot) DO UPDATE SET due_at = excluded.due_at, status = 'pending'
        WHERE timers.status <> 'rung' OR @EvenIfRung = 1
        """, new { turn.ConversationId, turn.PersonId, timer.Slot, timer.Due, EvenIfRung = timer.EvenIfRung ? 1 : 0 });

    internal static Task Cancel(Tx tx, ReadyTurn turn, Change.Cancel timer) => tx.Execute("""
        UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND anchor_id = @PersonId AND slot = @Slot AND status = 'pending'
        """, new { turn.PersonId, timer.Slot });

    internal static Task CancelAll(Tx tx, ReadyTurn turn, Change.CancelAll timers) => tx.Execute("""
        UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND anchor_id = @PersonId AND slot LIKE @Slots AND status = 'pending'
        """, new { turn.PersonId, Slots = $"{timers.Flow}.%@{timers.About}" });

    internal static Task CancelOf(Tx tx, long person) => tx.Execute("""
        UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND anchor_id = @person AND status = 'pending'
        """, new { person });

    /// <summary>What is due before then comes later by whole days: the hour was chosen with care.</summary>
    internal static Task Quiet(Tx tx, long person, long until) => tx.Execute("""
        UPDATE timers SET due_at = due_at + ((@until - due_at + @Day - 1) / @Day) * @Day
        WHERE anchor_kind = 'person' AND anchor_id = @person AND status = 'pending' AND due_at < @until
        """, new { person, until, Day });

    private const long Day = 24 * 60 * 60 * 1000;

    internal static Task CancelAll(Tx tx, long conversation) => tx.Execute("""
        UPDATE timers SET status = 'cancelled' WHERE conversation_id = @conversation AND status = 'pending'
        """, new { conversation });
}
