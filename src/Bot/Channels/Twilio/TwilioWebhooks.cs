using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Telemetry;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>What the provider calls: a message came, a message got further. Answered after the commit, before the turn.</summary>
internal static class TwilioWebhooks
{
    private const string EmptyTwiml = """<?xml version="1.0" encoding="UTF-8"?><Response></Response>""";

    public static void MapTwilio(this WebApplication app)
    {
        if (app.Services.GetService<TwilioSettings>() is null) return;
        var hooks = app.MapGroup("/webhooks/twilio").WithMetadata(new RequestSizeLimit(FormBody.LargestBytes));
        hooks.MapPost("/messages", Message);
        hooks.MapPost("/status", Status);
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Message(
        HttpRequest request, TwilioSettings twilio, Inbox inbox, QuotedTaps quoted, ProgrammeTime time, ProgrammeSettings programme, Signals signals,
        Counters counters, NotStored notStored, ILogger<TwilioSettings> log, CancellationToken ct)
    {
        using var span = Spans.Webhook();
        var signed = await SignedRequest.Read(request, twilio, counters, ct);
        if (signed.Form is not { } form) return TypedResults.StatusCode(signed.Status);
        if (InboundForm.Read(form, time, programme.DefaultLanguage) is not { } message) return Incomplete(counters);
        return await Stored(() => Receive(message with { Trace = span?.Id }, InboundForm.Quoted(form)), signals.Inbox, counters, notStored, log);

        async Task Receive(InboundMessage received, string? sid) =>
            await inbox.Receive(sid is null ? received : await quoted.Read(received, sid, CancellationToken.None), CancellationToken.None);
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Status(
        HttpRequest request, TwilioSettings twilio, Receipts receipts, ProgrammeTime time, Signals signals,
        Counters counters, NotStored notStored, ILogger<TwilioSettings> log, CancellationToken ct)
    {
        var signed = await SignedRequest.Read(request, twilio, counters, ct);
        if (signed.Form is not { } form) return TypedResults.StatusCode(signed.Status);
        if (ReceiptForm.Read(form, request.Query, time.RealMilliseconds) is not { } receipt) return Incomplete(counters);
        return await Stored(() => Take(receipt, receipts, counters), receipt.Remedy is null ? signals.Outbox : signals.Undelivered, counters, notStored, log);
    }

    private static async Task Take(Receipt receipt, Receipts receipts, Counters counters)
    {
        using var span = Spans.Receipt(receipt, await Spans.TraceOf(receipt, receipts));
        await receipts.Take(receipt, CancellationToken.None);
        counters.Receipt(receipt.Delivery);
    }

    private static StatusCodeHttpResult Incomplete(Counters counters)
    {
        counters.Refused("incomplete");
        return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
    }

    // 503 asks the provider to come again: what is not on disk is not acknowledged.
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Stored(
        Func<Task> store, Signal signal, Counters counters, NotStored notStored, ILogger log)
    {
        try
        {
            await store();
        }
        catch (System.Data.Common.DbException error)
        {
            log.NotStored(error);
            notStored.Note();
            counters.Refused("not_stored");
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        signal.Set();
        return TypedResults.Content(EmptyTwiml, "text/xml");
    }

    private sealed record RequestSizeLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
