using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot;

/// <summary>The database that the service runs on, open and up to date.</summary>
internal interface IServiceDatabase : IAsyncDisposable
{
    Database Database { get; }

    /// <summary>What an operator knows it by; no password.</summary>
    string Name { get; }

    /// <summary>Where the command line reaches the service that has it open.</summary>
    string Socket { get; }

    /// <summary>No other process has it: whatever a process was busy with before is left by one that died.</summary>
    bool IsOurs { get; }

    /// <summary>Null when another process has the embedded database.</summary>
    static async Task<IServiceDatabase?> Open(DatabaseSettings settings, CancellationToken ct) =>
        settings.IsEmbedded ? await EmbeddedDatabase.Open(settings, ct) : await SharedDatabase.Open(settings, ct);

    /// <summary>Reads, also while a service runs.</summary>
    static async Task<T> Read<T>(DatabaseSettings settings, Func<Tx, Task<T>> work, CancellationToken ct)
    {
        if (settings.IsEmbedded) return await EmbeddedDatabase.Read(settings, work, ct);
        await using var database = PostgresDatabase.Open(settings.ConnectionString);
        return await database.Read(work, ct);
    }
}
