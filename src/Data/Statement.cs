using System.Data.Common;
using System.Reflection;
using Dapper;

namespace ChatAssist.Data;

/// <summary>
/// A statement of one connection, prepared once and run many times. Dapper prepares anew at each call, which is most of what
/// a short statement costs on SQLite (ADR 7); it still makes the rows into records.
/// </summary>
internal sealed class Statement : IAsyncDisposable
{
    private readonly DbCommand command;
    private readonly Dialect dialect;
    private readonly PropertyInfo[] sources;

    // How a row becomes a record: asked of Dapper once, which looks at the name and type of every column each time.
    private Delegate? reading;

    static Statement() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    public Statement(DbConnection connection, Dialect dialect, string sql, Type? values)
    {
        this.dialect = dialect;
        var names = Dialect.ParametersOf(sql);
        sources = [.. names.Select(name => values?.GetProperty(name) ?? throw new ArgumentException($"No value for @{name}.", nameof(values)))];
        command = connection.CreateCommand();
        command.CommandText = dialect.Translate(sql, names);
        foreach (var (name, source) in names.Zip(sources)) command.Parameters.Add(Parameter(name, source.PropertyType));
    }

    public Task Prepare() => command.PrepareAsync();

    public Task<int> Execute(object? values, DbTransaction? transaction) => Bound(values, transaction).ExecuteNonQueryAsync();

    public async Task<T?> Value<T>(object? values, DbTransaction? transaction) => Row.As<T>(await Bound(values, transaction).ExecuteScalarAsync());

    public async Task<List<T>> Query<T>(object? values, DbTransaction? transaction)
    {
        var rows = new List<T>();
        await using var reader = await Bound(values, transaction).ExecuteReaderAsync();
        if (reading is not Func<DbDataReader, T> row) reading = row = Row.ReaderOf<T>(reader);
        while (await reader.ReadAsync()) rows.Add(row(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private DbCommand Bound(object? values, DbTransaction? transaction)
    {
        command.Transaction = transaction;
        for (var i = 0; i < sources.Length; i++) command.Parameters[i].Value = ValueOf(sources[i].GetValue(values));
        return command;
    }

    private object ValueOf(object? value) => value switch
    {
        null => DBNull.Value,
        IEnumerable<long> list => dialect.List(list),
        IEnumerable<string> list => dialect.List(list),
        _ => value,
    };

    private DbParameter Parameter(string name, Type type)
    {
        var parameter = command.CreateParameter();
        dialect.Describe(parameter, name, type);
        return parameter;
    }
}
