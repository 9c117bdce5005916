using System.Data.Common;
using ChatAssist.Testing;
using Npgsql;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <param name="goes">It is dropped in the end, because its server stays.</param>
internal sealed class PostgresStore(string connectionString, bool goes = false) : Store
{
    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Database__Provider"] = "postgres",
        ["ConnectionStrings__ChatAssist"] = connectionString,
    };

    public override int MostReplicas => 2;

    protected override string LockSql => "BEGIN; LOCK TABLE inbox, programme_clock IN EXCLUSIVE MODE";

    protected override string TablesSql => "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'";

    public static PostgresStore New() => new(PostgresServer.Find().CreateDatabase(), goes: true);

    public override ValueTask DisposeAsync()
    {
        if (goes) PostgresServer.Drop(connectionString);
        return ValueTask.CompletedTask;
    }

    protected override DbConnection Connect() => new NpgsqlConnection(connectionString + ";Pooling=false");

    protected override Task<IReadOnlyList<string>> BrokenFiles() => Task.FromResult<IReadOnlyList<string>>([]);
}
