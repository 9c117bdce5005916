namespace ChatAssist.Data;

/// <summary>What is to be erased, and with which row it was asked.</summary>
/// <param name="AskedBy">person, operator or retention.</param>
/// <param name="Now">Real time, Unix milliseconds.</param>
internal sealed record ErasureOrder(long InboxId, long PersonId, long ConversationId, string AskedBy, string Language, long Now);

/// <summary>
/// A person's data go in one transaction. What stays: rows without a text, so that a message that the provider sends again is
/// still known, and counts without a name. What the provider has is deleted after it (<see cref="Erasures"/>).
/// </summary>
internal static class ErasedPerson
{
    /// <summary>Every table whose rows are a person's, in the order in which they can go (a test finds one that is missing).</summary>
    private static readonly IReadOnlyList<string> Tables =
        ["answers", "corrections", "submissions", "consents", "placements", "referrals", "plan_steps", "plans", "programme_events", "call_tasks", "visits",
         "vacancy_views", "applications", "enrolments", "certificates", "cvs"];

    /// <summary>The receipt.</summary>
    public static async Task<string> Erase(Tx tx, ErasureOrder order)
    {
        // Before anything is read: from here on nobody joins the conversation, and no row becomes one with this person's.
        await Conversations.Void(tx, order.ConversationId);
        var others = await Parts(tx, order);
        var isAlone = await tx.Value<long>("SELECT COUNT(*) FROM people WHERE conversation_id = @ConversationId AND id <> @PersonId AND merged_into IS NULL", order) == 0;
        var receipt = ErasureReceipt.Of(order.InboxId);
        var erasure = await Open(tx, order, receipt);
        await EmployersSide.Erase(tx, order, erasure);
        await EventCounts.Keep(tx, order.PersonId);
        await DropRows(tx, order);
        await ErasedChat.Erase(tx, erasure, order.ConversationId);
        await Empty(tx, order);
        foreach (var part in others) await Erase(tx, part, erasure, hasOwnChat: part.ConversationId != order.ConversationId);
        await (isAlone ? GiveUp(tx, order, erasure) : Leave(tx, order));
        return receipt;
    }

    // Rows that were made one with this person's: what stayed there goes too, and nothing can be undone.
    private static async Task<IReadOnlyList<ErasureOrder>> Parts(Tx tx, ErasureOrder order)
    {
        await tx.Execute("DELETE FROM merge_moves WHERE merge_id IN (SELECT m.id FROM merges m WHERE m.person_id = @PersonId OR m.other_id = @PersonId)", order);
        await tx.Execute("DELETE FROM merges WHERE person_id = @PersonId OR other_id = @PersonId", order);
        var parts = await tx.Query<(long Person, long Conversation)>("SELECT id, conversation_id FROM people WHERE merged_into = @PersonId ORDER BY id", order);
        return [.. parts.Select(part => order with { PersonId = part.Person, ConversationId = part.Conversation })];
    }

    private static async Task Erase(Tx tx, ErasureOrder part, long erasure, bool hasOwnChat)
    {
        await EmployersSide.Erase(tx, part, erasure);
        await EventCounts.Keep(tx, part.PersonId);
        await DropRows(tx, part);
        await Empty(tx, part);
        if (!hasOwnChat) return;
        await ErasedChat.Erase(tx, erasure, part.ConversationId);
        await tx.Execute("UPDATE escalations SET reason = '' WHERE conversation_id = @ConversationId", part);
        await tx.Execute("UPDATE sessions SET active_flow = NULL, active_state = NULL, paused_flow = NULL, paused_state = NULL, last_turn = NULL WHERE conversation_id = @ConversationId", part);
    }

    private static Task<long> Open(Tx tx, ErasureOrder order, string receipt) => tx.Value<long>("""
        INSERT INTO erasures (inbox_id, receipt, asked_by, person_id, conversation_id, at)
        VALUES (@InboxId, @receipt, @AskedBy, @PersonId, @ConversationId, @Now) RETURNING id
        """, new { order.InboxId, receipt, order.AskedBy, order.PersonId, order.ConversationId, order.Now });

