namespace ChatAssist.Data;

/// <summary>A message in a simulated phone. The id counts up and is the place to read on from.</summary>
public sealed record SimulatorMessage(long Id, string Channel, string Phone, string Direction, string Body, string? Taps, long At, string? Attachment = null);

/// <summary>What the simulated phones hold.</summary>
public sealed class SimulatorMessages(Database db)
{
    public Task<long> Sent(string channel, string phone, string body, long at, CancellationToken ct) => db.Write(tx => tx.Value<long>("""
        INSERT INTO simulator_messages (channel, phone, direction, body, at) VALUES (@channel, @phone, 'in', @body, @at) RETURNING id
        """, new { channel, phone, body, at }), ct);

    /// <summary>Delivers an outbox row to its phone; a second time changes nothing.</summary>
    public Task Deliver(OutgoingMessage message, long at, CancellationToken ct) => db.Execute("""
        INSERT INTO simulator_messages (channel, phone, direction, outbox_id, body, taps, at, attachment) VALUES (@Channel, @Address, 'out', @Id, @Body, @Taps, @at, @Attachment)
        ON CONFLICT (outbox_id) DO NOTHING
        """, new { message.Channel, message.Address, message.Id, message.Body, message.Taps, at, message.Attachment }, ct);

    public async Task<bool> IsDelivered(long outboxId, CancellationToken ct) =>
        await db.Read(tx => tx.Value<long>("SELECT COUNT(*) FROM simulator_messages WHERE outbox_id = @outboxId", new { outboxId }), ct) > 0;

    public Task<IReadOnlyList<SimulatorMessage>> Of(string? channel, string phone, long after, CancellationToken ct) => db.Query<SimulatorMessage>("""
        SELECT id, channel, phone, direction, body, taps, at, attachment FROM simulator_messages
        WHERE phone = @phone AND (@channel IS NULL OR channel = @channel) AND id > @after ORDER BY id
        """, new { channel, phone, after }, ct);

    /// <summary>What several phones (<c>channel:number</c>) hold, in one look, so that nothing of one falls behind another's.</summary>
    public Task<IReadOnlyList<SimulatorMessage>> OfAll(IReadOnlyList<string> phones, long after, CancellationToken ct) => db.Query<SimulatorMessage>("""
        SELECT id, channel, phone, direction, body, taps, at, attachment FROM simulator_messages
        WHERE id > @after AND channel || ':' || phone IN @phones ORDER BY id
        """, new { phones, after }, ct);
}
