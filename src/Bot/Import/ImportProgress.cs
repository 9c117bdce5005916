using System.Collections.Concurrent;

namespace ChatAssist.Bot.Import;

/// <summary>How far a file is.</summary>
internal sealed class ImportProgress
{
    private int done, total;

    public void Begin(int rows) => (done, total) = (0, rows);

    public void Add(int rows) => Interlocked.Add(ref done, rows);

    /// <summary>25/1000; empty before the file is read.</summary>
    public override string ToString() => total == 0 ? "" : FormattableString.Invariant($"{done}/{total}");
}

/// <summary>The imports that go on, by the word that whoever asked for them gave them.</summary>
internal sealed class RunningImports
{
    private readonly ConcurrentDictionary<string, ImportProgress> running = new(StringComparer.Ordinal);

    public ImportProgress? Find(string id) => running.GetValueOrDefault(id);

    public async Task<T> Run<T>(string? id, Func<ImportProgress, Task<T>> import)
    {
        var progress = new ImportProgress();
        if (id is not null) running[id] = progress;
        try
        {
            return await import(progress);
        }
        finally
        {
            if (id is not null) running.TryRemove(id, out _);
        }
    }
}
