using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatAssist.Data;

/// <summary>
/// SQLite in one file. All writes and checkpoints go through one connection (its WAL-reset flaw needs that); writes that
/// arrive together share one commit, each behind a savepoint of its own.
/// </summary>
public sealed class SqliteDatabase : Database
{
    private const int LargestGroup = 64;

    // The provider of messages waits 15 s for an answer; a locked database must refuse well before.
    private const int LockTimeoutSeconds = 5;

    private readonly string readOnly;
    private readonly SqliteConnection writer;
    private readonly Channel<Job> jobs = Channel.CreateUnbounded<Job>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task loop;

    private SqliteDatabase(SqliteConnection writer, string readOnly)
    {
        (this.writer, this.readOnly) = (writer, readOnly);
        loop = Task.Run(WriteForever);
    }

    internal override string Identity => "INTEGER PRIMARY KEY AUTOINCREMENT";

    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: <c>Data Source=file</c>.</param>
    public static SqliteDatabase Open(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = LockTimeoutSeconds };
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL");
        Run(connection, "PRAGMA synchronous = FULL");
        Run(connection, "PRAGMA foreign_keys = ON");
        settings.Mode = SqliteOpenMode.ReadOnly;
        return new SqliteDatabase(connection, settings.ConnectionString);
    }

    /// <summary>Opens the file for reading only, also while a service writes to it.</summary>
    public static async Task<T> ReadOnly<T>(string connectionString, Func<Tx, Task<T>> work, CancellationToken ct)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = LockTimeoutSeconds };
        await using var reader = new SqliteConnection(settings.ConnectionString);
        await reader.OpenAsync(ct);
        return await work(new Tx(reader, null));
    }

    public override async Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken ct)
    {
        var job = new Job<T>(work);
        ObjectDisposedException.ThrowIf(!jobs.Writer.TryWrite(job), this);
        return await job.Result;
    }

    public override async Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken ct)
    {
        await using var reader = new SqliteConnection(readOnly);
        await reader.OpenAsync(ct);
        return await work(new Tx(reader, null));
    }

    public override async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await loop;
        // The last one to close brings the log into the file; a read-only connection cannot.
        SqliteConnection.ClearAllPools();
        await writer.DisposeAsync();
    }

    private async Task WriteForever()
    {
        var group = new List<Job>(LargestGroup);
        while (await jobs.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && jobs.Reader.TryRead(out var job)) group.Add(job);
            await Commit(group);
            group.Clear();
        }
    }

    private async Task Commit(List<Job> group)
    {
        try
        {
            Run(writer, "BEGIN IMMEDIATE");
            foreach (var job in group) await Take(job);
            Run(writer, "COMMIT");
            group.ForEach(job => job.Committed());
        }
        catch (Exception error)
        {
            Undo();
            // Who waits behind would wait for the lock once more: they are told at once, and come again.
            while (jobs.Reader.TryRead(out var waiting)) group.Add(waiting);
            group.ForEach(job => job.Failed(error));
        }
    }

    private void Undo()
    {
        try
        {
            if (InTransaction) Run(writer, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // The next BEGIN says what is wrong.
        }
    }

    private async Task Take(Job job)
    {
        Run(writer, "SAVEPOINT job");
        try
        {
            await job.Run(new Tx(writer, null));
        }
        catch (Exception error) when (InTransaction)
        {
            // Only this job is undone. When SQLite has ended the whole transaction (disk full), the group fails as one.
            Run(writer, "ROLLBACK TO job");
            job.Failed(error is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT } broken ? new BrokenRowsException(broken) : error);
        }
        Run(writer, "RELEASE job");
    }

    private bool InTransaction => raw.sqlite3_get_autocommit(writer.Handle!) == 0;

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private abstract class Job
    {
        public abstract Task Run(Tx tx);

        public abstract void Committed();

        public abstract void Failed(Exception error);
    }

    private sealed class Job<T>(Func<Tx, Task<T>> work) : Job
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Result => done.Task;

        public override async Task Run(Tx tx) => result = await work(tx);

        public override void Committed() => done.TrySetResult(result!);

        public override void Failed(Exception error) => done.TrySetException(error);
    }
}
