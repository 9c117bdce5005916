using System.Data.Common;

namespace ChatAssist.Data;

/// <summary>The prepared statements of one connection. Not for use by two at once, as the connection itself.</summary>
internal sealed class Statements(DbConnection connection, Dialect dialect) : IAsyncDisposable
{
    private readonly Dictionary<(string Sql, Type? Values), Statement> prepared = [];

    public DbConnection Connection => connection;

    public async ValueTask<Statement> Of(string sql, object? values)
    {
        var key = (sql, values?.GetType());
        if (prepared.TryGetValue(key, out var known)) return known;
        var statement = new Statement(connection, dialect, sql, key.Item2);
        await statement.Prepare();
        return prepared[key] = statement;
    }

    public async Task Script(string sql, DbTransaction? transaction)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = dialect.Translate(sql.Replace("{id}", dialect.Identity, StringComparison.Ordinal), []);
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in prepared.Values) await statement.DisposeAsync();
        await connection.DisposeAsync();
    }
}
