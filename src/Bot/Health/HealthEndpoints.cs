using System.Data.Common;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Health;

/// <summary>Is it alive (its workers move), is it ready (it can store), and how is it doing.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(60);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", Live);
        app.MapGet("/health/ready", Ready);
        app.MapGet("/metrics", Metrics);
    }

    private static ContentHttpResult Live(IEnumerable<Worker> workers, TimeProvider time)
    {
        var dead = workers.Where(worker => time.GetUtcNow() - worker.LastBeat > DeadAfter).Select(worker => worker.GetType().Name).ToList();
        return dead.Count == 0 ? TypedResults.Text("live") : Unavailable($"{string.Join(", ", dead)} has not moved for {DeadAfter.TotalSeconds} s; restart the service");
    }

    private static async Task<IResult> Ready(StoredClock clock, CancellationToken ct)
    {
        try
        {
            await clock.Touch(ct);
            return TypedResults.Text("ready");
        }
        catch (DbException error)
        {
            return Unavailable($"the database takes no writes: {error.Message}");
        }
    }

    // Counts only: no number, name or text of anybody.
    private static async Task<IResult> Metrics(HttpContext context, Gauges gauges, Counters counters, CancellationToken ct) =>
        !IsFromThisMachine(context)
            ? TypedResults.NotFound()
            : TypedResults.Text(string.Join('\n', (await gauges.Read(ct)).Select(gauge => $"{gauge.Name} {gauge.Value}").Concat(counters.Lines())) + "\n", "text/plain; version=0.0.4");

    // A proxy on this machine speaks for somebody else.
    private static bool IsFromThisMachine(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } from || System.Net.IPAddress.IsLoopback(from)) && !context.Request.Headers.ContainsKey("X-Forwarded-For");

    private static ContentHttpResult Unavailable(string why) => TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
