using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ChatAssist.Data.Cases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>
/// Tells an open page that its chat changed, and nothing else: what changed the page fetches itself. It looks at the database, so that
/// it makes no difference on which replica something happened; the right to see the chat is looked at each time.
/// </summary>
internal static class Live
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapLive(this IEndpointRouteBuilder console) =>
        console.MapGet("/chats/{id:long}/live", Stream).WithMetadata(Access.Of("chats/{id:long}/live"));

    private static async Task<Results<ServerSentEventsResult<string>, NotFound>> Stream(long id, HttpContext context, Chats chats, SessionCookie sessions, TimeProvider time, IHostApplicationLifetime life)
    {
        if (await sessions.Find(context.User, context.RequestAborted) is not { } session || await chats.Version(session.Viewer, id, context.RequestAborted) is null) return TypedResults.NotFound();
        // A proxy that waits for more would hold it back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Hints(id, context, chats, sessions, time, life.ApplicationStopping, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Hints(
        long id, HttpContext context, Chats chats, SessionCookie sessions, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken ct)
    {
        var seen = context.Request.Headers["Last-Event-ID"] is [{ } last] ? last : context.Request.Query["seen"].ToString();
        using var timer = new PeriodicTimer(LooksEvery, time);
        // The answer begins with the first event: without one nobody would know that somebody listens.
        yield return new SseItem<string>("", "beat");
        for (var silentSince = time.GetTimestamp(); !stopping.IsCancellationRequested; await timer.WaitForNextTickAsync(ct))
        {
            if (await sessions.Find(context.User, ct) is not { } session || await chats.Version(session.Viewer, id, ct) is not { } version)
            {
                yield return new SseItem<string>("", "over");
                yield break;
            }
            if (version == seen && time.GetElapsedTime(silentSince) < Heartbeat) continue;
            yield return new SseItem<string>("", version == seen ? "beat" : "changed") { EventId = version };
            (seen, silentSince) = (version, time.GetTimestamp());
        }
    }
}
