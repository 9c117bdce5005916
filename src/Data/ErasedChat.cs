namespace ChatAssist.Data;

/// <summary>The texts of a conversation go, here at once and at the provider after it. The keys of its messages stay.</summary>
internal static class ErasedChat
{
    public static async Task Erase(Tx tx, long erasure, long conversation)
    {
        var at = new { erasure, conversation };
        await tx.Execute("UPDATE inbox SET status = 'done', rule = 'erased' WHERE conversation_id = @conversation AND status = 'dead'", at);
        await ListCopies(tx, erasure, conversation);
        await SentMedia.Erase(tx, conversation);
        await tx.Execute("""
            UPDATE inbox SET body = '', details = '{}', error = NULL WHERE conversation_id = @conversation AND status = 'done' AND (body <> '' OR details <> '{}')
            """, at);
        await tx.Execute($"UPDATE outbox SET body = '', taps = NULL, places = NULL, template = NULL WHERE conversation_id = @conversation AND status IN {Outbox.Settled}", at);
        await tx.Execute("DELETE FROM notes WHERE conversation_id = @conversation", at);
        await tx.Execute("DELETE FROM simulator_messages WHERE phone IN (SELECT a.address FROM addresses a WHERE a.conversation_id = @conversation AND a.via = 'simulator')", at);
    }

    // The simulator's copies are rows of this database. What is on its way has no id yet: it follows (Erasures.Settle).
    private static async Task ListCopies(Tx tx, long erasure, long conversation)
    {
        var at = new { erasure, conversation };
        await tx.Execute("""
            INSERT INTO erasure_work (erasure_id, via, sid, has_media)
            SELECT @erasure, a.via, i.external_id, CASE WHEN i.details LIKE '%"media":%' THEN 1 ELSE 0 END
            FROM inbox i JOIN addresses a ON a.id = i.address_id
            WHERE i.conversation_id = @conversation AND i.kind = 'message' AND i.status = 'done' AND a.via <> 'simulator'
            """, at);
        await tx.Execute($"""
            INSERT INTO erasure_work (erasure_id, via, sid, has_media)
            SELECT @erasure, a.via, o.sid, CASE WHEN o.attachment IS NULL THEN 0 ELSE 1 END FROM outbox o JOIN addresses a ON a.id = o.address_id
            WHERE o.conversation_id = @conversation AND o.status IN {Outbox.Settled} AND o.sid IS NOT NULL AND a.via <> 'simulator'
            """, at);
        await tx.Execute($"""
            INSERT INTO erasure_work (erasure_id, via, outbox_id)
            SELECT @erasure, a.via, o.id FROM outbox o JOIN addresses a ON a.id = o.address_id
            WHERE o.conversation_id = @conversation AND o.status NOT IN {Outbox.Settled}
            """, at);
    }
}
