namespace ChatAssist.Data;

/// <summary>A message on its way out. Times are real, Unix milliseconds.</summary>
/// <param name="Fence">Which claim this is: a result that comes with an older one is void.</param>
/// <param name="SendingAt">When it was last claimed.</param>
/// <param name="Absent">How often the provider's list did not hold it.</param>
/// <param name="Trace">W3C traceparent of its turn, when telemetry is on.</param>
/// <param name="Attachment">What it carries instead of a body: <c>cv:12</c>.</param>
public sealed record OutgoingMessage(
    long Id, string Via, string Channel, string Address, string Sender, string Body, string? Taps, long Fence, long Attempts, long SendingAt, long Absent,
    string? Trace = null, string? Attachment = null);

/// <summary>What is to be sent. A row is "sending" on disk before the request is made, so that a crash leaves a trace.</summary>
public sealed class Outbox(Database db)
{
    private const string Columns = """
        SELECT o.id, a.via, a.channel, a.address, o.sender, o.body, o.taps, o.fence, o.attempts, o.sending_at, o.absent, o.trace, o.attachment
        FROM outbox o JOIN addresses a ON a.id = o.address_id
        """;

    /// <summary>Nothing more becomes of a row of these.</summary>
    internal const string Settled = "('accepted', 'failed', 'cancelled')";

    // What was decided under an older epoch does not come back into the queue.
    private const string QueuedOrVoid = """
        CASE WHEN epoch = (SELECT c.epoch FROM conversations c WHERE c.id = outbox.conversation_id /*pg FOR SHARE*/) THEN 'queued' ELSE 'cancelled' END
        """;

    /// <summary>
    /// Takes up to <paramref name="most"/> messages for sending: one of each conversation, in order. An unclear one holds back
    /// the rest of its own turn only, but all that comes after it when a dead process left it; one that must wait (429) holds
    /// back all that comes after it.
    /// </summary>
    // OFFSET 0: as in Turns.Claim.
    public Task<IReadOnlyList<OutgoingMessage>> Claim(int most, long now, long leaseUntil, CancellationToken ct) => db.Write(async tx =>
    {
        var claimed = await tx.Query<long>("""
            WITH ready AS MATERIALIZED (
                SELECT o.id FROM outbox o JOIN conversations c ON c.id = o.conversation_id
                WHERE o.status = 'queued' AND o.not_before <= @now AND o.epoch = c.epoch
                  AND NOT EXISTS (
                      SELECT 1 FROM outbox e
                      WHERE e.conversation_id = o.conversation_id AND e.id < o.id AND e.status IN ('queued', 'sending', 'unclear')
                        AND (e.status = 'sending' OR e.inbox_id = o.inbox_id OR e.status = 'unclear' AND e.holds = 1 OR e.status = 'queued' AND NOT EXISTS (
                            SELECT 1 FROM outbox u WHERE u.inbox_id = e.inbox_id AND u.id < e.id AND u.status = 'unclear')) LIMIT 1 OFFSET 0)
                  AND NOT EXISTS (
                      SELECT 1 FROM outbox e
                      WHERE e.conversation_id = o.conversation_id AND e.id > o.id AND e.status IN ('queued', 'sending', 'unclear') AND e.status = 'sending' LIMIT 1 OFFSET 0)
                ORDER BY o.id LIMIT @most /*pg FOR NO KEY UPDATE OF o SKIP LOCKED*/)
            UPDATE outbox SET status = 'sending', fence = fence + 1, attempts = attempts + 1, sending_at = @now, lease_until = @leaseUntil, holder = @Holder
            WHERE id IN (SELECT r.id FROM ready r) RETURNING id
            """, new { most, now, leaseUntil, db.Holder });
        return claimed.Count == 0 ? [] : await tx.Query<OutgoingMessage>($"{Columns} WHERE o.id IN @claimed ORDER BY o.id", new { claimed });
    }, ct);

    /// <summary>The provider has it under this id, whichever claim that was. Receipts that came before are joined.</summary>
    public Task Accepted(long id, string sid, CancellationToken ct) => db.Write(async tx =>
    {
        var parked = await tx.First<long>("""
            UPDATE outbox SET status = 'accepted', sid = @sid, error = NULL WHERE id = @id AND status IN ('queued', 'sending', 'unclear')
            RETURNING (SELECT COUNT(*) FROM parked_receipts r WHERE r.sid = @sid)
            """, new { id, sid });
        return parked == 0 ? 0 : await Receipts.Join(tx, sid);
    }, ct);

    /// <summary>It was certainly not processed: again, not before then. As with the next two, 0 rows: the claim is void, nothing is stored.</summary>
    public Task<int> Later(OutgoingMessage message, long notBefore, string why, CancellationToken ct) =>
        Settle(message, $"UPDATE outbox SET status = {QueuedOrVoid}, not_before = @notBefore, error = @why", new { message.Id, message.Fence, notBefore, why }, ct);

