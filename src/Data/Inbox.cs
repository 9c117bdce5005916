namespace ChatAssist.Data;

/// <summary>A message as it arrived from a channel. Address as the provider writes it; phone (E.164) where there is one.</summary>
/// <param name="At">Programme time; <paramref name="ReceivedAt"/> is real time. Unix milliseconds.</param>
/// <param name="Details">JSON: what came besides the text.</param>
/// <param name="Trace">W3C traceparent of how it came, when telemetry is on.</param>
public sealed record InboundMessage(
    string Via, string Channel, string Account, string ExternalId, string Address, string Sender, string? Phone,
    string Body, string Details, string Language, long At, long ReceivedAt, string? Trace = null)
{
    /// <summary>What came besides words, to be fetched.</summary>
    public IReadOnlyList<ArrivedFile> Files { get; init; } = [];

    /// <summary>It is stored and shown, and its turn never comes: the rule by which. Null: it is answered.</summary>
    public string? Silenced { get; init; }
}

/// <summary>What has happened and waits for its turn. Nothing is acknowledged before it stands here.</summary>
public sealed class Inbox(Database db)
{
    /// <summary>Stores a message and finds or opens its conversation. False when this provider message is already here.</summary>
    public Task<bool> Receive(InboundMessage message, CancellationToken ct) => db.Write(async tx =>
    {
        if (await AddAll(tx, message)) return true;
        if (await IsHere(tx, message)) return false;
        await Addresses.Know(tx, message);
        return await AddAll(tx, message);
    }, ct);

    private static async Task<bool> AddAll(Tx tx, InboundMessage message)
    {
        if (!await Add(tx, message)) return false;
        await SentMedia.Add(tx, message);
        return true;
    }

    // One statement for whoever is known. Not while the number is being taken out of its conversation: it would go to the former owner's.
    private static async Task<bool> Add(Tx tx, InboundMessage message) => await tx.Execute("""
        INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at, trace, status, rule, done_at)
        SELECT @Account, @ExternalId, a.conversation_id, a.id, 'message', @Body, @Details, @At, @ReceivedAt, @Trace,
               CASE WHEN @Silenced IS NULL THEN 'pending' ELSE 'done' END, @Silenced, CASE WHEN @Silenced IS NULL THEN NULL ELSE @ReceivedAt END
        FROM addresses a WHERE a.via = @Via AND a.channel = @Channel AND a.address = @Address AND a.sender = @Sender /*pg FOR SHARE OF a*/
        ON CONFLICT (account, external_id) DO NOTHING
        """, message) == 1;

    private static async Task<bool> IsHere(Tx tx, InboundMessage message) =>
        await tx.Value<long>("SELECT COUNT(*) FROM inbox WHERE account = @Account AND external_id = @ExternalId", message) > 0;

    public Task<bool> Has(string account, string externalId, CancellationToken ct) => db.Read(async tx =>
        await tx.Value<long>("SELECT COUNT(*) FROM inbox WHERE account = @account AND external_id = @externalId", new { account, externalId }) > 0, ct);

    /// <summary>From when on something may have been missed over that channel: an hour before the last message that came (real time). Null: none ever came.</summary>
    public Task<long?> SweepFrom(string via, CancellationToken ct) => db.Read(tx => tx.First<long?>("""
        SELECT MAX(i.received_at) - 3600000 FROM inbox i JOIN addresses a ON a.id = i.address_id WHERE i.kind = 'message' AND a.via = @via
        """, new { via }), ct);

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
