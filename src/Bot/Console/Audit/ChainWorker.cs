using ChatAssist.Bot.Workers;

namespace ChatAssist.Bot.Staff.Audit;

/// <summary>Once an hour, and at the start: follows the chain of the audit.</summary>
internal sealed class ChainWorker(Chain chain, Signals signals, TimeProvider time, ILogger<ChainWorker> log) : Worker(signals.Audit, time, log)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private DateTimeOffset next;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        if (Time.GetUtcNow() < next) return false;
        if (await chain.Look(Beat, ct) is { } broken) log.Broken(broken);
        next = Time.GetUtcNow() + Every;
        return false;
    }
}
