namespace ChatAssist.Data;

/// <summary>A message on its way out. Times are real, Unix milliseconds, where nothing else is said.</summary>
public sealed record OutgoingMessage
{
    public required long Id { get; init; }
    public required string Via { get; init; }
    public required string Channel { get; init; }
    public required string Address { get; init; }
    public required string Sender { get; init; }
    public required string Body { get; init; }
    public string? Taps { get; init; }

    /// <summary>Which claim this is: a result that comes with an older one is void.</summary>
    public required long Fence { get; init; }

    public required long Attempts { get; init; }

    /// <summary>When it was last claimed.</summary>
    public required long SendingAt { get; init; }

    /// <summary>How often the provider's list did not hold it.</summary>
    public long Absent { get; init; }

    /// <summary>W3C traceparent of its turn, when telemetry is on.</summary>
    public string? Trace { get; init; }

    /// <summary>What it carries instead of a body: <c>cv:12</c>.</summary>
    public string? Attachment { get; init; }

    /// <summary>The texts with which we begin of our own accord; null: a reply.</summary>
    public string? Purpose { get; init; }

    /// <summary>JSON: what stands in their places.</summary>
    public string? Places { get; init; }

    /// <summary>JSON: the approved template as which it goes out.</summary>
    public string? Template { get; init; }

    /// <summary>When the person last wrote to this address (programme time); null: never.</summary>
    public long? HeardAt { get; init; }

    /// <summary>The provider let no free text through to whoever wrote no later than then (programme time).</summary>
    public long? ShutAt { get; init; }

    /// <summary>How many older messages to this address are parked.</summary>
    public long Ahead { get; init; }
}

/// <summary>What is to be sent. A row is "sending" on disk before the request is made, so that a crash leaves a trace.</summary>
public sealed class Outbox(Database db)
{
    private const string Columns = """
        SELECT o.id, a.via, a.channel, a.address, o.sender, o.body, o.taps, o.fence, o.attempts, COALESCE(o.sending_at, o.created_at) AS sending_at, o.absent, o.trace, o.attachment,
               o.purpose, o.places, o.template, (SELECT h.at FROM inbox h WHERE h.address_id = a.id AND h.kind = 'message' ORDER BY h.at DESC LIMIT 1) AS heard_at, a.shut_at,
               (SELECT COUNT(*) FROM outbox p WHERE p.address_id = a.id AND p.status = 'parked' AND p.id < o.id) AS ahead
        FROM outbox o JOIN addresses a ON a.id = o.address_id
        """;

    /// <summary>Nothing more becomes of a row of these.</summary>
    internal const string Settled = "('accepted', 'failed', 'cancelled')";

    // What was decided under an older epoch does not come back into the queue.
    internal const string QueuedOrVoid = """
        CASE WHEN epoch = (SELECT c.epoch FROM conversations c WHERE c.id = outbox.conversation_id /*pg FOR SHARE*/) THEN 'queued' ELSE 'cancelled' END
        """;

    /// <summary>
    /// Takes up to <paramref name="most"/> messages for sending: one of each conversation, in order, and no more of a sender than its
    /// pace lets go; those that answer a person come first. An unclear one holds back the rest of its own turn only, but all that comes
    /// after it when a dead process left it; one that must wait (429) holds back all that comes after it.
    /// </summary>
    public Task<Claimed> Claim(int most, long now, long leaseUntil, Cost cost, CancellationToken ct) => db.Write(async tx =>
    {
        var pace = await Pace.Read(tx, now, cost);
        var ready = await Ready(tx, most, now, pace.Held);
        var claimed = ready.Where(pace.Lets).ToList();
        if (claimed.Count > 0)
        {
            await tx.Execute("""
                UPDATE outbox SET status = 'sending', fence = fence + 1, attempts = attempts + 1, sending_at = @now, lease_until = @leaseUntil, holder = @Holder
                WHERE id IN @claimed
                """, new { now, leaseUntil, db.Holder, claimed = claimed.Select(message => message.Id) });
            await pace.Store(tx);
        }
        return new Claimed([.. claimed.Select(message => message with { Fence = message.Fence + 1, Attempts = message.Attempts + 1, SendingAt = now })], IsFull: claimed.Count > 0 && ready.Count == most, pace.Wait);
    }, ct);

