namespace ChatAssist.Data;

/// <summary>What the provider says became of a message. Rank: further on is higher; it never goes back.</summary>
/// <param name="OutboxId">Our own row, when the receipt names it.</param>
/// <param name="Remedy">What is to be done when it did not arrive: <see cref="UndeliveredMessage.Remedy"/>.</param>
public sealed record Receipt(string Sid, long? OutboxId, string Delivery, long Rank, string? Error, long ReceivedAt, string? Remedy = null);

/// <summary>Receipts come unordered and repeated, sometimes before we know the message's id.</summary>
public sealed class Receipts(Database db)
{
    private sealed record Parked
    {
        public required string Delivery { get; init; }
        public required long DeliveryRank { get; init; }
        public string? Error { get; init; }
        public string? Remedy { get; init; }
    }

    /// <summary>Joins a receipt to its message, or parks it until the message's id is known.</summary>
    public Task Take(Receipt receipt, CancellationToken ct) => db.Write(async tx =>
    {
        // A signed receipt that names our row proves that the provider took it: no need to look for it or to send it again.
        await tx.Execute("""
            UPDATE outbox SET status = 'accepted', sid = @Sid, error = NULL
            WHERE id = @OutboxId AND sid IS NULL AND status IN ('queued', 'sending', 'unclear') AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.sid = @Sid)
            """, receipt);
        await tx.Execute("""
            INSERT INTO parked_receipts (sid, delivery, delivery_rank, error, received_at, remedy) VALUES (@Sid, @Delivery, @Rank, @Error, @ReceivedAt, @Remedy)
            ON CONFLICT (sid) DO UPDATE SET delivery = excluded.delivery, delivery_rank = excluded.delivery_rank, error = excluded.error, remedy = excluded.remedy
            WHERE excluded.delivery_rank > parked_receipts.delivery_rank
            """, receipt);
        return await Join(tx, receipt.Sid);
    }, ct);

    /// <summary>The trace of the message that it is about, when telemetry is on.</summary>
    public Task<string?> TraceOf(Receipt receipt, CancellationToken ct) =>
        db.Read(tx => tx.First<string?>("SELECT trace FROM outbox WHERE id = @OutboxId OR sid = @Sid", receipt), ct);

    /// <summary>
    /// A receipt and the answer that tells the message's id can be stored at the same moment, each without seeing the other:
    /// joins what was parked since then and has its message now. How many.
    /// </summary>
    public async Task<int> JoinLeftBehind(long parkedSince, CancellationToken ct)
    {
        var sids = await db.Query<string>("SELECT r.sid FROM parked_receipts r JOIN outbox o ON o.sid = r.sid WHERE r.received_at >= @parkedSince", new { parkedSince }, ct);
        foreach (var sid in sids) await db.Write(tx => Join(tx, sid), ct);
        return sids.Count;
    }

    /// <summary>Moves what is parked under this id to its message, if the message is there.</summary>
    internal static async Task<int> Join(Tx tx, string sid)
    {
        var parked = await tx.First<Parked>("""
            DELETE FROM parked_receipts WHERE sid = @sid AND EXISTS (SELECT 1 FROM outbox o WHERE o.sid = @sid) RETURNING delivery, delivery_rank, error, remedy
            """, new { sid });
        if (parked is null) return 0;
        var joined = await tx.Execute("""
            UPDATE outbox SET delivery = @Delivery, delivery_rank = @DeliveryRank, error = @Error, remedy = @remedy WHERE sid = @sid AND delivery_rank < @DeliveryRank
            """, new { sid, parked.Delivery, parked.DeliveryRank, parked.Error, remedy = parked.Remedy == ParkedMessages.Remedy ? null : parked.Remedy });
        if (joined == 1 && parked.Remedy == ParkedMessages.Remedy) await ParkedMessages.SentOutside(tx, sid, parked.Error!);
        return joined;
    }
}
