namespace ChatAssist.Data;

internal sealed record AddressRow(long Id, long ConversationId, string Sender);

/// <summary>Where people can be reached: a channel and a number or a provider's id, each of one conversation.</summary>
internal static class Addresses
{
    /// <summary>The address of a message; a new one joins the conversation of the same phone number, or opens a conversation.</summary>
    public static async Task<AddressRow> Resolve(Tx tx, InboundMessage message)
    {
        var known = await tx.First<AddressRow>("""
            SELECT id, conversation_id, sender FROM addresses WHERE via = @Via AND channel = @Channel AND address = @Address
            """, message);
        if (known is null) return await Add(tx, message, await SamePhone(tx, message) ?? await Conversations.Open(tx, message.Language, message.ReceivedAt));
        // Whoever writes to another of our numbers is answered from that one.
        if (known.Sender != message.Sender) await tx.Execute("UPDATE addresses SET sender = @Sender WHERE id = @Id", new { message.Sender, known.Id });
        return known;
    }

    private static Task<long?> SamePhone(Tx tx, InboundMessage message) => tx.First<long?>("""
        SELECT conversation_id FROM addresses WHERE via = @Via AND phone = @Phone ORDER BY id DESC LIMIT 1
        """, message);

    private static async Task<AddressRow> Add(Tx tx, InboundMessage message, long conversation) => new(await tx.Value<long>("""
        INSERT INTO addresses (via, channel, address, sender, phone, conversation_id)
        VALUES (@Via, @Channel, @Address, @Sender, @Phone, @conversation) RETURNING id
        """, new { message.Via, message.Channel, message.Address, message.Sender, message.Phone, conversation }), conversation, message.Sender);
}