    /// <summary>It goes out as an approved template: what that shows stands in the row before the request is made. 0 rows: the claim is void.</summary>
    public Task<int> SendAs(OutgoingMessage template, CancellationToken ct) =>
        Settle(template, "UPDATE outbox SET body = @Body, taps = @Taps, template = @Template", template, ct);

    /// <summary>Nobody needs it any more.</summary>
    public Task<int> Needless(OutgoingMessage message, CancellationToken ct) => Settle(message, "UPDATE outbox SET status = 'cancelled'", message, ct);

    // OFFSET 0: as in Turns.Claim.
    private static Task<IReadOnlyList<OutgoingMessage>> Ready(Tx tx, int most, long now, IReadOnlyList<string> held) => tx.Query<OutgoingMessage>($"""
        {Columns} JOIN conversations c ON c.id = o.conversation_id
        WHERE o.status = 'queued' AND o.not_before <= @now AND o.epoch = c.epoch AND NOT (o.sender IN @held)
          AND NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE e.conversation_id = o.conversation_id AND e.id < o.id AND e.status IN ('queued', 'sending', 'unclear')
                AND (e.status = 'sending' OR e.inbox_id = o.inbox_id OR e.status = 'unclear' AND e.holds = 1 OR e.status = 'queued' AND NOT EXISTS (
                    SELECT 1 FROM outbox u WHERE u.inbox_id = e.inbox_id AND u.id < e.id AND u.status = 'unclear')) LIMIT 1 OFFSET 0)
          AND NOT EXISTS (
              SELECT 1 FROM outbox e
              WHERE e.conversation_id = o.conversation_id AND e.id > o.id AND e.status IN ('queued', 'sending', 'unclear') AND e.status = 'sending' LIMIT 1 OFFSET 0)
        ORDER BY o.unasked, o.id LIMIT @most /*pg FOR NO KEY UPDATE OF o SKIP LOCKED*/
        """, new { most, now, held });

    /// <summary>The provider asks to be left alone: nothing of that sender goes before then (Unix milliseconds).</summary>
    public Task Hold(string sender, long until, CancellationToken ct) => db.Write(tx => Pace.Hold(tx, sender, until * 1000), ct);

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

    /// <summary>It goes at once as this text, with nothing to tap: the row says what is sent.</summary>
    public Task<int> InWords(OutgoingMessage message, string body, CancellationToken ct) =>
        Settle(message, $"UPDATE outbox SET status = {QueuedOrVoid}, not_before = 0, body = @body, taps = NULL", new { message.Id, message.Fence, body }, ct);

    /// <summary>What could be tapped under a message of that id to that address; null when there is none.</summary>
    public Task<string?> TapsOf(string sid, string address, CancellationToken ct) => db.Read(tx => tx.First<string?>("""
        SELECT o.taps FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE o.sid = @sid AND a.address = @address
        """, new { sid, address }), ct);

    /// <summary>The provider refused it for good.</summary>
    /// <param name="remedy">What is to be done about it: <see cref="UndeliveredMessage.Remedy"/>.</param>
    public Task<int> Refused(OutgoingMessage message, string error, string? remedy, CancellationToken ct) =>
        Settle(message, "UPDATE outbox SET status = 'failed', error = @error, remedy = @remedy", new { message.Id, message.Fence, error, remedy }, ct);

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

    /// <summary>
    /// Nobody will ever know whether it was sent: it is not sent again, and somebody of the programme is to call. False: a receipt told meanwhile.
    /// </summary>
    /// <param name="at">Programme time.</param>
    public Task<bool> GiveUp(OutgoingMessage message, long at, CancellationToken ct) => db.Write(async tx =>
    {
        if (await tx.Execute("UPDATE outbox SET status = 'failed', error = 'unknown' WHERE id = @Id AND fence = @Fence AND status = 'unclear'", message) == 0) return false;
        var person = await tx.Value<long>("""
            SELECT COALESCE(c.speaker_id, (SELECT MIN(p.id) FROM people p WHERE p.conversation_id = c.id), 0) FROM conversations c JOIN outbox o ON o.conversation_id = c.id WHERE o.id = @Id
            """, message);
        if (person > 0) await CallTasks.Open(tx, person, "a message may not have arrived", $"{message.Id}", null, at);
        return true;
    }, ct);

