using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Media;

/// <summary>
/// Fetches the pictures of certificates, and deletes those that no row names any more. What is no picture by its bytes is refused, and
/// the person asked for one. Without a media folder nothing is fetched; it waits until there is one.
/// </summary>
internal sealed class PictureWorker(
    CertificateFiles certificates, IEnumerable<IMediaSource> sources, AppSettings settings, ProgrammeTime clock, Signals signals, TimeProvider time, ILogger<PictureWorker> log)
    : Worker(signals.Pictures, time, log)
{
    private const int AtOnce = 4, MostAttempts = 10;

    /// <summary>Bytes. A provider takes no larger picture from a phone; a PDF may be as large as a message.</summary>
    public const int Most = 16 * 1024 * 1024;

    // Longer than a request may take: meanwhile no other replica asks for the same.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromHours(1);

    private readonly PictureFiles? files = MediaFolder.PathOf(settings) is { } folder ? new PictureFiles(folder) : null;

    protected override async Task<bool> Pass(CancellationToken ct)
    {
        if (files is null) return false;
        foreach (var file in await certificates.Dropped(ct)) await Drop(files, file, ct);
        var due = await certificates.Take(AtOnce, clock.RealMilliseconds, In(Lease), ct);
        foreach (var picture in due) await Fetch(files, picture, ct);
        return due.Count == AtOnce;
    }

    private async Task Drop(PictureFiles folder, DroppedFile file, CancellationToken ct)
    {
        if (file.Named == 0) folder.Drop(file.File);
        await certificates.Gone(file.File, ct);
    }

    private async Task Fetch(PictureFiles folder, PictureToFetch picture, CancellationToken ct)
    {
        switch (await Try(picture, ct))
        {
            case FetchedMedia.File(var content) when PaperKind.Of(content) is { } ending:
                await certificates.Fetched(picture, await folder.Keep(content, ending, ct), ct);
                break;
            case FetchedMedia.File or FetchedMedia.TooLarge:
                await certificates.Refuse(picture, $"{clock.Now:yyyy-MM-dd}", clock.NowMilliseconds, ct);
                signals.Timers.Set();
                break;
            case FetchedMedia.NotNow(var why) when picture.FetchAttempts < MostAttempts:
                log.NotFetchedYet(picture.Id, why, picture.FetchAttempts);
                await certificates.Later(picture, In(Pause(picture.FetchAttempts)), ct);
                break;
            default:
                log.NeverFetched(picture.Id);
                await certificates.GiveUp(picture, clock.NowMilliseconds, ct);
                break;
        }
    }

    private async Task<FetchedMedia> Try(PictureToFetch picture, CancellationToken ct)
    {
        try
        {
            var address = new Uri(picture.MediaUrl);
            return sources.FirstOrDefault(source => source.Has(address)) is { } from ? await from.Fetch(address, Most, ct) : new FetchedMedia.NotNow("its channel is off");
        }
        catch (UriFormatException)
        {
            return new FetchedMedia.Never();
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new FetchedMedia.NotNow(error.GetType().Name);
        }
    }

    /// <summary>Twice as long each time, up to an hour.</summary>
    private static TimeSpan Pause(long attempts) => First * Math.Min(Longest / First, Math.Pow(2, attempts - 1));

    private long In(TimeSpan wait) => clock.RealMilliseconds + (long)wait.TotalMilliseconds;
}
