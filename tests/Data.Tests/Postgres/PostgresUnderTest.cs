using ChatAssist.Data.Tests.Suite;
using ChatAssist.Testing;

namespace ChatAssist.Data.Tests.Postgres;

/// <summary>A database of its own on the PostgreSQL of this test run; skips, and says why, where there is none.</summary>
public sealed class PostgresUnderTest : IDatabaseUnderTest
{
    private static readonly Lazy<Task<string>> Migrated = new(Migrate);

    private readonly List<Database> opened = [];
    private string? connectionString;

    public Database Open()
    {
        connectionString ??= New(null);
        var database = PostgresDatabase.Open(connectionString);
        opened.Add(database);
        return database;
    }

    public async Task<Database> OpenMigrated()
    {
        connectionString = New(await Migrated.Value);
        return Open();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        if (connectionString is not null) PostgresServer.Drop(connectionString);
    }

    // Stays until its server goes. No connection may be left on it when it is copied.
    private static async Task<string> Migrate()
    {
        var first = PostgresServer.Find().CreateDatabase();
        await using var database = PostgresDatabase.Open(first);
        await Migrator.Migrate(database, CancellationToken.None);
        return first;
    }

    private static string New(string? copyOf) => PostgresServer.Find().CreateDatabase(copyOf) + ";Maximum Pool Size=12";
}
