using ChatAssist.Data.Cases;

namespace ChatAssist.Data;

/// <summary>A message that did not arrive and of which something is to be done.</summary>
/// <param name="Remedy">again | other-channel | in-words | stop | alarm | tell.</param>
/// <param name="Resends">How many did not arrive before it.</param>
public sealed record UndeliveredMessage(
    long Id, long ConversationId, long AddressId, string Channel, string? Phone, string Body, string? Taps, string? Attachment, string? Error, string Remedy, long Resends);

/// <summary>What did not arrive: sent in another way, or told to somebody who calls. Each is done once; false: another replica has done it.</summary>
public sealed class Undelivered(Database db)
{
    /// <summary>Those of which something is to be done, oldest first.</summary>
    public Task<IReadOnlyList<UndeliveredMessage>> ToRemedy(int most, CancellationToken ct) => db.Query<UndeliveredMessage>("""
        SELECT o.id, o.conversation_id, o.address_id, a.channel, a.phone, o.body, o.taps, o.attachment, o.error, o.remedy, o.resends
        FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE o.remedy IS NOT NULL ORDER BY o.id LIMIT @most
        """, new { most }, ct);

    /// <summary>The same message to the same address, not before then (real time).</summary>
    public Task<bool> Again(UndeliveredMessage message, long notBefore, CancellationToken ct) => Once(message, tx => Copy(tx, message, message.AddressId, message.Body, message.Taps, notBefore), ct);

    /// <summary>As this text, with nothing to tap, to the same address.</summary>
    public Task<bool> InWords(UndeliveredMessage message, string body, CancellationToken ct) => Once(message, tx => Copy(tx, message, message.AddressId, body, null, 0), ct);

    /// <summary>To another channel of the same conversation, where that is known or the number is; else somebody is to call.</summary>
    /// <param name="sms">The text as SMS carry it, its options numbered: one, or several in their order.</param>
    /// <param name="smsSender">Which of our numbers writes SMS; null: none does.</param>
    /// <param name="at">Programme time.</param>
    public Task<bool> OtherChannel(UndeliveredMessage message, IReadOnlyList<string> sms, string? smsSender, long at, long now, CancellationToken ct) => Once(message, async tx =>
    {
        if (message.Error != Notices.NoTemplate) await tx.Execute("UPDATE addresses SET unreachable_at = @now WHERE id = @AddressId", new { now, message.AddressId });
        if (message.Channel == "whatsapp" && smsSender is not null) await KnowAsSms(tx, message, smsSender);
        var other = await tx.First<Other>($"""
            SELECT a.id, a.channel FROM addresses a
            WHERE a.conversation_id = @ConversationId AND a.channel <> @Channel AND a.opted_out_at IS NULL AND {Addresses.IsReachable} ORDER BY a.id DESC LIMIT 1
            """, message);
        if (other is null) await Call(tx, message, at);
        else if (other.Channel == "sms") foreach (var (part, body) in sms.Index()) await Copy(tx, message, other.Id, body, null, 0, part);
        else await Copy(tx, message, other.Id, message.Body, message.Taps, 0);
    }, ct);

    /// <summary>The person does not want to be written to at this address: nothing more goes there.</summary>
    public Task<bool> Stop(UndeliveredMessage message, long now, CancellationToken ct) => Once(message, async tx =>
    {
        await tx.Execute("UPDATE addresses SET opted_out_at = COALESCE(opted_out_at, @now) WHERE id = @AddressId", new { now, message.AddressId });
        await tx.Execute("""
            UPDATE outbox SET status = 'cancelled' WHERE conversation_id = @ConversationId AND status IN ('queued', 'sending', 'unclear') AND status = 'queued' AND address_id = @AddressId
            """, message);
    }, ct);

    /// <summary>Somebody of the programme is to call.</summary>
    public Task<bool> Tell(UndeliveredMessage message, long at, CancellationToken ct) => Once(message, tx => Call(tx, message, at), ct);

    private sealed record Other(long Id, string Channel);

    private Task<bool> Once(UndeliveredMessage message, Func<Tx, Task> remedy, CancellationToken ct) => db.Write(async tx =>
    {
        await tx.First<long>("SELECT id FROM conversations WHERE id = @ConversationId /*pg FOR NO KEY UPDATE*/", message);
        var mine = await tx.Execute("UPDATE outbox SET remedy = NULL WHERE id = @Id AND remedy = @Remedy", message) == 1;
        if (mine) await remedy(tx);
        return mine;
    }, ct);

    // The number that WhatsApp does not reach may well read an SMS. Another conversation that has it keeps it. One that was only typed may be a stranger's:
    // it gets what we begin, which is neutral, and is no phone by which conversations are joined (ADR 21).
    private static Task<int> KnowAsSms(Tx tx, UndeliveredMessage message, string sender) => tx.Execute($"""
        INSERT INTO addresses (via, channel, address, sender, phone, conversation_id)
        SELECT a.via, 'sms', COALESCE(a.phone, p.phone), @sender, a.phone, a.conversation_id
        FROM addresses a JOIN people p ON p.id = {Whose}
        WHERE a.id = @AddressId AND (a.phone IS NOT NULL OR p.phone <> '' AND (SELECT o.unasked FROM outbox o WHERE o.id = @Id) = 1 AND NOT EXISTS (
            SELECT 1 FROM addresses k WHERE k.conversation_id <> a.conversation_id AND (k.phone = p.phone OR k.channel = 'sms' AND k.address = p.phone)))
        ON CONFLICT (via, channel, address) DO NOTHING
        """, new { sender, message.AddressId, message.Id });

    // Not when the epoch is another: what was decided before is void. Its place is behind those of the turn.
    private static Task<int> Copy(Tx tx, UndeliveredMessage message, long address, string body, string? taps, long notBefore, long part = 0) => tx.Execute("""
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, taps, attachment, not_before, created_at, trace, unasked, instead_of, resends)
        SELECT o.conversation_id, a.id, a.sender, o.inbox_id, o.ordinal + 10000 + @part, o.epoch, @body, @taps, o.attachment, @notBefore, o.created_at, o.trace, o.unasked, CASE WHEN @part = 0 THEN o.id END, o.resends + 1
        FROM outbox o JOIN addresses a ON a.id = @address JOIN conversations c ON c.id = o.conversation_id AND c.epoch = o.epoch WHERE o.id = @Id
        """, new { message.Id, address, body, taps, notBefore, part });

    /// <summary>The person to whom the message @Id was written.</summary>
    private const string Whose = """
        (SELECT COALESCE(i.person_id, c.speaker_id, (SELECT MIN(w.id) FROM people w WHERE w.conversation_id = c.id))
         FROM outbox o JOIN inbox i ON i.id = o.inbox_id JOIN conversations c ON c.id = o.conversation_id WHERE o.id = @Id)
        """;

    private static async Task Call(Tx tx, UndeliveredMessage message, long at)
    {
        var person = await tx.First<long?>($"SELECT {Whose}", message);
        if (person is { } whom) await CallTasks.Open(tx, whom, "cannot be reached", "", null, at);
    }
}
