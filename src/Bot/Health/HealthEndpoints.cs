using System.Data.Common;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Health;

/// <summary>Is it alive (its workers move), is it ready (it can store).</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(60);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", Live);
        app.MapGet("/health/ready", Ready);
    }

    /// <summary>503 names each worker whose loop has ended, or that has not moved for a minute.</summary>
    internal static ContentHttpResult Live(IEnumerable<Worker> workers, TimeProvider time)
    {
        var dead = workers.Select(worker => Dead(worker, time.GetUtcNow())).OfType<string>().ToList();
        return dead.Count == 0 ? TypedResults.Text("live") : Unavailable($"{string.Join(", ", dead)}; restart the service");
    }

    private static string? Dead(Worker worker, DateTimeOffset now) =>
        worker.ExecuteTask is { IsCompleted: true } ? $"{worker.GetType().Name} has ended"
        : now - worker.LastBeat > DeadAfter ? $"{worker.GetType().Name} has not moved for {DeadAfter.TotalSeconds} s"
        : null;

    private static async Task<ContentHttpResult> Ready(StoredClock clock, NotStored notStored, CancellationToken ct)
    {
        try
        {
            await clock.Touch(ct);
            return notStored.JustNow ? Unavailable("a message could not be stored a moment ago; see the log") : TypedResults.Text("ready");
        }
        catch (DbException error)
        {
            return Unavailable($"the database takes no writes: {error.Message}");
        }
    }

    private static ContentHttpResult Unavailable(string why) => TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
