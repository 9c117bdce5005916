namespace ChatAssist.Data;

/// <summary>Who does not want to be written to. It hangs on the address, because the provider stops addresses.</summary>
internal static class OptOuts
{
    /// <summary>Nothing that is queued or scheduled goes out any more.</summary>
    public static async Task Stop(Tx tx, ReadyTurn turn, Change.OptOut stop, long now)
    {
        await Conversations.Void(tx, turn.ConversationId);
        await Timers.CancelAll(tx, turn.ConversationId);
        await tx.Execute("""
            UPDATE addresses SET opted_out_at = @now WHERE conversation_id = @ConversationId AND (id = @AddressId OR @All = 1)
            """, new { now, turn.ConversationId, turn.AddressId, All = stop.ThisAddressOnly ? 0 : 1 });
    }

    public static Task Start(Tx tx, ReadyTurn turn, Change.OptIn start) => tx.Execute("""
        UPDATE addresses SET opted_out_at = NULL WHERE conversation_id = @ConversationId AND (id = @AddressId OR @All = 1)
        """, new { turn.ConversationId, turn.AddressId, All = start.ThisAddressOnly ? 0 : 1 });
}
