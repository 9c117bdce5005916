using Microsoft.Data.Sqlite;

namespace ChatAssist.Data;

/// <summary>SQLite in one file: one writer, and readers beside it.</summary>
public sealed class SqliteDatabase : Database
{
    // The provider of messages waits 15 s for an answer; a locked database must refuse well before.
    private const int LockTimeoutSeconds = 5;

    // The cache (32 MB) holds the pages that many people's rows touch; with SQLite's own 2 MB they are read again and again.
    private static readonly string[] Settings =
        ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -32768"];

    private SqliteDatabase(SqliteWriter writer, Readers readers)
        : base([writer], readers)
    {
    }

    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: <c>Data Source=file</c>.</param>
    public static SqliteDatabase Open(string connectionString)
    {
        var writer = new SqliteWriter(With(connectionString, mode: null));
        foreach (var setting in Settings) writer.Run(setting).GetAwaiter().GetResult();
        return new SqliteDatabase(writer, ReadersOf(connectionString));
    }

    /// <summary>Opens the file for reading only, also while a service writes to it.</summary>
    public static async Task<T> ReadOnly<T>(string connectionString, Func<Tx, Task<T>> work, CancellationToken ct)
    {
        await using var readers = ReadersOf(connectionString);
        return await readers.Read(work, ct);
    }

    private static Readers ReadersOf(string connectionString)
    {
        var readOnly = With(connectionString, SqliteOpenMode.ReadOnly);
        return new Readers(() => new SteadyConnection(readOnly), Dialect.Sqlite);
    }

    private static string With(string connectionString, SqliteOpenMode? mode)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = LockTimeoutSeconds, Pooling = false };
        settings.Mode = mode ?? settings.Mode;
        return settings.ConnectionString;
    }
}
