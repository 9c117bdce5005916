namespace ChatAssist.Data;

/// <summary>
/// Messages that the channel would not let through now, and for which no approved template stands: they wait until the person
/// writes (ADR 16).
/// </summary>
public sealed class ParkedMessages(Database db)
{
    /// <summary>The <see cref="OutgoingMessage.Purpose"/> of the invitation to read what waits.</summary>
    public const string Invitation = "unseen";

    /// <summary>The provider's code for free text outside the window.</summary>
    public const string OutsideWindow = "63016";

    /// <summary>The <see cref="UndeliveredMessage.Remedy"/> of what did not get through and would in a window that is open.</summary>
    public const string Remedy = "template";

    // The place of a message that is sent anew, behind those of its turn.
    private const int Anew = 50;

    // Who is heard last; of the row that is looked at.
    private const string Heard = "(SELECT h.at FROM inbox h WHERE h.address_id = outbox.address_id AND h.kind = 'message' ORDER BY h.at DESC LIMIT 1)";

    /// <summary>
    /// Parks it, unless the person has written meanwhile: then it is queued again. With <paramref name="invites"/> an invitation
    /// follows, one for each silence of the person. 0: the claim is void.
    /// </summary>
    /// <param name="isShut">The window itself is shut; else it only keeps behind what is parked already.</param>
    public Task<int> Park(OutgoingMessage message, bool isShut, bool invites, string why, long now, CancellationToken ct) => db.Write(async tx =>
    {
        // The turn of whoever writes now holds the same lock: it comes before, and is seen here, or after, and sees this row.
        await tx.Query<long>("SELECT c.id FROM conversations c WHERE c.id = (SELECT o.conversation_id FROM outbox o WHERE o.id = @Id) /*pg FOR NO KEY UPDATE*/", message);
        var parked = await tx.Execute($"""
            UPDATE outbox SET sending_at = @now, not_before = 0, error = @why, template = NULL, status = CASE
                WHEN {Outbox.QueuedOrVoid} = 'cancelled' THEN 'cancelled'
                WHEN EXISTS (SELECT 1 FROM outbox p WHERE p.address_id = outbox.address_id AND p.status = 'parked' AND p.id < outbox.id) THEN 'parked'
                WHEN @isShut = 1 AND COALESCE({Heard}, -1) = @heard THEN 'parked'
                ELSE 'queued' END
            WHERE id = @Id AND fence = @Fence AND status = 'sending'
            """, new { message.Id, message.Fence, now, why, isShut = isShut ? 1 : 0, heard = message.HeardAt ?? -1 });
        if (invites) await Invite(tx, message, now);
        return parked;
    }, ct);

    // Its place in the turn, before the first, names the silence.
    private static Task<int> Invite(Tx tx, OutgoingMessage message, long now) => tx.Execute($"""
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, purpose, created_at, unasked)
        SELECT c.id, a.id, a.sender, o.inbox_id, @silence, c.epoch, '', '{Invitation}', @now, 1
        FROM outbox o JOIN conversations c ON c.id = o.conversation_id JOIN addresses a ON a.id = o.address_id
        WHERE o.id = @Id AND o.status = 'parked' AND c.opted_out_at IS NULL AND a.opted_out_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM outbox i WHERE i.address_id = a.id AND i.ordinal = @silence)
        """, new { message.Id, silence = -1 - (message.HeardAt ?? 0), now });

    /// <summary>The provider let nothing through that was no template: until the person writes it is not tried again. The message is queued, and goes as the window now says.</summary>
    public Task<int> Shut(OutgoingMessage message, CancellationToken ct) => db.Write(async tx =>
    {
        await Shut(tx, message.Id, message.HeardAt ?? 0);
        return await tx.Execute($"""
            UPDATE outbox SET status = {Outbox.QueuedOrVoid}, not_before = 0, error = '{OutsideWindow}' WHERE id = @Id AND fence = @Fence AND status = 'sending'
            """, message);
    }, ct);

    /// <summary>
    /// A receipt says it later: the message stays failed, and one of the same words takes its place, once. It is queued, or, when a
    /// template failed, parked.
    /// </summary>
    internal static async Task SentOutside(Tx tx, string sid, string error)
    {
        var sent = await tx.First<(long Id, long HeardAt)>("""
            SELECT o.id, (SELECT COALESCE(MAX(h.at), 0) FROM inbox h WHERE h.address_id = o.address_id AND h.kind = 'message' AND h.received_at <= o.sending_at)
            FROM outbox o WHERE o.sid = @sid
            """, new { sid });
        if (error == OutsideWindow) await Shut(tx, sent.Id, sent.HeardAt);
        await tx.Execute("""
            INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, taps, attachment, purpose, places, status, sending_at, created_at, trace, unasked)
            SELECT o.conversation_id, o.address_id, o.sender, o.inbox_id, o.ordinal + @Anew, o.epoch, o.body, o.taps, o.attachment, o.purpose, o.places,
                   CASE WHEN o.template IS NULL THEN 'queued' ELSE 'parked' END, o.sending_at, o.created_at, o.trace, o.unasked
            FROM outbox o JOIN conversations c ON c.id = o.conversation_id
            WHERE o.id = @Id AND o.epoch = c.epoch AND o.ordinal >= 0 AND o.ordinal % 100 < @Anew AND (o.body <> '' OR o.attachment IS NOT NULL)
            ON CONFLICT (inbox_id, ordinal) DO NOTHING
            """, new { sent.Id, Anew });
    }

    private static Task<int> Shut(Tx tx, long id, long at) => tx.Execute("""
        UPDATE addresses SET shut_at = @at WHERE id = (SELECT o.address_id FROM outbox o WHERE o.id = @id) AND COALESCE(shut_at, -1) < @at
        """, new { id, at });

    /// <summary>The person has written: what waited for it goes out, before what the turn says.</summary>
    internal static Task PutBack(Tx tx, ReadyTurn turn) => tx.Execute($"""
        UPDATE outbox SET status = {Outbox.QueuedOrVoid}, unasked = 0 WHERE address_id = @AddressId AND status = 'parked'
        """, turn);

    /// <summary>What is parked though a message of the person was answered since (its turn could not be stored as any other): queued. How many.</summary>
    public Task<int> PutBackForgotten(CancellationToken ct) => db.Execute($"""
        UPDATE outbox SET status = {Outbox.QueuedOrVoid}
        WHERE status = 'parked' AND EXISTS (
            SELECT 1 FROM inbox i WHERE i.address_id = outbox.address_id AND i.kind = 'message' AND i.status <> 'pending' AND (i.received_at > outbox.sending_at OR i.done_at >= outbox.sending_at))
        """, null, ct);

    /// <summary>Which language the person of a message reads.</summary>
    public Task<string?> LanguageOf(OutgoingMessage message, CancellationToken ct) => db.Read(tx => tx.First<string>("""
        SELECT p.language FROM outbox o JOIN conversations c ON c.id = o.conversation_id
        JOIN people p ON p.id = COALESCE(c.speaker_id, (SELECT MIN(f.id) FROM people f WHERE f.conversation_id = c.id))
        WHERE o.id = @Id
        """, message), ct);
}
