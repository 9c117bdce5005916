namespace ChatAssist.Data;

/// <summary>
/// The one way to the rows. A write is a short function that runs in a transaction, with others of the same moment;
/// its task ends when the commit is on disk, or fails and then nothing of it is stored.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    private readonly WriteQueue writes;
    private readonly Readers readers;
    private readonly IAsyncDisposable? source;

    /// <param name="source">What the connections come from, when that is to be closed after them.</param>
    private protected Database(IEnumerable<Writer> writers, Readers readers, IAsyncDisposable? source = null) =>
        (writes, this.readers, this.source) = (new WriteQueue(writers), readers, source);

    /// <summary>This process as a holder of leases, where others can see whether it lives; null: only its leases run out.</summary>
    internal virtual long? Holder => null;

    /// <param name="work">May be run again, when those that it shares a commit with are in its way: it changes nothing but rows.</param>
    /// <param name="ct">Not heeded once the write has begun.</param>
    public Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken ct) => ct.IsCancellationRequested ? Task.FromCanceled<T>(ct) : writes.Add(work);

    /// <summary>A write of many rows: nobody else shares its commit.</summary>
    internal Task<T> WriteAlone<T>(Func<Tx, Task<T>> work, CancellationToken ct) => ct.IsCancellationRequested ? Task.FromCanceled<T>(ct) : writes.Add(work, alone: true);

    public Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken ct) => readers.Read(work, ct);

    public Task<int> Execute(string sql, object? values, CancellationToken ct) => Write(tx => tx.Execute(sql, values), ct);

    public Task<IReadOnlyList<T>> Query<T>(string sql, object? values, CancellationToken ct) => Read(tx => tx.Query<T>(sql, values), ct);

    /// <summary>Ends the writes that are waiting and takes no more.</summary>
    public async ValueTask DisposeAsync()
    {
        await writes.End();
        await readers.DisposeAsync();
        await writes.DisposeAsync();
        if (source is not null) await source.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
