using System.Net;
using ChatAssist.Bot.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Health;

/// <summary>How it is doing, for whom Metrics:Allow names. Counts only: no number, name or text of anybody.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this WebApplication app)
    {
        // Listens from the start, not from the first question on.
        app.Services.GetRequiredService<PrometheusText>();
        app.MapGet("/metrics", Metrics);
    }

    private static async Task<Results<ContentHttpResult, NotFound>> Metrics(
        HttpContext context, NetworkSettings networks, Backlog backlog, PrometheusText text, CancellationToken ct)
    {
        if (!MayRead(context, networks)) return TypedResults.NotFound();
        await backlog.Look(ct);
        return TypedResults.Content(text.Write(), PrometheusText.ContentType);
    }

    // Over the Unix socket there is no address. A proxy that is not known speaks for somebody whom we cannot name.
    private static bool MayRead(HttpContext context, NetworkSettings networks) =>
        !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
        && (context.Connection.RemoteIpAddress is not { } from || networks.MetricsAllow.Any(network => network.Contains(Plain(from))));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
