namespace ChatAssist.Bot.Workers;

/// <summary>
/// Does its work in passes, woken by a signal and in any case every second. A pass that fails is logged and tried again;
/// the beat shows that the worker lives.
/// </summary>
internal abstract class Worker(Signal signal, TimeProvider time, ILogger log) : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim onePass = new(1);

    /// <summary>When the worker last began or ended a pass (real time).</summary>
    public DateTimeOffset LastBeat { get; private set; } = time.GetUtcNow();

    protected TimeProvider Time => time;

    /// <summary>Runs passes until nothing is left to do now. Also called from outside, by the demo's clock.</summary>
    public async Task RunUntilIdle(CancellationToken ct)
    {
        await onePass.WaitAsync(ct);
        try
        {
            while (await Pass(ct)) Beat();
        }
        finally
        {
            onePass.Release();
        }
    }

    /// <summary>Shows that it moves, within a long pass too.</summary>
    protected void Beat() => LastBeat = time.GetUtcNow();

    /// <summary>One pass; true when there may be more to do at once.</summary>
    protected abstract Task<bool> Pass(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Beat();
            var wait = await Succeeds(stoppingToken) ? signal.Wait(LooksEvery, stoppingToken) : Task.Delay(AfterFailure, time, stoppingToken);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override void Dispose()
    {
        onePass.Dispose();
        base.Dispose();
    }

    private async Task<bool> Succeeds(CancellationToken ct)
    {
        try
        {
            await RunUntilIdle(ct);
            return true;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception error)
        {
            log.PassFailed(GetType().Name, error);
            return false;
        }
    }
}
