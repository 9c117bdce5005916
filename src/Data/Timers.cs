namespace ChatAssist.Data;

/// <summary>
/// What is to happen later. One timer a slot of its person: it may be moved, and rings once. None rings while a person of the
/// programme has the chat, nor after a stop, nor within half an hour of what the person wrote last; it waits until it may.
/// </summary>
public sealed class Timers(Database db)
{
    // Nobody is interrupted in the middle of something. What rings and what rings next are told by this one expression.
    private const string RingsAt = "CASE WHEN s.last_turn + 1800000 > t.due_at THEN s.last_turn + 1800000 ELSE t.due_at END";

    private const string MayRing = """
        FROM timers t JOIN conversations c ON c.id = t.conversation_id JOIN sessions s ON s.conversation_id = c.id
        WHERE t.status = 'pending' AND c.owner IN ('bot', 'waiting') AND c.opted_out_at IS NULL
        """;

    // A replica of the version before anchors on the conversation: its only person.
    private const string Columns = """
        t.id, t.conversation_id,
        CASE WHEN t.anchor_kind = 'person' THEN t.anchor_id ELSE (SELECT MIN(p.id) FROM people p WHERE p.conversation_id = t.conversation_id) END AS person_id,
        t.slot, t.due_at
        """;

    // Where the person wrote last; who never wrote, at the newest address. Not where it is somebody else's number now or stopped; where nothing arrives only for want of another.
    private const string Address = $"""
        COALESCE(
            (SELECT m.address_id FROM inbox m JOIN addresses a ON a.id = m.address_id AND a.conversation_id = m.conversation_id
             WHERE m.conversation_id = @ConversationId AND m.kind = 'message' AND a.opted_out_at IS NULL AND {Addresses.IsReachable} ORDER BY m.id DESC LIMIT 1),
            (SELECT a.id FROM addresses a WHERE a.conversation_id = @ConversationId AND a.opted_out_at IS NULL ORDER BY {Addresses.IsReachable} DESC, a.id DESC LIMIT 1))
        """;

    /// <summary>What may ring at <paramref name="at"/>, oldest first.</summary>
    public Task<IReadOnlyList<DueTimer>> Due(long at, int most, CancellationToken ct) => db.Query<DueTimer>($"""
        SELECT {Columns} {MayRing} AND t.due_at <= @at AND {RingsAt} <= @at ORDER BY t.due_at, t.id LIMIT @most
        """, new { at, most }, ct);

    /// <summary>When the next one may ring; null when none may.</summary>
    public Task<long?> Next(CancellationToken ct) => db.Read(tx => tx.First<long?>($"SELECT MIN({RingsAt}) {MayRing}"), ct);

    /// <summary>
    /// Rings in the conversation of that timer: one that is due becomes an inbox row. Others that are due as well are merged into
    /// it or put off, so that nobody gets a burst after a long silence of ours.
    /// </summary>
    public Task Ring(DueTimer timer, long at, long now, CancellationToken ct) => db.Write(async tx =>
    {
        await tx.First<long>("SELECT id FROM conversations WHERE id = @ConversationId /*pg FOR NO KEY UPDATE*/", timer);
        var waiting = await tx.Query<DueTimer>($"""
            SELECT {Columns} {MayRing} AND t.conversation_id = @ConversationId AND t.due_at <= @soon AND ({RingsAt} <= @at OR t.due_at > @at) ORDER BY t.due_at, t.id
            """, new { timer.ConversationId, at, soon = at + TimersAtOnce.Soon });
        if (TimersAtOnce.Of(waiting, at) is not { } due) return false;
        await tx.Execute("UPDATE timers SET status = 'merged' WHERE id IN @merged", new { merged = due.Merged.Select(one => one.Id) });
        foreach (var later in due.Later) await tx.Execute("UPDATE timers SET due_at = @DueAt WHERE id = @Id", later);
        await Ring(tx, due.Rings, at, now);
        return true;
    }, ct);

    // Who cannot be reached any more is called.
    private static async Task Ring(Tx tx, DueTimer timer, long at, long now)
    {
        var address = await tx.First<long?>($"SELECT {Address}", timer);
        await tx.Execute("UPDATE timers SET status = @status WHERE id = @Id", new { status = address is null ? "cancelled" : "rung", timer.Id });
        await (address is null ? CallTasks.Open(tx, timer.PersonId, "cannot be reached", timer.Slot, null, at) : tx.Execute("""
            INSERT INTO inbox (account, external_id, conversation_id, person_id, address_id, kind, body, details, at, received_at)
            VALUES ('timer', @External, @ConversationId, @PersonId, @address, 'timer', @Slot, '{}', @at, @now)
            ON CONFLICT (account, external_id) DO NOTHING
            """, new { External = $"{timer.Id}:{timer.DueAt}", timer.ConversationId, timer.PersonId, address, timer.Slot, at, now }));
    }

    internal static Task Schedule(Tx tx, ReadyTurn turn, Change.Schedule timer) =>
        Set(tx, turn.ConversationId, turn.PersonId, timer.Slot, timer.Due, timer.EvenIfRung);

    /// <summary>Sets a timer of that person, or moves it. One that has rung stays rung, unless it is to ring <paramref name="evenIfRung"/>.</summary>
    internal static Task Set(Tx tx, long conversation, long person, string slot, long due, bool evenIfRung = false) => tx.Execute("""
        INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) VALUES (@conversation, 'person', @person, @slot, @due)
        ON CONFLICT (anchor_kind, anchor_id, slot) DO UPDATE SET conversation_id = excluded.conversation_id, due_at = excluded.due_at, status = 'pending'
        WHERE timers.status <> 'rung' OR @even = 1
        """, new { conversation, person, slot, due, even = evenIfRung ? 1 : 0 });

    internal static Task Cancel(Tx tx, ReadyTurn turn, Change.Cancel timer) => tx.Execute("""
        UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND anchor_id = @PersonId AND slot = @Slot AND status = 'pending'
        """, new { turn.PersonId, timer.Slot });

    /// <summary>Takes back all of a flow that are about one thing of that person.</summary>
    internal static Task CancelAll(Tx tx, long person, string flow, string about) => tx.Execute("""
        UPDATE timers SET status = 'cancelled' WHERE anchor_kind = 'person' AND anchor_id = @person AND slot LIKE @slots AND status = 'pending'
        """, new { person, slots = $"{flow}.%@{about}" });

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
