using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Data;
using ChatAssist.Testing;

namespace ChatAssist.Bot.Tests.Delivery.Walk;

/// <summary>A migrated database that two replicas share: one object on SQLite, one each on PostgreSQL.</summary>
internal sealed class WalkStore : IAsyncDisposable
{
    private readonly TestDatabase? file;
    private readonly string? server;
    private readonly List<PostgresDatabase> opened = [];

    private WalkStore(TestDatabase? file, string? server) => (this.file, this.server) = (file, server);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<WalkStore> Create(On on)
    {
        if (on == On.Sqlite) return new WalkStore(await TestDatabase.Create(), null);
        var store = new WalkStore(null, PostgresServer.Find().CreateDatabase() + ";Maximum Pool Size=12");
        await Migrator.Migrate(await store.Open(), Ct);
        return store;
    }

    /// <summary>The database as one process has it; on PostgreSQL the others see it live.</summary>
    public async Task<Database> Open()
    {
        if (file is not null) return file.Db;
        var database = PostgresDatabase.Open(server!);
        opened.Add(database);
        await database.Announce(Ct);
        return database;
    }

    /// <summary>The process is no more.</summary>
    public async Task Gone(Database database)
    {
        if (file is null) await database.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        if (file is not null) await file.DisposeAsync();
        if (server is not null) PostgresServer.Drop(server);
    }
}
