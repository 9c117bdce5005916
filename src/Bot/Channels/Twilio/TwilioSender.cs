using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.Json;
using ChatAssist.Bot.Attachments;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Turns;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>Sends through the provider's Messages resource: one POST, and one GET to find what became of it.</summary>
internal sealed class TwilioSender(HttpClient http, TwilioSettings twilio, TwilioMessages messages, TwilioContents contents, AttachmentLinks links) : ISender
{
    // The limit counts the last 24 hours: something may go out again soon, all of it a day later.
    private static readonly TimeSpan DaysLimit = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan DatabaseAway = TimeSpan.FromSeconds(1);

    private const string UnknownContent = "21655";

    // The resource is not there, or will not be filled or shown so: the message may go without it. Codes:
    // https://www.twilio.com/docs/api/errors, read 2026-11-27.
    private static readonly HashSet<string> AboutContent = new(StringComparer.Ordinal) { UnknownContent, "21654", "21656", "63005", "63021", "92005", "92006" };

    // The provider's codes below it are about accounts and requests (20003: credentials).
    private const int FirstCodeOfAMessage = 21000;

    public string Via => InboundForm.Via;

    public Task<string?> Find(OutgoingMessage message, CancellationToken ct) => messages.Find(message, ct);

    public Task<SendResult> Send(OutgoingMessage message, CancellationToken ct) =>
        message.Template is { } template ? SendTemplate(message, SentTemplate.FromJson(template), ct)
        : TapList.FromJson(message.Taps) is { } taps ? SendTappable(message, taps, ct)
        : Send(message, Plain(message), ct);

    private async Task<SendResult> SendTemplate(OutgoingMessage message, SentTemplate template, CancellationToken ct)
    {
        var result = await Send(message, template.Form, ct);
        return result is SendResult.Refused { Error: var error } && ProviderErrors.Of(error) == Remedy.Template ? new SendResult.OutsideWindow(error) : result;
    }

    private async Task<SendResult> SendTappable(OutgoingMessage message, TapList taps, CancellationToken ct)
    {
        if (TwilioContent.Of(message.Body, taps) is not { } content) return new SendResult.Numbered("too many lines");
        try
        {
            return await SendTappable(message, content, ct);
        }
        catch (DbException error)
        {
            // Contents were to be read, kept or forgotten: the message was not asked for yet, or refused. What comes after it waits.
            return new SendResult.Later(DatabaseAway, error.GetType().Name);
        }
    }

    private async Task<SendResult> SendTappable(OutgoingMessage message, TwilioContent content, CancellationToken ct)
    {
        var (sid, otherwise) = await contents.Of(content, message.Attempts, ct);
        if (sid is null) return otherwise!;
        var result = await Send(message, [new("ContentSid", sid), new("ContentVariables", content.Variables)], ct);
        if (result is not SendResult.Refused { Error: var error }) return result;
        if (error == UnknownContent) await contents.Forget(sid, ct);
        return error == UnknownContent && message.Attempts == 1 ? new SendResult.Later(TimeSpan.Zero, "content unknown")
            : AboutContent.Contains(error) ? new SendResult.Numbered($"content refused: {error}")
            : result;
    }

    private async Task<SendResult> Send(OutgoingMessage message, KeyValuePair<string, string>[] says, CancellationToken ct)
    {
        try
        {
            using var form = new FormUrlEncodedContent([new("To", message.Address), new("From", message.Sender), .. says, new("StatusCallback", twilio.StatusCallback(message.Id))]);
            using var request = new HttpRequestMessage(HttpMethod.Post, messages.Resource) { Content = form };
            using var response = await http.SendAsync(request, ct);
            return await Read(response, ct);
        }
        catch (HttpRequestException error) when (error.IsNotConnected())
        {
            return new SendResult.Later(RetryAfter.NotConnected, $"not connected: {error.HttpRequestError}");
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException or JsonException or IOException)
        {
            return new SendResult.Unclear(error.GetType().Name);
        }
    }

    private KeyValuePair<string, string>[] Plain(OutgoingMessage message) =>
        [message.Attachment is { } attachment ? new("MediaUrl", twilio.Public(links.To(attachment))) : new("Body", message.Body)];

    private static async Task<SendResult> Read(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.IsSuccessStatusCode)
        {
            var created = await response.Content.ReadFromJsonAsync(TwilioJson.Default.TwilioMessage, ct);
            return created?.Sid is { Length: > 0 } sid ? new SendResult.Accepted(sid) : new SendResult.Unclear("accepted without an id");
        }
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new SendResult.Later(RetryAfter.Of(response), "429", SlowsSender: true),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout => await Refused(response, ct),
            _ => new SendResult.Unclear(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)),
        };
    }

    private static async Task<SendResult> Refused(HttpResponseMessage response, CancellationToken ct)
    {
        var code = (await ErrorOf(response, ct))?.Code ?? (int)response.StatusCode;
        // About the account or the way to it, not about this message: the backlog is kept until somebody mends it.
        return code < FirstCodeOfAMessage && IsAboutTheAccount(response.StatusCode)
            ? new SendResult.AccountRefused($"{code}")
            : Refused(code.ToString(CultureInfo.InvariantCulture), RetryAfter.Of(response));
    }

    private static SendResult Refused(string code, TimeSpan retryAfter) => ProviderErrors.Of(code) switch
    {
        Remedy.Again => new SendResult.Later(retryAfter, code, SlowsSender: true),
        Remedy.Template when code == ParkedMessages.OutsideWindow => new SendResult.OutsideWindow(code),
        Remedy.Park => new SendResult.Later(DaysLimit, code, SlowsSender: true),
        var remedy => new SendResult.Refused(code, remedy),
    };

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
}
