using System.Net;
using ChatAssist.Bot.Erasure;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// What people sent, at the provider. API: "Media resource": asked for with our credentials it answers with a redirect to where the
/// file lies; there we go without them, over https, and to public addresses only.
/// </summary>
/// <param name="account">Sends our credentials: to the provider's own address only.</param>
/// <param name="anybody">Sends none, and connects to public addresses only.</param>
internal sealed class TwilioFiles(HttpClient account, HttpClient anybody, TwilioSettings twilio) : IMediaSource
{
    private const int MostRedirects = 3;

    public bool Has(Uri address) => address.Scheme == twilio.ApiBaseUrl.Scheme && address.Authority == twilio.ApiBaseUrl.Authority;

    public async Task<FetchedMedia> Fetch(Uri address, int most, CancellationToken ct)
    {
        try
        {
            return await Follow(address, most, ct);
        }
        catch (HttpRequestException error) when (error is NotPublicException || error.InnerException is NotPublicException)
        {
            return new FetchedMedia.NotAllowed();
        }
    }

    /// <summary>API: "Delete a Media resource".</summary>
    public async Task<NotErased?> Delete(Uri address, CancellationToken ct)
    {
        using var response = await account.DeleteAsync(new Uri($"{address.GetLeftPart(UriPartial.Path)}.json"), ct);
        return TwilioEraser.Failure(response);
    }

    private async Task<FetchedMedia> Follow(Uri address, int most, CancellationToken ct)
    {
        var http = account;
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, ct);
            if (response.Headers.Location is not { } elsewhere || !IsRedirect(response)) return await Read(response, most, ct);
            (address, http) = (new Uri(address, elsewhere), anybody);
            if (address.Scheme != Uri.UriSchemeHttps) return new FetchedMedia.NotAllowed();
        }
        return new FetchedMedia.NotAllowed();
    }

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400;

    private static async Task<FetchedMedia> Read(HttpResponseMessage response, int most, CancellationToken ct)
    {
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return new FetchedMedia.Gone();
        if (!response.IsSuccessStatusCode) return new FetchedMedia.NotNow($"{(int)response.StatusCode}");
        if (response.Content.Headers.ContentLength > most) return new FetchedMedia.TooLarge();
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        using var content = new MemoryStream();
        // What is told of its length may be wrong.
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            if (content.Length + read > most) return new FetchedMedia.TooLarge();
            content.Write(buffer, 0, read);
        }
        return new FetchedMedia.File(content.ToArray());
    }
}
