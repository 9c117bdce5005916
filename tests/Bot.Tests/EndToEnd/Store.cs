using System.Data.Common;
using System.Globalization;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A database for services under test: what their settings say of it, and a look into it from outside.</summary>
internal abstract class Store : IAsyncDisposable
{
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>How many services may run on it at once.</summary>
    public abstract int MostReplicas { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A new, empty one. Skips the test where this database is not to be had.</summary>
    public static Store New(On on) => on == On.Sqlite ? SqliteStore.InFolderOfItsOwn() : PostgresStore.New();

    public async Task<long> Count(string sql)
    {
        await using var connection = await Open();
        await using var command = Command(connection, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture);
    }

    public async Task<int> Execute(string sql)
    {
        await using var connection = await Open();
        await using var command = Command(connection, sql);
        return await command.ExecuteNonQueryAsync(Ct);
    }

    /// <summary>The first column.</summary>
    public async Task<IReadOnlyList<string>> Texts(string sql)
    {
        await using var connection = await Open();
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var texts = new List<string>();
        while (await reader.ReadAsync(Ct)) texts.Add(reader.GetString(0));
        return texts;
    }

    /// <summary>Every table, and how many rows it has.</summary>
    public async Task<IReadOnlyList<string>> Rows() =>
        await Texts(string.Join(" UNION ALL ", (await Texts(TablesSql)).Select(table => $"SELECT '{table} ' || COUNT(*) FROM {table}")) + " ORDER BY 1");

    public async Task<bool> Answers()
    {
        try
        {
            return await Count("SELECT 1") == 1;
        }
        catch (DbException)
        {
            return false;
        }
    }

    /// <summary>Keeps everybody else from writing until it is disposed.</summary>
    public async Task<IAsyncDisposable> Lock()
    {
        var connection = await Open();
        await using var command = Command(connection, LockSql);
        await command.ExecuteNonQueryAsync(Ct);
        return connection;
    }

    /// <summary>What is broken in the files or in what the tables say of each other; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> Damage() => [.. await BrokenFiles(), .. await Texts("""
        SELECT 'an inbox row that is not done' FROM inbox WHERE status <> 'done'
        UNION ALL SELECT 'a turn that had to be taken again after it threw' FROM inbox WHERE attempts > 0
        UNION ALL SELECT 'an outbox row that is ' || status FROM outbox WHERE status <> 'accepted'
        UNION ALL SELECT 'a session with another version than turns' FROM sessions s
            WHERE s.version <> (SELECT COUNT(*) FROM inbox i WHERE i.conversation_id = s.conversation_id AND i.status = 'done' AND i.rule <> 'burst')
        UNION ALL SELECT 'two conversations of one number' FROM addresses GROUP BY via, phone HAVING COUNT(DISTINCT conversation_id) > 1
        """)];

    public abstract ValueTask DisposeAsync();

    /// <summary>A connection that is not open yet and not pooled.</summary>
    protected abstract DbConnection Connect();

    protected abstract string LockSql { get; }

    protected abstract string TablesSql { get; }

    protected abstract Task<IReadOnlyList<string>> BrokenFiles();

    private async Task<DbConnection> Open()
    {
        var connection = Connect();
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
