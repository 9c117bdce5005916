using System.Globalization;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Data;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>The four calls of src/Data that carry a message through: what is measured as the storage stage.</summary>
internal sealed class StorageCalls(Database database)
{
    /// <summary>As many as TurnWorker and OutboxWorker take in one pass.</summary>
    public const int AtOnce = 256;

    private const string Reply = "Esto es lo que guardo de usted:\nNombre: Ana\nEdad: 34\nMunicipio: Nebaj, Quiché\n1. Corregir\n2. Borrar todo\n3. Está bien";

    private static readonly StoredFrame Open = new("my-data", 1, """{"$type":"shown","misses":0}""");
    private static readonly StoredFrame Paused = new("profile", 1, """{"$type":"asking","question":"work","misses":0}""");
    private static readonly string Run = Guid.NewGuid().ToString("N")[..12];
    private static long count;

    private readonly Inbox inbox = new(database);
    private readonly Turns turns = new(database);
    private readonly TurnCommit commit = new(database);
    private readonly Outbox outbox = new(database);

    public Task Receive(string address, string text) => inbox.Receive(
        new InboundMessage("twilio", "whatsapp", "AC1", NewSid(), address, SignedWebhook.Sender, address["whatsapp:".Length..], text, "{}", "es", Now, Now),
        CancellationToken.None);

    /// <summary>Takes the turns that are ready, each with one reply; how many there were.</summary>
    public async Task<int> TakeTurns(CancellationToken ct)
    {
        var ready = await turns.Claim(AtOnce, Now, Now + 10_000, ct);
        await Task.WhenAll(ready.Select(turn => commit.Commit(
            new FinishedTurn(turn, "done", "commands", Open, Paused, Now, [new NewMessage(Reply, null)], [], Now), ct)));
        return ready.Count;
    }

    public async Task<IReadOnlyList<OutgoingMessage>> Claim(int most, CancellationToken ct) => (await outbox.Claim(most, Now, Now + 60_000, _ => 1, ct)).Messages;

    public Task Accepted(OutgoingMessage message, CancellationToken ct) => outbox.Accepted(message.Id, NewSid(), ct);

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    private static string NewSid() => "SM" + Run + Interlocked.Increment(ref count).ToString("x20", CultureInfo.InvariantCulture);
}
