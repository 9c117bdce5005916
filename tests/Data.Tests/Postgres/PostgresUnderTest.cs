using ChatAssist.Data.Tests.Suite;
using ChatAssist.Testing;

namespace ChatAssist.Data.Tests.Postgres;

/// <summary>A database of its own on the PostgreSQL of this test run; skips, and says why, where there is none.</summary>
public sealed class PostgresUnderTest : IDatabaseUnderTest
{
    private readonly List<Database> opened = [];
    private string? connectionString;

    public Database Open()
    {
        connectionString ??= PostgresServer.Find().CreateDatabase() + ";Maximum Pool Size=12";
        var database = PostgresDatabase.Open(connectionString);
        opened.Add(database);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened) await database.DisposeAsync();
        if (connectionString is not null) PostgresServer.Drop(connectionString);
    }
}
