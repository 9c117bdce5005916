using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class WriteCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private sealed class Broken : Exception;

    [Fact]
    public async Task Each_of_many_writes_at_once_is_there_for_others_when_its_task_ends()
    {
        var other = OpenAgain();

        var seen = await Task.WhenAll(Enumerable.Range(0, 300).Select(async sid =>
        {
            await Park(Db, $"{sid}");
            return await IsParked(other, $"{sid}");
        }));

        Assert.All(seen, Assert.True);
    }

    [Fact]
    public async Task Nobody_sees_a_write_before_it_is_committed()
    {
        var write = await HeldWrite.Begin(Db, tx => Insert(tx, "one"));

        var before = await IsParked(Db, "one");
        await write.End();

        Assert.False(before);
        Assert.True(await IsParked(Db, "one"));
    }

    [Fact]
    public async Task A_write_that_throws_undoes_itself_and_none_of_those_committed_with_it()
    {
        var ahead = await HeldWrite.Begin(Db);
        var writes = Enumerable.Range(0, 60).Select(i => Db.Write(async tx =>
        {
            await Insert(tx, $"{i}");
            return i % 2 == 0 ? throw new Broken() : i;
        }, Ct)).ToArray();
        await ahead.End();

        for (var i = 0; i < writes.Length; i++)
        {
            if (i % 2 == 0) await Assert.ThrowsAsync<Broken>(() => writes[i]);
            else Assert.Equal(i, await writes[i]);
            Assert.Equal(i % 2 != 0, await IsParked(Db, $"{i}"));
        }
    }

    [Fact]
    public async Task A_refused_statement_undoes_the_whole_write_and_the_next_write_works()
    {
        await Park(Db, "taken");

        var twice = Db.Write(async tx => await Insert(tx, "new") + await Insert(tx, "taken"), Ct);

        await Assert.ThrowsAsync<BrokenRowsException>(() => twice);

        Assert.False(await IsParked(Db, "new"));
        await Park(Db, "next");
        Assert.True(await IsParked(Db, "next"));
    }

    [Fact]
    public async Task Disposing_ends_the_work_that_is_pending_and_takes_no_more()
    {
        var ahead = await HeldWrite.Begin(Db);
        var pending = Enumerable.Range(0, 100).Select(sid => Park(Db, $"{sid}")).ToArray();
        var disposed = Db.DisposeAsync();
        await ahead.End();

        await disposed;

        await Task.WhenAll(pending).WaitAsync(TimeSpan.FromSeconds(10), Ct);
        Assert.Equal(100, await OpenAgain().Read(tx => tx.Value<long>("SELECT COUNT(*) FROM parked_receipts"), Ct));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Park(Db, "late"));
    }

    // The table of parked receipts serves here as any table with a key.
    private static Task<int> Park(Database database, string sid) => database.Write(tx => Insert(tx, sid), Ct);

    private static Task<int> Insert(Tx tx, string sid) =>
        tx.Execute("INSERT INTO parked_receipts (sid, delivery, delivery_rank, received_at) VALUES (@sid, 'sent', 1, 1)", new { sid });

    private static async Task<bool> IsParked(Database database, string sid) =>
        await database.Read(tx => tx.Value<long>("SELECT COUNT(*) FROM parked_receipts WHERE sid = @sid", new { sid }), Ct) == 1;
}
