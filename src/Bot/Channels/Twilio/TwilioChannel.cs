using System.Net.Http.Headers;
using System.Text;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Erasure;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Templates;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>WhatsApp and SMS over Twilio. Without an account the channel is off.</summary>
internal static class TwilioChannel
{
    // A provider that has not answered by then is asked later what became of the message.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void AddTwilio(this IServiceCollection services, TwilioSettings? twilio)
    {
        if (twilio is null) return;
        var http = Client(twilio);
        services.AddSingleton(twilio);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TwilioMessages>(provider, http));
        services.AddSingleton<QuotedTaps>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TwilioContents>(provider, http));
        services.AddSingleton<ITemplateSource>(new TwilioTemplates(http, twilio));
        services.AddSingleton<IMissedMessages>(provider => ActivatorUtilities.CreateInstance<TwilioInbound>(provider, http));
        services.AddSingleton<ISender>(provider => ActivatorUtilities.CreateInstance<TwilioSender>(provider, http));
        services.AddSingleton<IMediaSource>(new TwilioFiles(http, PublicAddresses.Client(Patience), twilio));
        services.AddSingleton<IEraser>(provider => ActivatorUtilities.CreateInstance<TwilioEraser>(provider, http));
    }

    // A redirect would repeat the POST; .NET repeats no form on a closed connection (a test holds this).
    private static HttpClient Client(TwilioSettings twilio)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
            // Our traces are no business of the provider's.
            ActivityHeadersPropagator = null,
        };
        var http = new HttpClient(handler) { Timeout = Patience };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{twilio.RestUser}:{twilio.RestSecret}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return http;
    }
}
