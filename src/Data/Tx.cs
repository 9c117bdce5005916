using System.Data.Common;

namespace ChatAssist.Data;

/// <summary>A transaction under way, or a read: the statements that go into it, one after the other.</summary>
public sealed class Tx
{
    private readonly Statements statements;
    private readonly DbTransaction? transaction;

    internal Tx(Statements statements, DbTransaction? transaction) => (this.statements, this.transaction) = (statements, transaction);

    /// <summary>The number of rows changed.</summary>
    public async Task<int> Execute(string sql, object? values = null) => await (await statements.Of(sql, values)).Execute(values, transaction);

    public async Task<IReadOnlyList<T>> Query<T>(string sql, object? values = null) => await (await statements.Of(sql, values)).Query<T>(values, transaction);

    /// <summary>The first row; default when there is none.</summary>
    public async Task<T?> First<T>(string sql, object? values = null) => (await Query<T>(sql, values)) is [var first, ..] ? first : default;

    /// <summary>The one value that an insert or an aggregate gives.</summary>
    public async Task<T> Value<T>(string sql, object? values = null) => (await (await statements.Of(sql, values)).Value<T>(values, transaction))!;

    /// <summary>Several statements without values, run once: a migration.</summary>
    internal Task Script(string sql) => statements.Script(sql, transaction);
}
