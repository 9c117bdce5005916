using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using ChatAssist.Bot.Attachments;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>Sends through the provider's Messages resource: one POST, and one GET to find what became of it.</summary>
internal sealed class TwilioSender(HttpClient http, TwilioSettings twilio, TwilioMessages messages, AttachmentLinks links) : ISender
{
    private static readonly TimeSpan WithoutRetryAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan NeverConnected = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AccountRefused = TimeSpan.FromMinutes(1);

    // The provider's codes below it are about accounts and requests (20003: credentials).
    private const int FirstCodeOfAMessage = 21000;

    public string Via => InboundForm.Via;

    public Task<string?> Find(OutgoingMessage message, CancellationToken ct) => messages.Find(message, ct);

    public async Task<SendResult> Send(OutgoingMessage message, CancellationToken ct)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, messages.Resource) { Content = Form(message) };
            using var response = await http.SendAsync(request, ct);
            return await Read(response, ct);
        }
        catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new SendResult.Later(NeverConnected, $"not connected: {error.HttpRequestError}");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or JsonException or IOException)
        {
            return new SendResult.Unclear(error.GetType().Name);
        }
    }

    private FormUrlEncodedContent Form(OutgoingMessage message) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["To"] = message.Address,
        ["From"] = message.Sender,
        [message.Attachment is null ? "Body" : "MediaUrl"] = message.Attachment is { } attachment ? twilio.Public(links.To(attachment)) : message.Body,
        ["StatusCallback"] = twilio.StatusCallback(message.Id),
    });

    private static async Task<SendResult> Read(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode)
        {
            var created = await response.Content.ReadFromJsonAsync(TwilioJson.Default.TwilioMessage, ct);
            return created?.Sid is { Length: > 0 } sid ? new SendResult.Accepted(sid) : new SendResult.Unclear("accepted without an id");
        }
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new SendResult.Later(RetryAfter(response.Headers.RetryAfter), "429"),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout => await Refused(response, ct),
            _ => new SendResult.Unclear(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static async Task<SendResult> Refused(HttpResponseMessage response, CancellationToken ct)
    {
        var code = (await ErrorOf(response, ct))?.Code ?? (int)response.StatusCode;
        // About the account or the way to it, not about this message: the backlog is kept until somebody mends it.
        return code < FirstCodeOfAMessage && IsAboutTheAccount(response.StatusCode)
            ? new SendResult.Later(AccountRefused, $"account refused: {code}")
            : new SendResult.Refused(code.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsAboutTheAccount(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.ProxyAuthenticationRequired;

    private static async Task<TwilioError?> ErrorOf(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(TwilioJson.Default.TwilioError, ct);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null; // not from the provider itself, but from something on the way: the status says it
        }
    }

    private static TimeSpan RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date - DateTimeOffset.UtcNow is { } wait && wait > TimeSpan.Zero ? wait : WithoutRetryAfter);
}
