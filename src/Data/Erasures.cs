namespace ChatAssist.Data;

/// <summary>A message of an erased person that the provider still has.</summary>
/// <param name="Sid">The provider's id.</param>
public sealed record CopyToDelete(long Id, string Via, string Sid, long HasMedia, long Attempts);

/// <summary>What is left to do of an erasure after its commit: the last words go out, the address and the provider's copies go.</summary>
public sealed class Erasures(Database db)
{
    private sealed record Answered(long Id, long InboxId, string Receipt, long ConversationId, long? StrangerId, long At);

    /// <summary>Takes up to <paramref name="most"/> copies that are due; they are due again at <paramref name="until"/> (real time). Deleting one twice does no harm.</summary>
    public Task<IReadOnlyList<CopyToDelete>> Take(int most, long now, long until, CancellationToken ct) => db.Write(async tx =>
    {
        var due = await tx.Query<long>("SELECT id FROM erasure_work WHERE sid IS NOT NULL AND not_before <= @now ORDER BY not_before, id LIMIT @most /*pg FOR NO KEY UPDATE SKIP LOCKED*/", new { now, most });
        if (due.Count == 0) return [];
        await tx.Execute("UPDATE erasure_work SET not_before = @until, attempts = attempts + 1 WHERE id IN @due", new { due, until });
        return await tx.Query<CopyToDelete>("SELECT id, via, sid, has_media, attempts FROM erasure_work WHERE id IN @due ORDER BY id", new { due });
    }, ct);

    public Task<long> Count(CancellationToken ct) => db.Read(tx => tx.Value<long>("SELECT COUNT(*) FROM erasures"), ct);

    /// <summary>Every erasure there was, by the number of the empty row.</summary>
    public Task<IReadOnlyList<(long PersonId, string Receipt)>> All(CancellationToken ct) =>
        db.Query<(long, string)>("SELECT person_id, receipt FROM erasures ORDER BY id", null, ct);

    /// <summary>The provider has it no longer.</summary>
    public Task Gone(CopyToDelete copy, CancellationToken ct) => db.Execute("DELETE FROM erasure_work WHERE id = @Id", copy, ct);

    /// <summary>It could not be deleted now: again, not before then.</summary>
    public Task Later(CopyToDelete copy, long notBefore, string why, CancellationToken ct) =>
        db.Execute("UPDATE erasure_work SET not_before = @notBefore, error = @why WHERE id = @Id", new { copy.Id, notBefore, why }, ct);

    /// <summary>
    /// Takes each open erasure as far as it can go now: what was on its way and is settled loses its text and is deleted at the
    /// provider too, the address goes when the receipt went out or never will, and what is left without work is done.
    /// </summary>
    public async Task Settle(long now, CancellationToken ct)
    {
        foreach (var work in await db.Query<long>(Arrived, null, ct)) await db.Write(tx => Follow(tx, work), ct);
        foreach (var erasure in await db.Query<Answered>(ToldOrNever, null, ct)) await db.Write(tx => Release(tx, erasure), ct);
        foreach (var id in await db.Query<long>(WithoutWork, null, ct))
            await db.Execute("UPDATE erasures SET status = 'done', done_at = @now WHERE id = @id AND status = 'deleting'", new { id, now }, ct);
    }

    private const string Arrived = $"""
        SELECT w.id FROM erasure_work w JOIN outbox o ON o.id = w.outbox_id WHERE w.sid IS NULL AND o.status IN {Outbox.Settled}
        """;

    // Where others use the phone only the last words are waited for; else all that is on its way needs the address.
    private const string ToldOrNever = $"""
        SELECT e.id, e.inbox_id, e.receipt, e.conversation_id, e.stranger_id, e.at FROM erasures e
        WHERE e.status = 'answering' AND NOT EXISTS (
            SELECT 1 FROM outbox o WHERE o.conversation_id = e.conversation_id AND o.status NOT IN {Outbox.Settled}
            AND (e.stranger_id IS NOT NULL OR o.inbox_id >= e.inbox_id AND o.created_at = e.at))
        """;

    private const string WithoutWork = """
        SELECT e.id FROM erasures e WHERE e.status = 'deleting' AND NOT EXISTS (SELECT 1 FROM erasure_work w WHERE w.erasure_id = e.id)
        """;

    private static async Task<int> Follow(Tx tx, long work)
    {
        await tx.Execute("UPDATE outbox SET body = '', taps = NULL, places = NULL, template = NULL WHERE id = (SELECT w.outbox_id FROM erasure_work w WHERE w.id = @work)", new { work });
        await tx.Execute("""
            UPDATE erasure_work SET sid = (SELECT o.sid FROM outbox o WHERE o.id = outbox_id), outbox_id = NULL,
                has_media = (SELECT COUNT(*) FROM outbox o WHERE o.id = outbox_id AND o.attachment IS NOT NULL)
            WHERE id = @work AND via <> 'simulator'
            """, new { work });
        return await tx.Execute("DELETE FROM erasure_work WHERE id = @work AND sid IS NULL", new { work });
    }

    private static async Task<int> Release(Tx tx, Answered erasure)
    {
        if (await tx.Execute("UPDATE erasures SET status = 'deleting' WHERE id = @Id AND status = 'answering'", erasure) == 0) return 0;
        await tx.Execute("""
            INSERT INTO erasure_work (erasure_id, via, sid, has_media)
            SELECT @Id, a.via, o.sid, CASE WHEN o.attachment IS NULL THEN 0 ELSE 1 END FROM outbox o JOIN addresses a ON a.id = o.address_id
            WHERE o.conversation_id = @ConversationId AND o.inbox_id >= @InboxId AND o.created_at = @At AND o.sid IS NOT NULL AND a.via <> 'simulator'
            """, erasure);
        await tx.Execute("UPDATE outbox SET body = '', taps = NULL, places = NULL, template = NULL WHERE conversation_id = @ConversationId AND inbox_id >= @InboxId AND created_at = @At", erasure);
        return erasure.StrangerId is { } stranger ? await ErasedAddress.Release(tx, erasure.ConversationId, stranger, erasure.Receipt) : 0;
    }
}
