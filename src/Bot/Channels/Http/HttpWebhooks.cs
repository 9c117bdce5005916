using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.Metadata;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>What aggregators call. Answered after the commit, as <see cref="Twilio.TwilioWebhooks"/> are.</summary>
internal static class HttpWebhooks
{
    private const int LargestBytes = 64 * 1024;

    public static void MapHttpChannels(this WebApplication app)
    {
        foreach (var channel in app.Services.GetServices<HttpChannelSettings>())
        {
            var hooks = app.MapGroup($"/webhooks/http/{channel.Name}").WithMetadata(new Limit(LargestBytes));
            hooks.MapPost("/messages", (HttpRequest request, Taking taking, CancellationToken ct) => taking.Message(request, channel, ct));
            if (channel.Status is { } status) hooks.MapPost("/status", (HttpRequest request, Taking taking, CancellationToken ct) => taking.Status(request, channel, status, ct));
        }
    }

    private sealed record Limit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;

    internal sealed class Taking(Inbox inbox, Receipts receipts, ProgrammeTime time, ProgrammeSettings programme, Signals signals, Counters counters, NotStored notStored, ILogger<Taking> log)
    {
        public async Task<IResult> Message(HttpRequest request, HttpChannelSettings channel, CancellationToken ct)
        {
            var (fields, refusal) = await Read(request, channel, channel.Receive.IsJson, ct);
            if (fields is null) return TypedResults.StatusCode(refusal);
            return HttpInbound.Message(fields, channel, time, programme.DefaultLanguage) is { } message
                ? await Stored(() => inbox.Receive(message, CancellationToken.None), signals.Inbox)
                : Refuse(StatusCodes.Status400BadRequest, "incomplete");
        }

        public async Task<IResult> Status(HttpRequest request, HttpChannelSettings channel, HttpStatus status, CancellationToken ct)
        {
            var (fields, refusal) = await Read(request, channel, status.IsJson, ct);
            if (fields is null) return TypedResults.StatusCode(refusal);
            if (HttpInbound.Receipt(fields, channel, status, time.RealMilliseconds, out var isKnown) is { } receipt)
            {
                counters.Receipt(receipt.Delivery);
                return await Stored(() => receipts.Take(receipt, CancellationToken.None), signals.Outbox);
            }
            // A word that means nothing to us will not mean more the next time.
            return isKnown ? Refuse(StatusCodes.Status400BadRequest, "incomplete") : TypedResults.Ok();
        }

        private async Task<(HttpFields? Fields, int Refusal)> Read(HttpRequest request, HttpChannelSettings channel, bool isJson, CancellationToken ct)
        {
            try
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body, ct);
                if (HttpCaller.Refusal(channel.Check, request.Headers[channel.Check.Header], body.ToArray()) is { } refused)
                {
                    counters.Refused("signature");
                    return (null, refused);
                }
                if (HttpFields.Read(body.ToArray(), isJson) is { } fields) return (fields, 0);
                counters.Refused("malformed");
                return (null, StatusCodes.Status400BadRequest);
            }
            catch (BadHttpRequestException error)
            {
                counters.Refused("malformed");
                return (null, error.StatusCode);
            }
        }

        private async Task<IResult> Stored(Func<Task> store, Signal signal)
        {
            try
            {
                await store();
            }
            catch (System.Data.Common.DbException error)
            {
                log.NotStored(error);
                notStored.Note();
                return Refuse(StatusCodes.Status503ServiceUnavailable, "not_stored");
            }
            signal.Set();
            return TypedResults.Ok();
        }

        private Microsoft.AspNetCore.Http.HttpResults.StatusCodeHttpResult Refuse(int status, string why)
        {
            counters.Refused(why);
            return TypedResults.StatusCode(status);
        }
    }
}
