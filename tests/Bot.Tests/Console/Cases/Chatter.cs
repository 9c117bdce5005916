using ChatAssist.Bot.Turns;
using ChatAssist.Data;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Somebody who writes to the service over SMS, known by their number.</summary>
internal sealed class Chatter(ConsoleHost host, string phone)
{
    private static int received;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Database Db => host.App.Services.GetRequiredService<Database>();

    /// <summary>Stores the message as the webhook does; its turn follows.</summary>
    public async Task Says(string text, params ArrivedFile[] files)
    {
        var details = new MessageDetails(Media: [.. files.Select(file => new ProviderFile(file.Source, file.Declared))]).ToJson();
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await host.App.Services.GetRequiredService<Inbox>().Receive(
            new InboundMessage("twilio", "sms", "AC1", $"page-{Interlocked.Increment(ref received)}", phone, "+50200000000", phone, text, details, "es", now, now) { Files = files }, Ct);
        await Eventually.Is(() => Count("SELECT COUNT(*) FROM inbox i JOIN addresses a ON a.conversation_id = i.conversation_id WHERE a.address = @phone AND i.status = 'pending'"), left => left == 0);
    }

    /// <summary>Lives there and has a case of this kind that waits.</summary>
    public async Task<long> Waits(string municipality = "1401", string role = "promoter", string priority = "normal")
    {
        await Says("hola");
        await Db.Execute("UPDATE people SET municipality = @municipality, called = 'Beto' WHERE conversation_id = @id", new { municipality, id = await Conversation() }, Ct);
        await Db.Execute("""
            INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, at) SELECT conversation_id, MAX(id), 900, @priority, 'asked for a person', @role, MAX(at) FROM inbox WHERE conversation_id = @id GROUP BY conversation_id
            """, new { priority, role, id = await Conversation() }, Ct);
        await Db.Execute("UPDATE conversations SET owner = @owner, epoch = epoch + 1 WHERE id = @id", new { owner = priority == "urgent" ? "urgent" : "waiting", id = await Conversation() }, Ct);
        return await Conversation();
    }

    public Task<long> Conversation() => Count("SELECT conversation_id FROM addresses WHERE address = @phone");

    public Task<long> Count(string sql) => Db.Read(tx => tx.Value<long>(sql, new { phone }), Ct);

    /// <summary>What was written to them, in its order.</summary>
    public async Task<IReadOnlyList<string>> Hears() => await Db.Query<string>(
        "SELECT o.body FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE a.address = @phone AND o.status <> 'cancelled' ORDER BY o.id", new { phone }, Ct);
}
