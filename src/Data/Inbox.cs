namespace ChatAssist.Data;

/// <summary>A message as it arrived from a channel. Address as the provider writes it; phone (E.164) where there is one.</summary>
/// <param name="At">Programme time; <paramref name="ReceivedAt"/> is real time. Unix milliseconds.</param>
/// <param name="Details">JSON: what came besides the text.</param>
public sealed record InboundMessage(
    string Via, string Channel, string Account, string ExternalId, string Address, string Sender, string? Phone,
    string Body, string Details, string Language, long At, long ReceivedAt);

/// <summary>What has happened and waits for its turn. Nothing is acknowledged before it stands here.</summary>
public sealed class Inbox(Database db)
{
    /// <summary>Stores a message and finds or opens its conversation. False when this provider message is already here.</summary>
    public Task<bool> Receive(InboundMessage message, CancellationToken ct) => db.Write(async tx =>
    {
        var address = await Addresses.Resolve(tx, message);
        return await tx.Execute("""
            INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at)
            VALUES (@Account, @ExternalId, @ConversationId, @AddressId, 'message', @Body, @Details, @At, @ReceivedAt)
            ON CONFLICT (account, external_id) DO NOTHING
            """, new { message.Account, message.ExternalId, address.ConversationId, AddressId = address.Id, message.Body, message.Details, message.At, message.ReceivedAt }) == 1;
    }, ct);

    /// <summary>The turn threw: counted, and tried again.</summary>
    public Task Failed(long id, string error, CancellationToken ct) => db.Execute("""
        UPDATE inbox SET attempts = attempts + 1, error = @error WHERE id = @id AND status = 'pending'
        """, new { id, error }, ct);

    /// <summary>Not even an apology could be stored: it waits among the dead letters, so that what comes after it is answered.</summary>
    public Task Bury(long id, string error, CancellationToken ct) => db.Execute("""
        UPDATE inbox SET status = 'dead', error = @error WHERE id = @id AND status = 'pending'
        """, new { id, error }, ct);

    /// <summary>Puts the dead letters back; the number of them. Not those whose number has become a stranger's since.</summary>
    public Task<int> Retry(CancellationToken ct) => db.Execute("""
        UPDATE inbox SET status = 'pending', attempts = 0, tries = tries + 1
        WHERE status = 'dead'
          AND (address_id IS NULL OR EXISTS (SELECT 1 FROM addresses a WHERE a.id = inbox.address_id AND a.conversation_id = inbox.conversation_id))
        """, null, ct);
}
