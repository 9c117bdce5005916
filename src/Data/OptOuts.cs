namespace ChatAssist.Data;

/// <summary>Who does not want to be written to: the person's own word holds everywhere, the provider's stop on its address.</summary>
internal static class OptOuts
{
    /// <summary>Nothing that is queued or scheduled goes out any more.</summary>
    public static async Task Stop(Tx tx, ReadyTurn turn, Change.OptOut stop, long now)
    {
        await Conversations.Void(tx, turn.ConversationId);
        await Timers.CancelAll(tx, turn.ConversationId);
        await tx.Execute(stop.ThisAddressOnly
            ? "UPDATE addresses SET opted_out_at = @now WHERE id = @AddressId"
            : "UPDATE conversations SET opted_out_at = @now WHERE id = @ConversationId", new { now, turn.ConversationId, turn.AddressId });
    }

    /// <summary>The person wants to be written to again: on every channel, and at this address also for the provider.</summary>
    public static async Task Start(Tx tx, ReadyTurn turn)
    {
        await tx.Execute("UPDATE addresses SET opted_out_at = NULL WHERE id = @AddressId", turn);
        await tx.Execute("UPDATE conversations SET opted_out_at = NULL WHERE id = @ConversationId", turn);
    }
}
