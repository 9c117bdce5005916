namespace ChatAssist.Data;

/// <summary>Cases that need a person.</summary>
internal static class Escalations
{
    public static Task Open(Tx tx, ReadyTurn turn, Change.Escalate escalate, int ordinal) => Open(tx, (turn.ConversationId, turn.LastId, turn.Ordinal(ordinal)), escalate, turn.At);

    /// <param name="row">What it came with: a row of the inbox, and the place in it.</param>
    public static async Task Open(Tx tx, (long Conversation, long Inbox, long Ordinal) row, Change.Escalate escalate, long at)
    {
        await tx.Execute("""
            INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, assigned_to, at)
            VALUES (@Conversation, @Inbox, @Ordinal, @Priority, @Reason, @Role, @AssignedTo, @at)
            """, new { row.Conversation, row.Inbox, row.Ordinal, escalate.Priority, escalate.Reason, escalate.Role, escalate.AssignedTo, at });
        await Conversations.Wait(tx, row.Conversation, escalate.Priority == "urgent" ? "urgent" : "waiting");
    }
}
