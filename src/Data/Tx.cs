using System.Data.Common;
using Dapper;

namespace ChatAssist.Data;

/// <summary>A transaction under way, or a read: the statements that go into it, one after the other.</summary>
public sealed class Tx
{
    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;

    static Tx() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    internal Tx(DbConnection connection, DbTransaction? transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>The number of rows changed.</summary>
    public Task<int> Execute(string sql, object? values = null) => connection.ExecuteAsync(sql, values, transaction);

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? values = null) =>
        (await connection.QueryAsync<T>(sql, values, transaction)).AsList();

    /// <summary>The first row; default when there is none.</summary>
    public Task<T?> First<T>(string sql, object? values = null) => connection.QueryFirstOrDefaultAsync<T>(sql, values, transaction);

    /// <summary>The one value that an insert or an aggregate gives.</summary>
    public async Task<T> Value<T>(string sql, object? values = null) => (await connection.ExecuteScalarAsync<T>(sql, values, transaction))!;
}
