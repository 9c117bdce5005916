using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Erasure;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>Sends through an aggregator that was configured: one request. What became of it cannot be asked there.</summary>
internal sealed class HttpSender(HttpClient http, HttpChannelSettings channel) : IBlindSender, IEraser
{
    public string Via => channel.Via;

    public bool MayRepeat => channel.Send.IsIdempotent;

    /// <summary>An aggregator has no way to delete what went over it: that is a matter of the contract with it (docs/data-protection.md).</summary>
    public Task<NotErased?> Erase(CopyToDelete copy, CancellationToken ct) => Task.FromResult<NotErased?>(null);

    public async Task<SendResult> Send(OutgoingMessage message, CancellationToken ct)
    {
        if (message.Attachment is not null) return new SendResult.Refused("no attachments", Remedy.Tell);
        try
        {
            using var request = Request(message);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(http.Timeout);
            return await HttpAnswer.Read(response, channel, Own(message), patience.Token);
        }
        catch (HttpRequestException error) when (error.IsNotConnected())
        {
            return new SendResult.Later(RetryAfter.NotConnected, $"not connected: {error.HttpRequestError}");
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            return new SendResult.Unclear(error.GetType().Name);
        }
    }

    private HttpRequestMessage Request(OutgoingMessage message)
    {
        var (send, values) = (channel.Send, Values(message));
        var request = new HttpRequestMessage(send.Method, new Uri(send.Url.Fill(values)));
        if (send.Body is { } body)
            request.Content = new StringContent(body.Fill(values), Encoding.UTF8, new MediaTypeHeaderValue(send.IsJson ? "application/json" : "application/x-www-form-urlencoded"));
        foreach (var (name, value) in send.Headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private Dictionary<string, string> Values(OutgoingMessage message) => new(StringComparer.Ordinal)
    {
        ["to"] = message.Address,
        ["digits"] = message.Address.TrimStart('+'),
        ["from"] = message.Sender,
        ["text"] = message.Body,
        ["id"] = Own(message),
        ["callback"] = channel.Callback ?? "",
    };

    private static string Own(OutgoingMessage message) => message.Id.ToString(CultureInfo.InvariantCulture);
}
