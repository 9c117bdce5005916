using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels;

/// <summary>After a start: fetches what came while the service was away. Once more a minute later, for what the provider was just trying to bring.</summary>
internal sealed class SweepWorker(
    Inbox inbox, IEnumerable<IMissedMessages> providers, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<SweepWorker> log)
    : Worker(signals.Sweep, time, log)
{
    private const int Rounds = 2;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1), AfterFailure = TimeSpan.FromSeconds(10);

    private readonly List<(IMissedMessages Provider, DateTimeOffset Since)> missed = [];
    private int rounds;
    private long next;

    // The service listens after this: what comes then would hide how long it was away.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var provider in providers)
            if (await inbox.SweepFrom(provider.Via, cancellationToken) is { } since) missed.Add((provider, DateTimeOffset.FromUnixTimeMilliseconds(since)));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        if (rounds == Rounds || missed.Count == 0 || clock.RealMilliseconds < next) return false;
        next = In(AfterFailure);
        foreach (var (provider, since) in missed)
        {
            var swept = await provider.Fetch(since, ct);
            if (swept.New > 0) log.Swept(provider.Via, swept.New, swept.Old);
        }
        rounds++;
        next = In(Between);
        return false;
    }

    private long In(TimeSpan wait) => clock.RealMilliseconds + (long)wait.TotalMilliseconds;
}