    /// <summary>Those of these ids that some row has already.</summary>
    public async Task<IReadOnlySet<string>> Known(IReadOnlyList<string> sids, CancellationToken ct) =>
        (await db.Query<string>("SELECT sid FROM outbox WHERE sid IN @sids", new { sids }, ct)).ToHashSet(StringComparer.Ordinal);

    // The longer condition is that of the index of open rows, without which a whole history would be read.
    internal static Task CancelQueued(Tx tx, long conversation) => tx.Execute("""
        UPDATE outbox SET status = 'cancelled'
        WHERE conversation_id = @conversation AND (status IN ('queued', 'sending', 'unclear') AND status = 'queued' OR status = 'parked')
        """, new { conversation });

    /// <summary>The chat changed hands: what the bot had ready is void; what a promoter wrote still goes out.</summary>
    internal static async Task ChangeHands(Tx tx, long conversation)
    {
        await tx.Execute("""
            UPDATE outbox SET epoch = (SELECT c.epoch FROM conversations c WHERE c.id = @conversation)
            WHERE conversation_id = @conversation AND (status IN ('queued', 'sending', 'unclear') OR status = 'parked')
              AND EXISTS (SELECT 1 FROM inbox i WHERE i.id = outbox.inbox_id AND i.kind = 'promoter' AND i.body = 'wrote')
            """, new { conversation });
        await CancelOlder(tx, conversation);
    }

    /// <summary>What we began with that person is void; replies, and what we began with others of the phone, still go out.</summary>
    internal static async Task CancelUnasked(Tx tx, long conversation, long person)
    {
        await tx.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id = @conversation", new { conversation });
        await tx.Execute("""
            UPDATE outbox SET epoch = epoch + 1
            WHERE conversation_id = @conversation AND (status IN ('queued', 'sending', 'unclear') OR status = 'parked')
              AND epoch + 1 = (SELECT c.epoch FROM conversations c WHERE c.id = @conversation)
              AND (unasked = 0 AND purpose IS NULL OR EXISTS (SELECT 1 FROM inbox i WHERE i.id = outbox.inbox_id AND i.person_id <> @person))
            """, new { conversation, person });
        await CancelOlder(tx, conversation);
    }

    private static Task<int> CancelOlder(Tx tx, long conversation) => tx.Execute("""
        UPDATE outbox SET status = 'cancelled'
        WHERE conversation_id = @conversation AND (status IN ('queued', 'sending', 'unclear') AND status = 'queued' OR status = 'parked')
          AND epoch < (SELECT c.epoch FROM conversations c WHERE c.id = @conversation)
        """, new { conversation });

    // Whoever writes waits for no reminder of their own that stands among those of all: it goes before their answer, at its pace.
    internal static Task Hurry(Tx tx, long conversation) => tx.Execute("""
        UPDATE outbox SET unasked = 0 WHERE conversation_id = @conversation AND status IN ('queued', 'sending', 'unclear') AND status = 'queued' AND unasked = 1
        """, new { conversation });

    // The epoch is read here, after the turn's changes: a hand-over's own acknowledgement carries the new one.
    internal static Task Add(Tx tx, FinishedTurn turn, NewMessage message, int ordinal) => tx.Execute("""
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, taps, attachment, purpose, places, created_at, trace, unasked)
        SELECT c.id, a.id, a.sender, @LastId, @ordinal, c.epoch, @Body, @Taps, @Attachment, @Purpose, @Places, @Now, @Trace, @unasked
        FROM conversations c JOIN addresses a ON a.id = @AddressId
        WHERE c.id = @ConversationId
        """, new
    {
        turn.Turn.AddressId,
        turn.Turn.LastId,
        ordinal = turn.Turn.Ordinal(ordinal),
        message.Body,
        message.Taps,
        message.Attachment,
        message.Purpose,
        message.Places,
        turn.Now,
        turn.Turn.Trace,
        turn.Turn.ConversationId,
        unasked = turn.Turn.IsAsked ? 0 : 1,
    });
}
