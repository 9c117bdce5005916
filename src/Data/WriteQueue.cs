using System.Threading.Channels;

namespace ChatAssist.Data;

/// <summary>
/// Writes that arrive together share one commit. When one of them fails, nothing of the group is stored and its halves are
/// run again, down to the one that is at fault: it alone is told. When the database itself is out of order, all are told at once.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int LargestGroup = 256;
    private const int TriesAlone = 3;

    private readonly Channel<Job> jobs = Channel.CreateUnbounded<Job>();
    private readonly IReadOnlyList<Writer> writers;
    private readonly IReadOnlyList<Task> loops;

    public WriteQueue(IEnumerable<Writer> writers)
    {
        this.writers = [.. writers];
        loops = [.. this.writers.Select(writer => Task.Run(() => WriteForever(writer)))];
    }

    /// <param name="alone">It takes long: others do not share its commit, and other writers go on meanwhile.</param>
    public async Task<T> Add<T>(Func<Tx, Task<T>> work, bool alone = false)
    {
        var job = new Job<T>(work, alone);
        ObjectDisposedException.ThrowIf(!jobs.Writer.TryWrite(job), typeof(Database));
        return await job.Result;
    }

    public Task End()
    {
        jobs.Writer.TryComplete();
        return Task.WhenAll(loops);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var writer in writers) await writer.DisposeAsync();
    }

    private async Task WriteForever(Writer writer)
    {
        var group = new List<Job>(LargestGroup);
        while (await jobs.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && jobs.Reader.TryPeek(out var next) && Fits(group, next) && jobs.Reader.TryRead(out var job)) group.Add(job);
            if (group.Count > 0) await Commit(writer, group);
            group.Clear();
        }
    }

    // Between the look and the read another writer may have taken it: then one more is in the group than should be, no worse.
    private static bool Fits(List<Job> group, Job next) => group.Count == 0 || !(next.IsAlone || group[^1].IsAlone);

    private async Task Commit(Writer writer, List<Job> group)
    {
        try
        {
            await Store(writer, group);
        }
        catch (Exception outOfOrder)
        {
            Fail(group, outOfOrder);
        }
    }

    private static async Task Store(Writer writer, List<Job> group)
    {
        if (group.Count == 1)
        {
            await Alone(writer, group[0]);
        }
        else if (await Try(writer, group) is not null)
        {
            await Store(writer, group[..(group.Count / 2)]);
            await Store(writer, group[(group.Count / 2)..]);
        }
    }

    private static async Task Alone(Writer writer, Job job)
    {
        var failure = await Try(writer, [job]);
        for (var tries = 1; failure is not null && tries < TriesAlone && writer.MayPass(failure); tries++) failure = await Try(writer, [job]);
        if (failure is not null) job.Failed(writer.Meaning(failure));
    }

    /// <summary>Runs these in one transaction; the failure, if one of them failed. Throws when the database is out of order.</summary>
    private static async Task<Exception?> Try(Writer writer, List<Job> group)
    {
        try
        {
            var tx = await writer.Begin(isGroup: group.Count > 1);
            foreach (var job in group) await job.Run(tx);
            await writer.Commit();
        }
        catch (Exception error)
        {
            await writer.Undo();
            if (writer.IsOutOfOrder(error)) throw;
            return error;
        }
        foreach (var job in group) job.Committed();
        return null;
    }

    // Who waits behind would wait for the same failure once more: they are told at once, and come again.
    private void Fail(List<Job> group, Exception error)
    {
        while (jobs.Reader.TryRead(out var waiting)) group.Add(waiting);
        foreach (var job in group) job.Failed(error);
    }

    private abstract class Job(bool alone)
    {
        public bool IsAlone => alone;

        public abstract Task Run(Tx tx);

        public abstract void Committed();

        public abstract void Failed(Exception error);
    }

    private sealed class Job<T>(Func<Tx, Task<T>> work, bool alone) : Job(alone)
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Result => done.Task;

        public override async Task Run(Tx tx) => result = await work(tx);

        public override void Committed() => done.TrySetResult(result!);

        public override void Failed(Exception error) => done.TrySetException(error);
    }
}
