using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Operator;

/// <summary>What people sent besides words, for whoever listens and looks.</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this RouteGroupBuilder operators)
    {
        operators.MapPost("/media", List);
        operators.MapPost("/media/{media:long}", Hand);
        operators.MapPost("/media/{media:long}/done", Done);
    }

    private static async Task<IResult> List(SentMedia media, ProgrammeTime time, CancellationToken ct)
    {
        var lines = (await media.ToTranscribe(ct)).Select(note => FormattableString.Invariant(
            $"{note.Id}  by {(note.DueAt is { } due ? $"{time.Local(due):yyyy-MM-dd HH:mm}" : "-")}  person {note.PersonId} {note.Called}  {note.AssignedTo ?? "-"}  {note.Why ?? note.Status}"));
        return TypedResults.Text(string.Join('\n', lines.DefaultIfEmpty("no voice note waits")));
    }

    // To be kept as a file, never shown in a page: whatever it is, it came from outside.
    private static async Task<IResult> Hand(long media, SentMedia sent, AppSettings settings, HttpResponse response, CancellationToken ct)
    {
        if (MediaFolder.PathOf(settings) is not { } folder || await sent.Find(media, ct) is not { } kept || new KeptFiles(folder).Open(kept.File) is not { } content)
            return TypedResults.BadRequest($"there is no file {media}: it is unknown, not fetched, refused, or not kept any more");
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(content, kept.Found, FormattableString.Invariant($"{media}{Path.GetExtension(kept.File)}"));
    }

    private static async Task<IResult> Done(long media, SentMedia sent, CancellationToken ct) => await sent.Transcribed(media, ct)
        ? TypedResults.Text($"voice note {media} is done")
        : TypedResults.BadRequest($"no voice note {media} waits; `media list` shows those that do");
}
