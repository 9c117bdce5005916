using ChatAssist.Data.Cases;

namespace ChatAssist.Data;

/// <summary>Who a conversation belongs to. Order, owner and session hang on it.</summary>
public sealed class Conversations(Database db)
{
    /// <summary>
    /// Gives a waiting or held chat back to the bot: what others had queued is void, the open cases are closed, and the flow
    /// is told by a row of its own. <see cref="Handed.NotSeen"/>: there is no such chat, or the bot has it already.
    /// </summary>
    public Task<Handed> Release(long id, long at, long now, CancellationToken ct) => db.Write(async tx =>
    {
        if (await tx.First<string>("SELECT owner FROM conversations WHERE id = @id /*pg FOR NO KEY UPDATE*/", new { id }) is null or "bot") return Handed.NotSeen;
        if (await Complaints.IsUndecided(tx, id)) return Handed.Undecided;
        await Release(tx, id, "released", at, now);
        return Handed.Done;
    }, ct);

    /// <param name="word">What the flow is told. It is written to the address that the person used last.</param>
    internal static async Task<bool> Release(Tx tx, long id, string word, long at, long now)
    {
        await tx.Execute("UPDATE conversations SET owner = 'bot', held_by = NULL, held_at = NULL, epoch = epoch + 1 WHERE id = @id", new { id });
        await Outbox.ChangeHands(tx, id);
        await tx.Execute("UPDATE escalations SET status = 'closed', closed_at = @at WHERE conversation_id = @id AND status = 'open'", new { id, at });
        return await tx.Execute("""
            INSERT INTO inbox (account, external_id, conversation_id, address_id, kind, body, details, at, received_at)
            SELECT 'promoter', 'release:' || c.id || ':' || c.epoch, c.id, (SELECT h.address_id FROM inbox h WHERE h.conversation_id = c.id AND h.kind = 'message' ORDER BY h.id DESC LIMIT 1),
                   'promoter', @word, '{}', @at, @now
            FROM conversations c WHERE c.id = @id
            """, new { id, word, at, now }) == 1;
    }

    /// <summary>What was decided before is void: what is queued, and what would come back from the provider to be sent again.</summary>
    internal static async Task Void(Tx tx, long id)
    {
        await tx.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id = @id", new { id });
        await Outbox.CancelQueued(tx, id);
    }

    internal static async Task<long> Open(Tx tx, string language, long now)
    {
        var id = await tx.Value<long>("INSERT INTO conversations (created_at) VALUES (@now) RETURNING id", new { now });
        await tx.Execute("INSERT INTO sessions (conversation_id) VALUES (@id)", new { id });
        await tx.Execute("INSERT INTO people (conversation_id, language) VALUES (@id, @language)", new { id, language });
        return id;
    }

    /// <summary>The case waits for a person. A raised urgency never goes down here.</summary>
    internal static async Task Wait(Tx tx, long id, string owner)
    {
        var taken = await tx.Execute("""
            UPDATE conversations SET owner = @owner, epoch = epoch + 1
            WHERE id = @id AND (owner = 'bot' OR owner = 'waiting' AND @owner = 'urgent')
            """, new { id, owner });
        if (taken == 1) await Outbox.CancelQueued(tx, id);
    }
}