    /// <summary>The provider refused it for good.</summary>
    public Task<int> Refused(OutgoingMessage message, string error, CancellationToken ct) =>
        Settle(message, "UPDATE outbox SET status = 'failed', error = @error", new { message.Id, message.Fence, error }, ct);

    /// <summary>Nobody knows whether it was sent: it is looked for at the provider, not before <paramref name="lookAt"/>.</summary>
    public Task<int> Unclear(OutgoingMessage message, long lookAt, string why, CancellationToken ct) =>
        Settle(message, "UPDATE outbox SET status = 'unclear', absent = 0, holds = 0, not_before = @lookAt, error = @why", new { message.Id, message.Fence, lookAt, why }, ct);

    // Nothing is changed when the lease was lost: somebody else concludes what became of it.
    private Task<int> Settle(OutgoingMessage message, string update, object values, CancellationToken ct) =>
        db.Execute($"{update} WHERE id = @Id AND fence = @Fence AND status = 'sending'", values, ct);

    /// <summary>Rows that a dead process left in "sending" (their lease is over, or their holder is no more) become unclear.</summary>
    public Task<int> Abandon(long leasesBefore, long lookAt, CancellationToken ct) => db.Execute($"""
        UPDATE outbox SET status = 'unclear', absent = 0, holds = 1, not_before = @lookAt, error = 'the process ended while sending'
        WHERE status = 'sending' AND (lease_until < @leasesBefore {Presence.OrHolderIsDead})
        """, new { leasesBefore, lookAt, db.Holder }, ct);

    /// <summary>
    /// Unclear messages that may be looked for now, oldest first. Not while another to the same address is being sent: its id
    /// is not known yet and could be taken for this one's.
    /// </summary>
    public Task<IReadOnlyList<OutgoingMessage>> ToLookFor(int most, long now, CancellationToken ct) => db.Query<OutgoingMessage>($"""
        {Columns}
        WHERE o.status = 'unclear' AND o.not_before <= @now
          AND NOT EXISTS (SELECT 1 FROM outbox s WHERE s.conversation_id = o.conversation_id AND s.status = 'sending')
        ORDER BY o.id LIMIT @most
        """, new { most, now }, ct);

    /// <summary>Not in the provider's list; it is looked for once more, not before <paramref name="lookAt"/>.</summary>
    public Task Absent(OutgoingMessage message, long lookAt, CancellationToken ct) => db.Execute("""
        UPDATE outbox SET absent = absent + 1, not_before = @lookAt WHERE id = @Id AND fence = @Fence AND status = 'unclear'
        """, new { message.Id, message.Fence, lookAt }, ct);

    /// <summary>The provider could not be asked: that tells nothing, and is not counted.</summary>
    public Task LookLater(OutgoingMessage message, long lookAt, CancellationToken ct) => db.Execute("""
        UPDATE outbox SET not_before = @lookAt WHERE id = @Id AND fence = @Fence AND status = 'unclear'
        """, new { message.Id, message.Fence, lookAt }, ct);

    /// <summary>Absent for good: it goes back into the queue.</summary>
    public Task SendAgain(OutgoingMessage message, CancellationToken ct) => db.Execute($"""
        UPDATE outbox SET status = {QueuedOrVoid}, not_before = 0 WHERE id = @Id AND fence = @Fence AND status = 'unclear'
        """, message, ct);

    /// <summary>Those of these ids that some row has already.</summary>
    public async Task<IReadOnlySet<string>> Known(IReadOnlyList<string> sids, CancellationToken ct) =>
        (await db.Query<string>("SELECT sid FROM outbox WHERE sid IN @sids", new { sids }, ct)).ToHashSet(StringComparer.Ordinal);

    // The longer condition is that of the index of open rows, without which a whole history would be read.
    internal static Task CancelQueued(Tx tx, long conversation) => tx.Execute("""
        UPDATE outbox SET status = 'cancelled'
        WHERE conversation_id = @conversation AND status IN ('queued', 'sending', 'unclear') AND status = 'queued'
        """, new { conversation });

    // The epoch is read here, after the turn's changes: a hand-over's own acknowledgement carries the new one.
    internal static Task Add(Tx tx, FinishedTurn turn, NewMessage message, int ordinal) => tx.Execute("""
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, taps, attachment, created_at, trace)
        SELECT c.id, a.id, a.sender, @LastId, @ordinal, c.epoch, @Body, @Taps, @Attachment, @Now, @Trace
        FROM conversations c JOIN addresses a ON a.id = @AddressId
        WHERE c.id = @ConversationId
        """, new { turn.Turn.AddressId, turn.Turn.LastId, ordinal = turn.Turn.Ordinal(ordinal), message.Body, message.Taps, message.Attachment, turn.Now, turn.Turn.Trace, turn.Turn.ConversationId });
}
