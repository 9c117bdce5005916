using ChatAssist.Data.Tests.Suite;
using Microsoft.Data.Sqlite;

namespace ChatAssist.Data.Tests.Sqlite;

/// <summary>What only SQLite has: its settings, its one writer, its file that may be locked or full.</summary>
public sealed class SqliteDatabaseTests : IAsyncLifetime
{
    private const int Busy = 5;
    private const int Full = 13;

    private readonly SqliteUnderTest underTest = new();
    private Database db = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        db = underTest.Open();
        await db.Execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)", null, Ct);
    }

    public ValueTask DisposeAsync() => underTest.DisposeAsync();

    [Theory]
    [InlineData("synchronous", "2")]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    public async Task The_live_writer_is_set_so_that_a_commit_is_on_disk(string pragma, string value) =>
        Assert.Equal(value, await db.Write(tx => tx.Value<string>($"PRAGMA {pragma}"), Ct));

    [Fact]
    public async Task Writes_that_arrive_together_share_commits()
    {
        // What others can read while a write runs changes from commit to commit only.
        var commits = await Together(Enumerable.Range(0, 512).Select(i => (Func<Tx, Task<long>>)(async tx =>
        {
            await Note(tx, $"{i}");
            return await Count(db);
        })));

        Assert.Equal([0, 256], commits.Distinct());
        Assert.Equal(512, await Count(db));
    }

    [Fact]
    public async Task A_locked_database_refuses_in_time_for_the_provider_and_works_again_afterwards()
    {
        await using var other = new SqliteConnection(underTest.ConnectionString);
        await other.OpenAsync(Ct);
        await Run(other, "BEGIN IMMEDIATE");
        var waiting = System.Diagnostics.Stopwatch.StartNew();

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => db.Write(tx => Note(tx, "during"), Ct));

        Assert.Equal(Busy, refusal.SqliteErrorCode);
        Assert.InRange(waiting.Elapsed.TotalSeconds, 4, 10);
        await Run(other, "ROLLBACK");
        await db.Write(tx => Note(tx, "after"), Ct);
        Assert.Equal(["after"], await db.Query<string>("SELECT body FROM notes", null, Ct));
    }

    [Fact]
    public async Task A_full_database_stores_nothing_by_halves_and_works_again_when_there_is_room()
    {
        await LetItGrowBy(pages: 10);

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => db.Write(NoteAndPicture, Ct));

        Assert.Equal(Full, refusal.SqliteErrorCode);
        Assert.Equal(0, await Count(db));
        await LetItGrowBy(pages: 10_000);
        await db.Write(NoteAndPicture, Ct);
        Assert.Equal(2, await Count(db));
    }

    [Fact]
    public async Task In_a_full_database_each_write_of_a_group_is_told_the_truth()
    {
        await LetItGrowBy(pages: 10);

        var stored = await Together(
            Enumerable.Range(0, 20).Select(i => (Func<Tx, Task<int>>)(tx => i % 5 == 3 ? NoteAndPicture(tx) : Note(tx, $"{i}"))), orNot: -1);

        Assert.Equal(stored.Count(rows => rows > 0), await Count(db));
        Assert.Equal(4, stored.Where((_, i) => i % 5 == 3).Count(rows => rows == -1));
        await db.Write(tx => Note(tx, "small"), Ct);
    }

    [Fact]
    public async Task Of_a_group_whose_commit_fails_only_the_write_that_is_at_fault_is_refused()
    {
        await db.Execute("CREATE TABLE links (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)", null, Ct);

        var stored = await Together([tx => Note(tx, "one"), tx => tx.Execute("INSERT INTO links VALUES (42)")], orNot: -1);

        Assert.Equal([1, -1], stored);
        Assert.Equal(1, await Count(db));
        await db.Write(tx => Note(tx, "next"), Ct);
        Assert.Equal(2, await Count(db));
    }

    [Fact]
    public async Task A_reader_works_beside_the_writer_and_cannot_write()
    {
        await db.Write(tx => Note(tx, "one"), Ct);

        Assert.Equal(1, await SqliteDatabase.ReadOnly(underTest.ConnectionString, tx => tx.Value<long>("SELECT COUNT(*) FROM notes"), Ct));
        await Assert.ThrowsAsync<SqliteException>(() => db.Read(tx => Note(tx, "two"), Ct));
        await Assert.ThrowsAsync<SqliteException>(() => SqliteDatabase.ReadOnly(underTest.ConnectionString, tx => Note(tx, "two"), Ct));
    }

    /// <summary>Runs these while the writer is busy with another, so that they wait together; what each gave, or that it failed.</summary>
    private async Task<T[]> Together<T>(IEnumerable<Func<Tx, Task<T>>> works, T? orNot = default)
    {
        var ahead = await HeldWrite.Begin(db);
        var together = works.Select(work => db.Write(work, Ct)).ToList();
        await ahead.End();
        await Task.WhenAll(together).ContinueWith(_ => { }, Ct, TaskContinuationOptions.None, TaskScheduler.Default);
        return [.. await Task.WhenAll(together.Select(async task => task.IsCompletedSuccessfully ? await task : orNot!))];
    }

    private Task<long> LetItGrowBy(int pages) => db.Write(async tx =>
        await tx.Value<long>($"PRAGMA max_page_count = {await tx.Value<long>("PRAGMA page_count") + pages}"), Ct);

    private static async Task<int> NoteAndPicture(Tx tx) => await Note(tx, "small") + await Note(tx, new string('x', 1_000_000));

    private static Task<int> Note(Tx tx, string body) => tx.Execute("INSERT INTO notes (body) VALUES (@body)", new { body });

    private static Task<long> Count(Database database) => database.Read(tx => tx.Value<long>("SELECT COUNT(*) FROM notes"), Ct);

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
