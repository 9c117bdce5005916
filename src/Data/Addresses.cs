namespace ChatAssist.Data;

internal sealed record AddressRow(long Id, long ConversationId);

/// <summary>Where people can be reached: a channel and a number or a provider's id, each of one conversation.</summary>
internal static class Addresses
{
    /// <summary>The address of a message; a new one joins the conversation of the same phone number, or opens a conversation.</summary>
    public static async Task<AddressRow> Resolve(Tx tx, InboundMessage message) =>
        await tx.First<AddressRow>("""
            SELECT id, conversation_id FROM addresses WHERE via = @Via AND channel = @Channel AND address = @Address
            """, message)
        ?? await Add(tx, message, await SamePhone(tx, message) ?? await Conversations.Open(tx, message.Language, message.ReceivedAt));

    private static Task<long?> SamePhone(Tx tx, InboundMessage message) => tx.First<long?>("""
        SELECT conversation_id FROM addresses WHERE via = @Via AND phone = @Phone ORDER BY id DESC LIMIT 1
        """, message);

    private static async Task<AddressRow> Add(Tx tx, InboundMessage message, long conversation) => new(await tx.Value<long>("""
        INSERT INTO addresses (via, channel, address, sender, phone, conversation_id)
        VALUES (@Via, @Channel, @Address, @Sender, @Phone, @conversation) RETURNING id
        """, new { message.Via, message.Channel, message.Address, message.Sender, message.Phone, conversation }), conversation);
}
