using System.Text.Json;
using ChatAssist.Bot.Channels;
using ChatAssist.Data;

namespace ChatAssist.Bot.Operator;

/// <summary>Fetches what no webhook brought, when an operator asks for it.</summary>
internal static class SweepEndpoint
{
    public static void MapSweep(this RouteGroupBuilder operators) => operators.MapPost("/sweep", Run);

    private static async Task<IResult> Run(int? hours, IEnumerable<IMissedMessages> providers, Inbox inbox, TimeProvider time, CancellationToken ct)
    {
        var swept = new List<string>();
        try
        {
            foreach (var provider in providers) swept.Add($"{provider.Via}: {await provider.Fetch(await Since(provider, hours, inbox, time, ct), ct)}");
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return TypedResults.BadRequest($"the provider could not be asked ({error.GetType().Name}); what was fetched before is stored, ask again");
        }
        return swept.Count > 0 ? TypedResults.Text(string.Join('\n', swept)) : TypedResults.BadRequest("no channel that is on has a list of what it received");
    }

    private static async Task<DateTimeOffset> Since(IMissedMessages provider, int? hours, Inbox inbox, TimeProvider time, CancellationToken ct) =>
        hours is null && await inbox.SweepFrom(provider.Via, ct) is { } last ? DateTimeOffset.FromUnixTimeMilliseconds(last) : time.GetUtcNow().AddHours(-(hours ?? 1));
}
