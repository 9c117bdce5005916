using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Delivery;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>What an aggregator's answer to a message means, as its channel is configured.</summary>
internal static partial class HttpAnswer
{
    private const int Largest = 64 * 1024;

    /// <param name="own">The id where the aggregator gives none.</param>
    public static async Task<SendResult> Read(HttpResponseMessage response, HttpChannelSettings channel, string own, CancellationToken ct)
    {
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (channel.Send.Retry.Contains(status)) return new SendResult.Later(RetryAfter.Of(response), status);
        if (response.IsSuccessStatusCode) return Accepted(await Json(response, ct), channel, own);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.ProxyAuthenticationRequired => new SendResult.AccountRefused(status),
            >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout => new SendResult.Refused(ErrorIn(await Json(response, ct), channel.Send) ?? status, Remedy.OtherChannel),
            _ => new SendResult.Unclear(status),
        };
    }

    /// <summary>A code is kept; a sentence may name somebody, and is not.</summary>
    public static string? Code(string? error) => error is null ? null : Codes().IsMatch(error) ? error : "error";

    // Whoever answers 200 may still have refused; whoever answers what we cannot read may have sent it.
    private static SendResult Accepted(JsonElement? answer, HttpChannelSettings channel, string own)
    {
        var send = channel.Send;
        if (send is { Id: null, Error: null, Success: null }) return new SendResult.Accepted(channel.Sid(own));
        if (answer is not { } json) return new SendResult.Unclear("an answer that cannot be read");
        if (ErrorIn(json, send) is { } error) return new SendResult.Refused(error, Remedy.OtherChannel);
        if (send.Success is var (at, words) && !words.Contains(JsonPointer.Read(json, at) ?? "", StringComparer.Ordinal)) return new SendResult.Refused(Code(JsonPointer.Read(json, at)) ?? "no success", Remedy.OtherChannel);
        return send.Id is null ? new SendResult.Accepted(channel.Sid(own))
            : JsonPointer.Read(json, send.Id) is { Length: > 0 and <= 128 } id ? new SendResult.Accepted(channel.Sid(id)) : new SendResult.Unclear("accepted without an id");
    }

    private static string? ErrorIn(JsonElement? answer, HttpSend send) =>
        answer is { } json && send.Error is { } at && JsonPointer.Read(json, at) is { } error and not ("" or "0" or "false") ? Code(error) : null;

    private static async Task<JsonElement?> Json(HttpResponseMessage response, CancellationToken ct)
    {
        await using var body = await response.Content.ReadAsStreamAsync(ct);
        var bytes = new byte[Largest];
        var length = await body.ReadAtLeastAsync(bytes, Largest, throwOnEndOfStream: false, ct);
        try
        {
            return JsonElement.Parse(bytes.AsSpan(0, length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z_.-]{0,30}[0-9]{0,6}[A-Za-z_.-]{0,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex Codes();
}
