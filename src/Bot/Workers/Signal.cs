namespace ChatAssist.Bot.Workers;

/// <summary>"There is work": set after a commit, waited for by one worker. Several calls before the worker looks are one.</summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim set = new(0, 1);

    public void Set()
    {
        if (set.CurrentCount > 0) return;
        try
        {
            set.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another one was quicker.
        }
    }

    /// <summary>Set after that time. Lost with the process: whoever waits for it also looks on its own.</summary>
    // A timer may be early by a tick.
    public void SetIn(TimeSpan delay, TimeProvider time) =>
        _ = Task.Delay(delay + TimeSpan.FromMilliseconds(15), time).ContinueWith(_ => Set(), TaskScheduler.Default);

    /// <summary>Waits for the signal, or for that long.</summary>
    public Task Wait(TimeSpan atMost, CancellationToken ct) => set.WaitAsync(atMost, ct);

    public void Dispose() => set.Dispose();
}

/// <summary>The signal of each worker.</summary>
internal sealed class Signals
{
    public Signal Inbox { get; } = new();

    public Signal Outbox { get; } = new();

    public Signal Unclear { get; } = new();

    public Signal Timers { get; } = new();

    public Signal Retention { get; } = new();

    public Signal Erasure { get; } = new();

    public Signal Undelivered { get; } = new();

    public Signal Templates { get; } = new();

    public Signal Media { get; } = new();

    public Signal Sweep { get; } = new();

    public Signal Cases { get; } = new();

    public Signal Leaves { get; } = new();

    public Signal Notices { get; } = new();

    public Signal Audit { get; } = new();
}
