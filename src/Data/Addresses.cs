namespace ChatAssist.Data;

/// <summary>Where people can be reached: a channel and a number or a provider's id, each of one conversation.</summary>
internal static class Addresses
{
    /// <summary>
    /// Knows the address of a message from now on: whoever writes to another of our numbers is answered from that one; a new
    /// address joins the conversation of the same phone number, or opens a conversation.
    /// </summary>
    public static async Task Know(Tx tx, InboundMessage message)
    {
        if (await MovesTo(tx, message)) return;
        var conversation = await SamePhone(tx, message) ?? await Conversations.Open(tx, message.Language, message.ReceivedAt);
        await tx.Execute("""
            INSERT INTO addresses (via, channel, address, sender, phone, conversation_id)
            VALUES (@Via, @Channel, @Address, @Sender, @Phone, @conversation)
            """, new { message.Via, message.Channel, message.Address, message.Sender, message.Phone, conversation });
    }

    /// <summary>Nobody else opens a conversation for this number until the transaction is over.</summary>
    public static Task Lock(Tx tx, string phone) => tx.Execute("SELECT 1 /*pg FROM pg_advisory_xact_lock(hashtextextended(@phone, 0))*/", new { phone });

    private static async Task<bool> MovesTo(Tx tx, InboundMessage message) => await tx.Execute("""
        UPDATE addresses SET sender = @Sender WHERE via = @Via AND channel = @Channel AND address = @Address
        """, message) == 1;

    // The first messages of one phone on two channels must not open two conversations.
    private static async Task<long?> SamePhone(Tx tx, InboundMessage message)
    {
        if (message.Phone is null) return null;
        await Lock(tx, message.Phone);
        return await tx.First<long?>("SELECT conversation_id FROM addresses WHERE via = @Via AND phone = @Phone ORDER BY id DESC LIMIT 1", message);
    }
}
