using ChatAssist.Bot.Erasure;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Media;

/// <summary>
/// Fetches what people sent, deletes it at the provider where that is configured, and deletes files that no row names any more. Without a
/// media folder nothing is fetched; it waits until there is one.
/// </summary>
internal sealed class MediaWorker(
    SentMedia media, IEnumerable<IMediaSource> sources, AppSettings settings, ProgrammeTime clock, Signals signals, Counters counters, TimeProvider time, ILogger<MediaWorker> log)
    : Worker(signals.Media, time, log)
{
    private const int AtOnce = 4, MostAttempts = 10;

    /// <summary>Bytes. A provider takes no larger file from a phone.</summary>
    public const int Most = 16 * 1024 * 1024;

    // A source that gives byte after byte is given up; it ends before the lease, and before the loop counts as dead.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    // Meanwhile no other replica does the same.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromHours(1);

    private readonly KeptFiles? files = MediaFolder.PathOf(settings) is { } folder ? new KeptFiles(folder) : null;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        if (files is null) return false;
        foreach (var file in await media.Dropped(ct)) await Drop(files, file, ct);
        var due = await media.Take(AtOnce, clock.RealMilliseconds, In(Lease), ct);
        await Task.WhenAll(due.Select(one => one.Work == "delete" ? Delete(one, ct) : Fetch(files, one, ct)));
        return due.Count == AtOnce;
    }

    private async Task Drop(KeptFiles folder, DroppedFile file, CancellationToken ct)
    {
        if (file.Named == 0) folder.Drop(file.File);
        await media.FileGone(file.File, ct);
    }

    private async Task Fetch(KeptFiles folder, MediaWork one, CancellationToken ct)
    {
        switch (await Try(one, new FetchedMedia.NotNow("its channel is off"), (from, address, patience) => from.Fetch(address, Most, patience), why => new FetchedMedia.NotNow(why), ct))
        {
            case FetchedMedia.File(var content):
                await Look(folder, one, content, ct);
                break;
            case FetchedMedia.TooLarge:
                await Refuse(one, "too-large", ct);
                break;
            case FetchedMedia.NotAllowed:
                await Refuse(one, "not-allowed", ct);
                break;
            case FetchedMedia.NotNow(var why) when one.Attempts < MostAttempts:
                await Later(one, why, after: null, ct);
                break;
            default:
                log.NeverFetched(one.Id);
                counters.Media("gone");
                await media.GiveUp(one, clock.NowMilliseconds, ct);
                break;
        }
    }

    private async Task Look(KeptFiles folder, MediaWork one, byte[] content, CancellationToken ct)
    {
        if (FileType.Of(content) is not { } type) await Refuse(one, "unknown", ct);
        else if (!type.IsCalled(one.Declared) || Traces.Without(content, type) is not { } clean) await Refuse(one, "not-what-it-says", ct);
        else
        {
            await media.Kept(one, new KeptFile(await folder.Keep(clean, type.Ending, ct), type.ContentType, clean.Length), settings.Media.DeleteAtProvider, ct);
            counters.Media("kept");
        }
    }

    private async Task Refuse(MediaWork one, string why, CancellationToken ct)
    {
        log.Refused(one.Id, why);
        counters.Media("refused");
        await media.Refuse(one, why, settings.Media.DeleteAtProvider, $"{clock.Now:yyyy-MM-dd}", clock.NowMilliseconds, ct);
        signals.Timers.Set();
    }

    // Nothing is given up: it is somebody's picture.
    private async Task Delete(MediaWork one, CancellationToken ct)
    {
        if (await Try(one, new NotErased("its channel is off"), (from, address, patience) => from.Delete(address, patience), why => new NotErased(why), ct) is { } failed)
            await Later(one, failed.Why, failed.After, ct);
        else await media.Deleted(one, ct);
    }

    private Task Later(MediaWork one, string why, TimeSpan? after, CancellationToken ct)
    {
        log.NotYet(one.Work, one.Id, why, one.Attempts);
        return media.Later(one, In(after ?? Pause(one.Attempts)), ct);
    }

    private async Task<T> Try<T>(MediaWork one, T nobody, Func<IMediaSource, Uri, CancellationToken, Task<T>> ask, Func<string, T> notNow, CancellationToken ct)
    {
        Beat();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            return Uri.TryCreate(one.Source, UriKind.Absolute, out var address) && sources.FirstOrDefault(source => source.Has(address)) is { } from
                ? await ask(from, address, patience.Token)
                : nobody;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return notNow(error.GetType().Name);
        }
    }

    /// <summary>Twice as long each time, up to an hour.</summary>
    private static TimeSpan Pause(long attempts) => First * Math.Min(Longest / First, Math.Pow(2, Math.Min(attempts, MostAttempts) - 1));

    private long In(TimeSpan wait) => clock.RealMilliseconds + (long)wait.TotalMilliseconds;
}
