using System.Data.Common;
using ChatAssist.Data;
using Microsoft.Data.Sqlite;

namespace ChatAssist.Benchmarks.Stores;

/// <summary>SQLite, each database in a folder of its own.</summary>
internal sealed class SqliteEngine : Engine
{
    public override string Name => "SQLite";

    public override string Version()
    {
        using var memory = new SqliteConnection("Data Source=:memory:");
        memory.Open();
        return $"SQLite {memory.ServerVersion}";
    }

    public override Store Create() => new SqliteStore();

    public override void Dispose()
    {
    }
}

internal sealed class SqliteStore : Store
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatassist-bench-").FullName;

    private string ConnectionString => $"Data Source={Path.Combine(folder, "chatassist.db")}";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Database__Provider"] = "sqlite",
        ["ConnectionStrings__ChatAssist"] = ConnectionString,
    };

    public override Func<TimeSpan>? ServerCpu => null;

    public override Database Open() => SqliteDatabase.Open(ConnectionString);

    public override DbConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON";
        settings.ExecuteNonQuery();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
