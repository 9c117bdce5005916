using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Erasure;

/// <summary>
/// Brings erasures to their end: the address goes when the receipt went out, and every message is deleted at the provider. What
/// cannot be deleted now is tried again until it can; nothing is given up.
/// </summary>
internal sealed class ErasureWorker(Erasures erasures, ErasedList list, IEnumerable<IEraser> erasers, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<ErasureWorker> log)
    : Worker(signals.Erasure, time, log)
{
    private const int AtOnce = 16;

    // Longer than a request may take: meanwhile no other replica asks for the same.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromHours(1);

    private readonly Dictionary<string, IEraser> byChannel = erasers.ToDictionary(eraser => eraser.Via, StringComparer.Ordinal);

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        await list.Keep(erasures, ct);
        await erasures.Settle(clock.RealMilliseconds, ct);
        var due = await erasures.Take(AtOnce, clock.RealMilliseconds, In(Lease), ct);
        await Task.WhenAll(due.Select(copy => Erase(copy, ct)));
        if (due.Count > 0) await erasures.Settle(clock.RealMilliseconds, ct);
        return due.Count == AtOnce;
    }

    private async Task Erase(CopyToDelete copy, CancellationToken ct)
    {
        if (await Try(copy, ct) is not { } failed) await erasures.Gone(copy, ct);
        else
        {
            log.NotErasedYet(copy.Id, failed.Why, copy.Attempts);
            await erasures.Later(copy, In(failed.After ?? Pause(copy.Attempts)), failed.Why, ct);
        }
    }

    private async Task<NotErased?> Try(CopyToDelete copy, CancellationToken ct)
    {
        try
        {
            return byChannel.TryGetValue(copy.Via, out var eraser) ? await eraser.Erase(copy, ct) : new NotErased($"the channel {copy.Via} is off", Longest);
        }
        catch (Exception error) when (!ct.IsCancellationRequested)
        {
            return new NotErased(error.GetType().Name);
        }
    }

    /// <summary>Twice as long each time, up to an hour.</summary>
    internal static TimeSpan Pause(long attempts) => attempts > 9 ? Longest : First * Math.Min(Longest / First, Math.Pow(2, attempts - 1));

    private long In(TimeSpan wait) => clock.RealMilliseconds + (long)wait.TotalMilliseconds;
}
