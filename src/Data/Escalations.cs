namespace ChatAssist.Data;

/// <summary>Cases that need a person.</summary>
internal static class Escalations
{
    public static async Task Open(Tx tx, ReadyTurn turn, Change.Escalate escalate, int ordinal)
    {
        await tx.Execute("""
            INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, assigned_to, at)
            VALUES (@ConversationId, @LastId, @ordinal, @Priority, @Reason, @Role, @AssignedTo, @At)
            """, new { turn.ConversationId, turn.LastId, ordinal = turn.Ordinal(ordinal), escalate.Priority, escalate.Reason, escalate.Role, escalate.AssignedTo, turn.At });
        await Conversations.Wait(tx, turn.ConversationId, escalate.Priority == "urgent" ? "urgent" : "waiting");
    }
}
