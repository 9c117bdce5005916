using ChatAssist.Data;

namespace ChatAssist.Bot.Tests;

/// <summary>A migrated database in a folder of its own.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(string folder, Database db) => (Folder, Db) = (folder, db);

    public string Folder { get; }

    public Database Db { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TestDatabase> Create()
    {
        var place = Directory.CreateTempSubdirectory("chatassist-").FullName;
        var db = SqliteDatabase.Open($"Data Source={Path.Combine(place, "test.db")}");
        await Migrator.Migrate(db, Ct);
        return new TestDatabase(place, db);
    }

    /// <summary>Somebody wrote, and this answer waits to be sent.</summary>
    public async Task Queued(string phone, string body)
    {
        await new Inbox(Db).Receive(new InboundMessage("twilio", "sms", "AC1", phone, phone, "+50200000000", phone, "hola", "{}", "es", 1, 1), Ct);
        var turn = Assert.Single(await new Data.Turns(Db).Claim(10, 1, 2, Ct));
        await new TurnCommit(Db).Commit(new FinishedTurn(turn, "done", "a rule", null, null, 1, [new NewMessage(body, null)], [], 1), Ct);
    }

    /// <summary>Somebody wrote, was answered with this, and nobody knows whether the answer was sent.</summary>
    public async Task Unclear(string phone, string body)
    {
        await Queued(phone, body);
        var outbox = new Outbox(Db);
        await outbox.Unclear(Assert.Single((await outbox.Claim(10, 1, 2, _ => 0, Ct)).Messages), lookAt: 1, "timeout", Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
