using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>One stream for all phones of a page: each new line, and the clock.</summary>
internal sealed class SimulatorEvents(SimulatorMessages messages, PhoneLines lines, ProgrammeTime time, SimulatorChanges changes, IHostApplicationLifetime host)
{
    // Proxies close a silent stream.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <param name="phones">Each <c>channel:number</c>.</param>
    /// <param name="after">The last line that the page has when it opens the stream.</param>
    public ServerSentEventsResult<object> Stream(string[] phones, long? after, HttpRequest request, CancellationToken ct) =>
        TypedResults.ServerSentEvents(Items(phones, LastSeen(request) ?? after ?? 0, ct));

    // A browser that comes back names the last line it has.
    private static long? LastSeen(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : null;

    private async IAsyncEnumerable<SseItem<object>> Items(IReadOnlyList<string> phones, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        // An open page must not hold up the end of the service.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct, host.ApplicationStopping);
        while (!end.IsCancellationRequested)
        {
            var change = changes.Next;
            foreach (var message in await messages.OfAll(phones, after, ct))
            {
                after = message.Id;
                yield return new SseItem<object>(lines.Of(message), "line") { EventId = $"{message.Id}" };
            }
            yield return new SseItem<object>(new { now = time.Now }, "clock");
            await Task.WhenAny(change, Task.Delay(Heartbeat, end.Token));
        }
    }
}
