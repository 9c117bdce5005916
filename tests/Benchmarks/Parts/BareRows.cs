using System.Data.Common;
using System.Diagnostics;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Stores;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>The rows of turns through one bare connection, in groups that share their commits.</summary>
internal sealed class BareRows : IDisposable
{
    private readonly DbConnection connection;
    private readonly BareTurn turn;
    private readonly long[] people;
    private int next;

    /// <param name="place">Which of the <paramref name="places"/> connections: each has people of its own.</param>
    private BareRows(Store store, int seeded, int place, int places)
    {
        connection = store.Connect();
        turn = new BareTurn(connection);
        people = [.. Enumerable.Range(1, seeded).Where(person => person % places == place).Select(person => (long)person)];
    }

    /// <param name="turns">How many turns share a commit.</param>
    /// <param name="commits">1: a turn is one transaction; 4: one each for what came, the turn, "sending" and the result.</param>
    public static async Task<Measured> Run(Store store, int seeded, int connections, int turns, int commits, Pace pace)
    {
        var rows = Enumerable.Range(0, connections).Select(place => new BareRows(store, seeded, place, connections)).ToArray();
        var measured = await new ClosedLoop(connections, place => rows[place].Write(turns, commits), turns).Run(pace, Meter.Own(store.ServerCpu));
        foreach (var each in rows) each.Dispose();
        return measured;
    }

    public void Dispose()
    {
        turn.Dispose();
        connection.Dispose();
    }

    private async Task<Timing> Write(int turns, int commits)
    {
        var sent = Stopwatch.GetTimestamp();
        var group = Enumerable.Range(0, turns).Select(_ => people[next++ % people.Length]).ToArray();
        if (commits == 1) await InTransaction(transaction => Whole(group, transaction));
        else await Steps(group);
        var ended = Stopwatch.GetTimestamp();
        return new Timing(sent, ended, ended);
    }

    private async Task Whole(long[] group, DbTransaction transaction)
    {
        foreach (var person in group)
        {
            var message = await turn.Commit(person, await turn.Receive(person, transaction), transaction);
            await turn.Sending(message, transaction);
            await turn.Accepted(message, transaction);
        }
    }

    private async Task Steps(long[] group)
    {
        var inbox = new long[group.Length];
        var outbox = new long[group.Length];
        await InTransaction(async transaction => { for (var i = 0; i < group.Length; i++) inbox[i] = await turn.Receive(group[i], transaction); });
        await InTransaction(async transaction => { for (var i = 0; i < group.Length; i++) outbox[i] = await turn.Commit(group[i], inbox[i], transaction); });
        await InTransaction(async transaction => { foreach (var message in outbox) await turn.Sending(message, transaction); });
        await InTransaction(async transaction => { foreach (var message in outbox) await turn.Accepted(message, transaction); });
    }

    private async Task InTransaction(Func<DbTransaction, Task> work)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await work(transaction);
        await transaction.CommitAsync();
    }
}
