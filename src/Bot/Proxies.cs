using ChatAssist.Bot.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace ChatAssist.Bot;

/// <summary>The word of a known proxy about the caller's address and scheme counts; anybody else's is left as it came.</summary>
internal static class Proxies
{
    public static void UseProxies(this IApplicationBuilder app, NetworkSettings networks)
    {
        // With an empty list the middleware would believe everybody.
        if (networks.ProxyKnown.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks.ProxyKnown) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
