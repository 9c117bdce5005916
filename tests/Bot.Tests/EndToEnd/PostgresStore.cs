using System.Data.Common;
using ChatAssist.Testing;
using Npgsql;

namespace ChatAssist.Bot.Tests.EndToEnd;

internal sealed class PostgresStore(string connectionString) : Store
{
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Database__Provider"] = "postgres",
        ["ConnectionStrings__ChatAssist"] = connectionString,
    };

    public override int MostReplicas => 2;

    protected override string LockSql => "BEGIN; LOCK TABLE inbox, programme_clock IN EXCLUSIVE MODE";

    public static PostgresStore New() => new(PostgresServer.Find().CreateDatabase());

    public override ValueTask DisposeAsync()
    {
        PostgresServer.Drop(connectionString);
        return ValueTask.CompletedTask;
    }

    protected override DbConnection Connect() => new NpgsqlConnection(connectionString + ";Pooling=false");

    protected override Task<IReadOnlyList<string>> BrokenFiles() => Task.FromResult<IReadOnlyList<string>>([]);
}
