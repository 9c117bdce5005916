using System.Diagnostics;
using ChatAssist.Data;

namespace ChatAssist.Bot.Telemetry;

/// <summary>
/// One message as spans of one trace: webhook, turn, send, receipt. They tell ids, kinds and results, never who or what.
/// While nobody listens there are none, and nothing is done.
/// </summary>
internal static class Spans
{
    public const string SourceName = "ChatAssist";

    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? Webhook() => Begin("webhook", ActivityKind.Server, null);

    public static Activity? Turn(ReadyTurn turn) => Begin("turn", ActivityKind.Internal, turn.Trace)?
        .SetTag("inbox.id", turn.InboxId)
        .SetTag("inbox.kind", turn.Kind);

    public static Activity? Send(OutgoingMessage message) => Begin("send", ActivityKind.Client, message.Trace)?
        .SetTag("outbox.id", message.Id)
        .SetTag("outbox.channel", message.Channel);

    /// <summary>Goes on where its message was sent.</summary>
    public static async Task<string?> TraceOf(Receipt receipt, Receipts receipts) =>
        Source.HasListeners() ? await receipts.TraceOf(receipt, CancellationToken.None) : null;

    public static Activity? Receipt(Receipt receipt, string? trace) => Begin("receipt", ActivityKind.Server, trace)?
        .SetTag("outbox.id", receipt.OutboxId)
        .SetTag("result", receipt.Delivery);

    /// <summary>What became of the span that is open here.</summary>
    public static void Result(string result)
    {
        if (Source.HasListeners()) Activity.Current?.SetTag("result", result);
    }

    private static Activity? Begin(string name, ActivityKind kind, string? trace)
    {
        if (!Source.HasListeners()) return null;
        // The web server has an activity of its own, which goes nowhere: no child of it.
        Activity.Current = null;
        // What does not parse is the empty context: a new trace.
        _ = ActivityContext.TryParse(trace, traceState: null, isRemote: true, out var parent);
        return Source.StartActivity(name, kind, parent);
    }
}
