using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>What a simulated phone sends.</summary>
/// <param name="Channel">whatsapp or sms.</param>
/// <param name="From">The phone: a number or any id.</param>
/// <param name="Button">The id of the tapped option; the text is then its label.</param>
/// <param name="Media">The content type of a picture or voice note.</param>
internal sealed record PhoneMessage(string? Channel, string? From, string? Text, string? Button = null, string? Media = null);

internal sealed record PhoneLine(long Id, string Channel, string Direction, string Text, TapList? Taps, DateTimeOffset At);

/// <summary>The simulator for scripts and for the page.</summary>
internal static class SimulatorApi
{
    private const int LongestAddress = 128, LongestText = 1600;

    // Proxies close a silent stream.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void MapSimulatorApi(this WebApplication app)
    {
        var api = app.MapGroup("/simulator/api");
        api.MapPost("/messages", Say);
        api.MapGet("/messages", Read);
        api.MapGet("/events", Events);
        api.MapGet("/clock", (ProgrammeTime time) => TypedResults.Ok(new { now = time.Now }));
        api.MapPost("/clock", MoveClock);
    }

    private static async Task<Results<Accepted<long>, BadRequest<string>>> Say(
        PhoneMessage said, Inbox inbox, SimulatorMessages messages, Settings.ProgrammeSettings programme, ProgrammeTime time,
        SimulatorChanges changes, Signals signals, CancellationToken ct)
    {
        if (Wrong(said) is { } why) return TypedResults.BadRequest(why);
        var id = await messages.Sent(said.Channel!, said.From!, said.Text ?? "", time.NowMilliseconds, ct);
        var details = new MessageDetails(said.Button, said.Media is { Length: > 0 } type ? [new Attachment("simulator:", type)] : null);
        await inbox.Receive(new InboundMessage(
            SimulatorChannel.Via, said.Channel!, SimulatorChannel.Via, $"SIM-IN-{id}", said.From!, SimulatorChannel.Sender, PhoneNumber.In(said.From!),
            said.Text ?? "", details.ToJson(), programme.DefaultLanguage, time.NowMilliseconds, time.RealMilliseconds), ct);
        changes.Tell();
        signals.Inbox.Set();
        return TypedResults.Accepted((string?)null, id);
    }

    private static string? Wrong(PhoneMessage said) => said switch
    {
        { Channel: not ("whatsapp" or "sms") } => "channel should be whatsapp or sms",
        { From: null or "" or { Length: > LongestAddress } } => $"from should be the phone's number or id, at most {LongestAddress} characters",
        { Text: { Length: > LongestText } } => $"text should have at most {LongestText} characters",
        { Text: null or "", Button: null, Media: null } => "text should say something",
        _ when (said.From + said.Text).Contains('\0') => "text should hold no NUL",
        _ => null,
    };

    private static async Task<Ok<IEnumerable<PhoneLine>>> Read(string from, long? after, string? channel, SimulatorMessages messages, ProgrammeTime time, CancellationToken ct) =>
        TypedResults.Ok((await messages.Of(channel, from, after ?? 0, ct)).Select(message => Line(message, time)));

    private static ServerSentEventsResult<PhoneLine?> Events(
        string from, string? channel, HttpRequest request, SimulatorMessages messages, ProgrammeTime time, SimulatorChanges changes, CancellationToken ct) =>
        TypedResults.ServerSentEvents(Lines(from, channel, Last(request), messages, time, changes, ct));

    // The browser names the last line it has when it comes back.
    private static long Last(HttpRequest request) => long.TryParse(request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : 0;

    private static async IAsyncEnumerable<SseItem<PhoneLine?>> Lines(
        string from, string? channel, long after, SimulatorMessages messages, ProgrammeTime time, SimulatorChanges changes, [EnumeratorCancellation] CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var change = changes.Next;
            foreach (var message in await messages.Of(channel, from, after, ct))
            {
                after = message.Id;
                yield return new SseItem<PhoneLine?>(Line(message, time), "line") { EventId = $"{message.Id}" };
            }
            if (await Task.WhenAny(change, Task.Delay(Heartbeat, ct)) != change) yield return new SseItem<PhoneLine?>(null, "heartbeat");
        }
    }

    private static async Task<Results<Ok<object>, BadRequest<string>>> MoveClock(ClockRequest request, ClockMover clock, CancellationToken ct)
    {
        if (!TimeSpan.TryParse(request.Advance, CultureInfo.InvariantCulture, out var by) || by <= TimeSpan.Zero || by > TimeSpan.FromDays(366))
            return TypedResults.BadRequest("advance should be a time such as 7.00:00:00, at most 366 days");
        return TypedResults.Ok<object>(new { now = await clock.Advance(by, ct) });
    }

    private static PhoneLine Line(SimulatorMessage message, ProgrammeTime time) =>
        new(message.Id, message.Channel, message.Direction, message.Body, TapList.FromJson(message.Taps), time.Local(message.At));

    private sealed record ClockRequest(string? Advance);
}
