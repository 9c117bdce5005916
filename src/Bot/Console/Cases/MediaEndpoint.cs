using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Http.Features;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>A file that somebody sent, for whoever sees the chat: a download, whatever it is; pages embed pictures and sound alone.</summary>
internal static class MediaEndpoint
{
    public static void MapMediaFiles(this IEndpointRouteBuilder console) =>
        console.MapGet("/media/{id:long}", Hand).WithMetadata(Access.Of("media/{id:long}"));

    private static async Task<IResult> Hand(long id, HttpContext context, Chats chats, AppSettings settings, ProgrammeTime clock, CancellationToken ct)
    {
        var viewer = context.Features.GetRequiredFeature<Session>().Viewer;
        if (MediaFolder.PathOf(settings) is not { } folder || await chats.File(viewer, id, clock.RealMilliseconds, ct) is not { } kept || new KeptFiles(folder).Open(kept.File) is not { } content)
            return TypedResults.NotFound();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(content, kept.Found, FormattableString.Invariant($"{id}{Path.GetExtension(kept.File)}"));
    }
}
