using System.Security.Cryptography;
using Npgsql;

namespace ChatAssist.Data;

/// <summary>
/// This process as other replicas see it: while it lives it holds an advisory lock of PostgreSQL, which ends with its
/// connection. So what a killed process had taken is known at once, and not only when its leases run out. When a server that
/// restarts makes it look dead for a moment, others take its work over and look for what it was sending: late, but once.
/// </summary>
internal sealed class Presence(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>For a condition on a lease: or its holder is no more. Only who is seen itself judges others.</summary>
    public const string OrHolderIsDead = $"/*pg OR holder <> @Holder AND holder NOT IN ({Alive}) AND @Holder IN ({Alive})*/";

    private const string LockSpace = "1128808788";

    private const string Alive =
        $"SELECT CAST(l.objid AS BIGINT) FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' AND l.classid = {LockSpace} AND d.datname = current_database()";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource end = new();
    private readonly int id = RandomNumberGenerator.GetInt32(1, int.MaxValue);
    private Task watching = Task.CompletedTask;

    /// <summary>Null until it was announced.</summary>
    public long? Holder { get; private set; }

    public async Task Announce(CancellationToken ct)
    {
        var connection = await Lock(ct);
        Holder = id;
        watching = Watch(connection);
    }

    public async ValueTask DisposeAsync()
    {
        if (end.IsCancellationRequested) return;
        await end.CancelAsync();
        await watching;
        end.Dispose();
        await source.DisposeAsync();
    }

    // Kept out of the pool, where it would be reset.
    private async Task<NpgsqlConnection> Lock(CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({LockSpace}, {id})", connection);
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }

    private async Task Watch(NpgsqlConnection? connection)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                connection ??= await Lock(end.Token);
                await connection.WaitAsync(end.Token);
            }
            catch (Exception error) when (error is NpgsqlException or OperationCanceledException or IOException)
            {
                if (connection is not null) await connection.DisposeAsync();
                connection = null;
                await Task.Delay(BetweenTries, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        if (connection is not null) await connection.DisposeAsync();
    }
}
