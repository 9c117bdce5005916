using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>The simulator for scripts and for the page.</summary>
internal static class SimulatorApi
{
    public static void MapSimulatorApi(this WebApplication app)
    {
        var api = app.MapGroup("/simulator/api");
        api.MapPost("/messages", Say);
        api.MapGet("/messages", Read);
        api.MapGet("/events", Follow);
        api.MapGet("/clock", (ProgrammeTime time) => TypedResults.Ok(new { now = time.Now }));
        api.MapPost("/clock", MoveClock);
    }

    private static async Task<Results<Accepted<long>, BadRequest<string>>> Say(PhoneMessage said, SimulatorInbox inbox, CancellationToken ct)
    {
        if (said.Wrong is { } why) return TypedResults.BadRequest(why);
        return TypedResults.Accepted((string?)null, await inbox.Receive(said, ct));
    }

    private static async Task<Ok<IEnumerable<PhoneLine>>> Read(
        string from, long? after, string? channel, SimulatorMessages messages, PhoneLines lines, CancellationToken ct) =>
        TypedResults.Ok((await messages.Of(channel, from, after ?? 0, ct)).Select(lines.Of));

    private static ServerSentEventsResult<object> Follow(
        string[] phone, long? after, HttpRequest request, SimulatorEvents events, CancellationToken ct) => events.Stream(phone, after, request, ct);

    private static async Task<Results<Ok<object>, BadRequest<string>>> MoveClock(ClockStep step, ClockMover clock, CancellationToken ct)
    {
        if (step.Wrong is { } why) return TypedResults.BadRequest(why);
        return TypedResults.Ok<object>(new { now = await clock.Advance(step.Span, ct) });
    }
}

/// <summary>How far the clock should move.</summary>
internal sealed record ClockStep(string? Advance)
{
    public TimeSpan Span => TimeSpan.TryParse(Advance, CultureInfo.InvariantCulture, out var span) ? span : TimeSpan.Zero;

    public string? Wrong => Span > TimeSpan.Zero && Span <= TimeSpan.FromDays(366)
        ? null
        : "advance should be a time such as 7.00:00:00, at most 366 days";
}
