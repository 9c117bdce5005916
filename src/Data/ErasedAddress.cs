namespace ChatAssist.Data;

/// <summary>The last thing that goes: where the person could be reached.</summary>
internal static class ErasedAddress
{
    /// <summary>
    /// What is left of the conversation points to an address of nobody. The number itself goes, with the conversation that
    /// waited for it, unless somebody has written from it since: then it is that stranger's.
    /// </summary>
    public static async Task<int> Release(Tx tx, long conversation, long stranger, string receipt)
    {
        var nobody = await tx.Value<long>("""
            INSERT INTO addresses (via, channel, address, sender, conversation_id) VALUES ('erased', '', @receipt, '', @conversation) RETURNING id
            """, new { receipt, conversation });
        var gone = new { nobody, conversation, stranger };
        await tx.Execute("UPDATE inbox SET address_id = NULL WHERE conversation_id = @conversation", gone);
        await tx.Execute("UPDATE outbox SET address_id = @nobody WHERE conversation_id = @conversation", gone);
        return await IsSomebodys(tx, gone) ? 0 : await Drop(tx, nobody, stranger);
    }

    // They wrote, or something was brought in about them.
    private static async Task<bool> IsSomebodys(Tx tx, object gone) => await tx.Value<long>("""
        SELECT (SELECT COUNT(*) FROM inbox WHERE conversation_id = @stranger) + (
            SELECT COUNT(*) FROM people p
            WHERE p.conversation_id = @stranger AND (
                EXISTS (SELECT 1 FROM programme_events e WHERE e.person_id = p.id) OR EXISTS (SELECT 1 FROM placements j WHERE j.person_id = p.id OR j.employer_id = p.id)
                OR EXISTS (SELECT 1 FROM call_tasks t WHERE t.person_id = p.id) OR EXISTS (SELECT 1 FROM consents c WHERE c.person_id = p.id)))
        """, gone) > 0;

    // A former owner's rows may still point to it.
    private static async Task<int> Drop(Tx tx, long nobody, long stranger)
    {
        var gone = new { nobody, stranger };
        await tx.Execute("UPDATE inbox SET address_id = NULL WHERE address_id IN (SELECT a.id FROM addresses a WHERE a.conversation_id = @stranger)", gone);
        await tx.Execute("UPDATE outbox SET address_id = @nobody WHERE address_id IN (SELECT a.id FROM addresses a WHERE a.conversation_id = @stranger)", gone);
        await tx.Execute("DELETE FROM addresses WHERE conversation_id = @stranger", gone);
        await tx.Execute("UPDATE erasures SET stranger_id = NULL WHERE stranger_id = @stranger", gone);
        await tx.Execute("DELETE FROM sessions WHERE conversation_id = @stranger", gone);
        await tx.Execute("DELETE FROM people WHERE conversation_id = @stranger", gone);
        return await tx.Execute("DELETE FROM conversations WHERE id = @stranger", gone);
    }
}
