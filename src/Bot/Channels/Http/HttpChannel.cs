using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Erasure;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>SMS over local aggregators, each configured and without code of its own.</summary>
internal static class HttpChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void AddHttpChannels(this IServiceCollection services, IReadOnlyList<HttpChannelSettings> channels)
    {
        services.AddSingleton<HttpWebhooks.Taking>();
        foreach (var channel in channels)
        {
            var sender = new HttpSender(Client(), channel);
            services.AddSingleton(channel).AddSingleton<ISender>(sender).AddSingleton<IEraser>(sender);
        }
    }

    // As with Twilio: a redirect would repeat the message, and take the credentials elsewhere.
    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        ActivityHeadersPropagator = null,
    })
    { Timeout = Patience };
}
