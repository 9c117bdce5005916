namespace ChatAssist.Data;

/// <summary>A message as it arrived from a channel. Address as the provider writes it; phone (E.164) where there is one.</summary>
/// <param name="At">Programme time; <paramref name="ReceivedAt"/> is real time. Unix milliseconds.</param>
/// <param name="Details">JSON: what came besides the text.</param>
/// <param name="Trace">W3C traceparent of how it came, when telemetry is on.</param>
public sealed record InboundMessage(
    string Via, string Channel, string Account, string ExternalId, string Address, string Sender, string? Phone,
    string Body, string Details, string Language, long At, long ReceivedAt, string? Trace = null);

/// <summary>What has happened and waits for its turn. Nothing is acknowledged before it stands here.</summary>
public sealed class Inbox(Database db)
{
    /// <summary>Stores a message and finds or opens its conversation. False when this provider message is already here.</summary>
    public Task<bool> Receive(InboundMessage message, CancellationToken ct) => db.Write(async tx =>
    {
        if (await Add(tx, message)) return true;
        if (await IsHere(tx, message)) return false;
        await Addresses.Know(tx, message);
        return await Add(tx, message);
    }, ct);

    // One statement for whoever is known. Not while the number is being taken out of its conversation: it would go to the former owner's.
    private static async Task<bool> Add(Tx tx, InboundMessage message) => await tx.Execute("""
        INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at, trace)
        SELECT @Account, @ExternalId, a.conversation_id, a.id, 'message', @Body, @Details, @At, @ReceivedAt, @Trace
        FROM addresses a WHERE a.via = @Via AND a.channel = @Channel AND a.address = @Address AND a.sender = @Sender /*pg FOR SHARE OF a*/
        ON CONFLICT (account, external_id) DO NOTHING
        """, message) == 1;

    private static async Task<bool> IsHere(Tx tx, InboundMessage message) =>
        await tx.Value<long>("SELECT COUNT(*) FROM inbox WHERE account = @Account AND external_id = @ExternalId", message) > 0;

    /// <summary>An address has left a conversation: what it still has waiting goes with it.</summary>
    internal static Task GoAlong(Tx tx, long from, long to) => tx.Execute("""
        UPDATE inbox SET conversation_id = @to
        WHERE conversation_id = @from AND status = 'pending' AND address_id IN (SELECT id FROM addresses WHERE conversation_id = @to)
        """, new { from, to });

    /// <summary>The turn threw: counted, and tried again.</summary>
    public Task Failed(long id, string error, CancellationToken ct) => db.Execute("""
        UPDATE inbox SET attempts = attempts + 1, error = @error, lease_until = 0 WHERE id = @id AND status = 'pending'
        """, new { id, error }, ct);

    /// <summary>Not even an apology could be stored: it waits among the dead letters, so that what comes after it is answered.</summary>
    public Task Bury(ReadyTurn turn, string error, CancellationToken ct) => db.Execute("""
        UPDATE inbox SET status = 'dead', error = @error WHERE id IN @Ids AND status = 'pending'
        """, new { turn.Ids, error }, ct);

    /// <summary>Puts the dead letters back; the number of them. Not those whose number has become a stranger's since.</summary>
    public Task<int> Retry(CancellationToken ct) => db.Execute("""
        UPDATE inbox SET status = 'pending', attempts = 0, tries = tries + 1, lease_until = 0, wait_until = 0
        WHERE status = 'dead'
          AND (address_id IS NULL OR EXISTS (SELECT 1 FROM addresses a WHERE a.id = inbox.address_id AND a.conversation_id = inbox.conversation_id))
        """, null, ct);
}
