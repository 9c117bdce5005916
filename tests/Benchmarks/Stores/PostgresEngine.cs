using System.Data.Common;
using ChatAssist.Benchmarks.Processes;
using ChatAssist.Data;
using Npgsql;

namespace ChatAssist.Benchmarks.Stores;

/// <summary>PostgreSQL: a server that is given, or one started for this run.</summary>
internal sealed class PostgresEngine : Engine
{
    private const string Setting = "CHATASSIST_TEST_POSTGRES";

    private readonly string connectionString;
    private readonly ThrowAwayPostgres? own;
    private int databases;

    private PostgresEngine(string connectionString, ThrowAwayPostgres? own) => (this.connectionString, this.own) = (connectionString, own);

    public override string Name => "PostgreSQL";

    /// <param name="given">A connection string without a database; null: that of the environment, or a server of our own.</param>
    public static PostgresEngine Start(string? given)
    {
        if ((given ?? Environment.GetEnvironmentVariable(Setting)) is { Length: > 0 } server) return new PostgresEngine(server, null);
        var started = ThrowAwayPostgres.Start();
        return new PostgresEngine(started.ConnectionString, started);
    }

    public override string Version() => $"PostgreSQL {Ask("SHOW server_version")} (fsync {Ask("SHOW fsync")}, synchronous_commit {Ask("SHOW synchronous_commit")})";

    public override Store Create()
    {
        var name = $"chatassist_bench_{Environment.ProcessId}_{++databases}";
        Ask($"CREATE DATABASE {name}");
        return new PostgresStore($"{connectionString};Database={name}", () => Ask($"DROP DATABASE {name} WITH (FORCE)"), ServerCpu());
    }

    public override void Dispose() => own?.Dispose();

    private Func<TimeSpan>? ServerCpu()
    {
        using var connection = new NpgsqlConnection($"{connectionString};Database=postgres");
        connection.Open();
        return ProcessorTime.ParentOf(connection.ProcessID) is { } postmaster ? () => ProcessorTime.OfFamily(postmaster) : null;
    }

    private object? Ask(string sql)
    {
        using var connection = new NpgsqlConnection($"{connectionString};Database=postgres");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}

internal sealed class PostgresStore(string connectionString, Action drop, Func<TimeSpan>? serverCpu) : Store
{
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Database__Provider"] = "postgres",
        ["ConnectionStrings__ChatAssist"] = connectionString,
    };

    public override Func<TimeSpan>? ServerCpu => serverCpu;

    public override Database Open() => PostgresDatabase.Open(connectionString);

    public override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }

    public override ValueTask DisposeAsync()
    {
        drop();
        return ValueTask.CompletedTask;
    }
}
