using Microsoft.Data.Sqlite;

namespace ChatAssist.Data;

/// <summary>
/// Copies of an embedded database. The original is only read: all writes and checkpoints stay with the service that has it.
/// </summary>
public static class SqliteCopy
{
    /// <summary>Copies the database as it is at one moment into another file, also while a service writes to it.</summary>
    public static void Make(string file, string copy)
    {
        using var from = Open(file, SqliteOpenMode.ReadOnly);
        using var to = Open(copy, SqliteOpenMode.ReadWriteCreate);
        // The moment is chosen by a read, which waits for a lock; the copying itself would not.
        Value<long>(from, "BEGIN");
        Value<long>(from, "SELECT COUNT(*) FROM sqlite_master");
        from.BackupDatabase(to);
        // A file that stands for itself, without a log beside it.
        Value<string>(to, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>What a copy says of itself. Fails when it is damaged or no database of this program.</summary>
    /// <exception cref="SqliteException">It is no database, or none of this program.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static CopiedDatabase Inspect(string copy)
    {
        using var connection = Open(copy, SqliteOpenMode.ReadOnly);
        if (Value<string>(connection, "PRAGMA integrity_check") is not "ok") throw new InvalidDataException($"the database {copy} is damaged");
        var schema = Value<string>(connection, "SELECT name FROM migrations ORDER BY number DESC LIMIT 1");
        var hasKeys = Value<long>(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'data_protection_keys'") > 0;
        return new CopiedDatabase(schema!, hasKeys ? Value<string>(connection, "SELECT master_key FROM data_protection_keys ORDER BY id LIMIT 1") : null);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static T? Value<T>(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar() is T value ? value : default;
    }
}

/// <param name="Schema">The name of its last migration.</param>
/// <param name="MasterKey">The fingerprint of the master key that its stored keys need; null when it has none.</param>
public sealed record CopiedDatabase(string Schema, string? MasterKey);
