using System.Collections.Concurrent;
using System.Diagnostics;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Stores;
using ChatAssist.Data;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>
/// The service's own storage, without web, turn or provider: many people's messages are received, and two loops take the
/// turns and the messages to send as the workers do.
/// </summary>
internal sealed class StorageStage : IAsyncDisposable
{
    private readonly StorageCalls calls;
    private readonly SemaphoreSlim received = new(0), committed = new(0);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> answered = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private readonly Task workers;

    private StorageStage(Database database)
    {
        calls = new StorageCalls(database);
        workers = Task.WhenAll(Task.Run(TakeTurns), Task.Run(SendMessages));
    }

    public static async Task<Measured> Run(Store store, int people, int atOnce, Pace pace)
    {
        await using var database = store.Open();
        await using var stage = new StorageStage(database);
        var crowd = new Crowd(people, atOnce, Chat.Asking);
        return await new ClosedLoop(atOnce, place => stage.Exchange(crowd.Next(place))).Run(pace, Meter.Own(store.ServerCpu));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await workers.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task<Timing> Exchange((string Address, string Text) message)
    {
        var done = answered[message.Address] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = Stopwatch.GetTimestamp();
        await calls.Receive(message.Address, message.Text);
        var acknowledged = Stopwatch.GetTimestamp();
        received.Release();
        // A worker that fails ends the run rather than leave everybody waiting.
        await await Task.WhenAny(done.Task, workers);
        return new Timing(sent, acknowledged, Stopwatch.GetTimestamp());
    }

    private async Task TakeTurns()
    {
        while (true)
        {
            await Woken(received);
            while (await calls.TakeTurns(stop.Token) > 0) committed.Release();
        }
    }

    // As many at once as the service has requests under way.
    private async Task SendMessages()
    {
        var free = new SemaphoreSlim(StorageCalls.AtOnce);
        while (true)
        {
            await Woken(committed);
            while (free.CurrentCount > 0 && await calls.Claim(free.CurrentCount, stop.Token) is { Count: > 0 } claimed)
            {
                foreach (var message in claimed)
                {
                    await free.WaitAsync(stop.Token);
                    _ = Settle(message, free);
                }
            }
        }
    }

    private async Task Settle(OutgoingMessage message, SemaphoreSlim free)
    {
        try
        {
            await calls.Accepted(message, stop.Token);
            free.Release();
            committed.Release();
            answered[message.Address].TrySetResult();
        }
        catch (Exception error)
        {
            answered[message.Address].TrySetException(error);
        }
    }

    // Several signals before the worker looks are one.
    private async Task Woken(SemaphoreSlim signal)
    {
        await signal.WaitAsync(stop.Token);
        while (await signal.WaitAsync(0, stop.Token))
        {
        }
    }
}