    private static async Task DropRows(Tx tx, ErasureOrder order)
    {
        await tx.Execute("DELETE FROM submission_answers WHERE submission_id IN (SELECT s.id FROM submissions s WHERE s.person_id = @PersonId)", order);
        await Certificates.DropFiles(tx, "c.person_id = @PersonId", order);
        foreach (var table in Tables) await tx.Execute($"DELETE FROM {table} WHERE person_id = @PersonId", order);
        await tx.Execute("DELETE FROM timers WHERE anchor_kind = 'person' AND anchor_id = @PersonId", order);
        await tx.Execute("UPDATE inbox SET status = 'done', rule = 'erased' WHERE person_id = @PersonId AND status = 'pending' AND kind = 'timer'", order);
        // That a report was made protects others: it stays, without the words.
        await tx.Execute("UPDATE scam_reports SET words = '' WHERE person_id = @PersonId", order);
    }

    private static Task<int> Empty(Tx tx, ErasureOrder order) => tx.Execute("""
        UPDATE people SET called = NULL, municipality = NULL, phone = NULL, phone_use = 'unsaid', consent = 'not-asked', status = NULL, is_employer = 0,
            notice_version = 0, source = NULL, source_on = NULL, funding = NULL, returned_on = NULL, voice = NULL
        WHERE id = @PersonId
        """, order);

    // Nobody else uses the phone: the conversation keeps rows without a text, and whoever writes from the number is a stranger.
    private static async Task GiveUp(Tx tx, ErasureOrder order, long erasure)
    {
        await tx.Execute("""
            UPDATE accounts SET phone = NULL
            WHERE id = (SELECT c.account_id FROM conversations c WHERE c.id = @ConversationId) AND phone IN (SELECT a.phone FROM addresses a WHERE a.conversation_id = @ConversationId)
            """, order);
        await tx.Execute("UPDATE conversations SET owner = 'bot', held_by = NULL, held_at = NULL, speaker_id = NULL, account_id = NULL WHERE id = @ConversationId", order);
        await tx.Execute("UPDATE sessions SET active_flow = NULL, active_state = NULL, paused_flow = NULL, paused_state = NULL, last_turn = NULL WHERE conversation_id = @ConversationId", order);
        await tx.Execute("UPDATE escalations SET reason = '', status = 'closed' WHERE conversation_id = @ConversationId", order);
        await tx.Execute("DELETE FROM timers WHERE conversation_id = @ConversationId", order);
        var stranger = await Conversations.Open(tx, order.Language, order.Now);
        await tx.Execute("UPDATE addresses SET conversation_id = @stranger WHERE conversation_id = @ConversationId", new { stranger, order.ConversationId });
        await Inbox.GoAlong(tx, order.ConversationId, stranger);
        await tx.Execute("UPDATE erasures SET stranger_id = @stranger WHERE id = @erasure", new { stranger, erasure });
    }

    // The others of the phone go on; what was open is let go when it was this person's, whose empty row is nobody's.
    private static async Task Leave(Tx tx, ErasureOrder order)
    {
        await tx.Execute("""
            UPDATE sessions SET active_flow = NULL, active_state = NULL, paused_flow = NULL, paused_state = NULL
            WHERE conversation_id = @ConversationId AND EXISTS (
                SELECT 1 FROM conversations c WHERE c.id = @ConversationId
                AND COALESCE(c.speaker_id, (SELECT MIN(p.id) FROM people p WHERE p.conversation_id = c.id)) = @PersonId)
            """, order);
        await tx.Execute("UPDATE conversations SET speaker_id = NULL WHERE id = @ConversationId AND speaker_id = @PersonId", order);
        await tx.Execute("UPDATE escalations SET reason = '' WHERE conversation_id = @ConversationId AND status = 'closed'", order);
        var nobody = await tx.Value<long>("INSERT INTO conversations (created_at) VALUES (@Now) RETURNING id", order);
        await tx.Execute("UPDATE people SET conversation_id = @nobody WHERE id = @PersonId OR merged_into = @PersonId AND conversation_id = @ConversationId", new { nobody, order.PersonId, order.ConversationId });
    }
}
