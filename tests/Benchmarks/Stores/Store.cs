using System.Data.Common;
using ChatAssist.Data;

namespace ChatAssist.Benchmarks.Stores;

/// <summary>One database of the service's schema, with people in it.</summary>
internal abstract class Store : IAsyncDisposable
{
    /// <summary>What the service is told to find it.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Processor time of the database server; null where the database runs within the process that uses it.</summary>
    public abstract Func<TimeSpan>? ServerCpu { get; }

    /// <summary>As the service opens it.</summary>
    public abstract Database Open();

    /// <summary>A bare connection, opened and durable: each commit is on disk.</summary>
    public abstract DbConnection Connect();

    public abstract ValueTask DisposeAsync();

    public async Task<Store> With(int people)
    {
        await using (var database = Open()) await Migrator.Migrate(database, CancellationToken.None);
        await using var connection = Connect();
        await Seed.Fill(connection, people);
        return this;
    }
}

/// <summary>A kind of database, of which each part of the benchmark gets a fresh one.</summary>
internal abstract class Engine : IDisposable
{
    public abstract string Name { get; }

    public abstract string Version();

    public abstract Store Create();

    public abstract void Dispose();
}
