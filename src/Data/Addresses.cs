namespace ChatAssist.Data;

/// <summary>Where people can be reached: a channel and a number or a provider's id, each of one conversation.</summary>
internal static class Addresses
{
    /// <summary>Of an address <c>a</c>: what we write may arrive there. Whoever has written from it since is reached there again.</summary>
    public const string IsReachable = """
        (a.unreachable_at IS NULL OR EXISTS (SELECT 1 FROM inbox h WHERE h.address_id = a.id AND h.kind = 'message' AND h.received_at > a.unreachable_at))
        """;

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
        if (message.Phone is { } phone) await Claim(tx, message.Via, phone, conversation);
    }

    /// <summary>That number was only typed elsewhere: the conversation that is known by it has it from now on.</summary>
    public static Task<int> Claim(Tx tx, string? via, string phone, long conversation) => tx.Execute("""
        UPDATE addresses SET conversation_id = @conversation, phone = @phone WHERE via = @via AND channel = 'sms' AND address = @phone AND phone IS NULL
        """, new { via, phone, conversation });

    /// <summary>Nobody else opens a conversation for this number until the transaction is over.</summary>
    public static Task Lock(Tx tx, string phone) => tx.Execute("SELECT 1 /*pg FROM pg_advisory_xact_lock(hashtextextended(@phone, 0))*/", new { phone });

    private static async Task<bool> MovesTo(Tx tx, InboundMessage message) => await tx.Execute("""
        UPDATE addresses SET sender = @Sender WHERE via = @Via AND channel = @Channel AND address = @Address
        """, message) == 1;

    // The first messages of one phone on two channels must not open two conversations, whoever brings them. A simulated phone is nobody's.
    private static async Task<long?> SamePhone(Tx tx, InboundMessage message)
    {
        if (message.Phone is null) return null;
        await Lock(tx, message.Phone);
        return await tx.First<long?>("""
            SELECT conversation_id FROM addresses
            WHERE phone = @Phone AND (via = @Via OR via <> 'simulator' AND @Via <> 'simulator') ORDER BY CASE WHEN via = @Via THEN 0 ELSE 1 END, id DESC LIMIT 1
            """, message);
    }
}
