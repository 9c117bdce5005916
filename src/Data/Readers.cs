using System.Collections.Concurrent;
using System.Data.Common;

namespace ChatAssist.Data;

/// <summary>Connections for reading, each with its prepared statements; a few at the most, and who comes late waits for one.</summary>
internal sealed class Readers(Func<DbConnection> connect, Dialect dialect) : IAsyncDisposable
{
    private const int AtOnce = 8;

    private readonly SemaphoreSlim free = new(AtOnce);
    private readonly ConcurrentBag<Statements> idle = [];

    public async Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            return await ReadNow(work, ct);
        }
        finally
        {
            free.Release();
        }
    }

    private async Task<T> ReadNow<T>(Func<Tx, Task<T>> work, CancellationToken ct)
    {
        var reader = idle.TryTake(out var waiting) ? waiting : await Open(ct);
        try
        {
            var result = await work(new Tx(reader, null));
            idle.Add(reader);
            return result;
        }
        catch
        {
            // When one connection is broken the others most likely are too.
            await reader.DisposeAsync();
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (idle.TryTake(out var reader)) await reader.DisposeAsync();
    }

    private async Task<Statements> Open(CancellationToken ct)
    {
        var connection = connect();
        try
        {
            await connection.OpenAsync(ct);
            return new Statements(connection, dialect);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
