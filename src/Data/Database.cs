namespace ChatAssist.Data;

/// <summary>
/// The one way to the rows. A write is a short function that runs in a transaction, with others of the same moment;
/// its task ends when the commit is on disk, or fails and then nothing of it is stored.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>What stands for <c>{id}</c> in a migration.</summary>
    internal abstract string Identity { get; }

    public abstract Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken ct);

    public abstract Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken ct);

    public Task<int> Execute(string sql, object? values, CancellationToken ct) => Write(tx => tx.Execute(sql, values), ct);

    public Task<IReadOnlyList<T>> Query<T>(string sql, object? values, CancellationToken ct) => Read(tx => tx.Query<T>(sql, values), ct);

    public abstract ValueTask DisposeAsync();
}
