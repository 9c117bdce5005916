using System.Diagnostics.Metrics;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Health;

/// <summary>What has happened since the start: counters of one meter, read by /metrics and sent by OTLP. Never an id, a number or a text.</summary>
internal sealed class Counters : IDisposable
{
    public const string MeterName = "ChatAssist";

    private readonly Counter<long> together;
    private readonly Series turns, sends, segments, lost, refused, receipts;

    public Counters()
    {
        turns = Count("turns", "Turns stored: done, or dead (to the dead letters).", "status", "done", "dead");
        together = Meter.CreateCounter<long>("chatassist.messages_read_together", description: "Messages that were answered together with an earlier one of the same person.");
        sends = Count("sends", "Requests to send, by what became of them.", "result", "accepted", "later", "refused", "unclear");
        segments = Count("sms_segments", "SMS segments of the messages that the provider took.", "encoding", "GSM-7", "UCS-2");
        lost = Count("leases_lost", "Results that came when the row was another's already, or settled.", "kind", "send", "turn");
        refused = Count("webhooks_refused", "Webhooks that were not taken.", "reason", "signature", "malformed", "incomplete", "not_stored");
        receipts = Count("receipts", "Delivery receipts taken, by what they say.", "delivery", "sent", "delivered", "undelivered", "failed", "read");
    }

    public Meter Meter { get; } = new(MeterName);

    public void Turn(string status) => turns.Add(status);

    /// <param name="later">How many messages were answered with the first one of a turn.</param>
    public void ReadTogether(int later) => together.Add(later);

    /// <param name="result">What became of one request to send: the name of a SendResult.</param>
    public void Send(string result) => sends.Add(result.ToLowerInvariant());

    /// <summary>The provider has it; where it is an SMS, its segments are billed.</summary>
    public void Sent(OutgoingMessage message)
    {
        if (message.Channel != "sms") return;
        var size = SmsSegments.Measure(message.Body);
        segments.Add(size.Encoding, size.Segments);
    }

    /// <param name="kind">send or turn.</param>
    public void LeaseLost(string kind) => lost.Add(kind);

    public void Refused(string why) => refused.Add(why);

    public void Receipt(string delivery) => receipts.Add(delivery);

    /// <summary>Shows what has not happened yet as 0, so that its first time is seen as a rise.</summary>
    public void StartAtZero()
    {
        ReadTogether(0);
        foreach (var series in new[] { turns, sends, segments, lost, refused, receipts }) series.StartAtZero();
    }

    public void Dispose() => Meter.Dispose();

    private Series Count(string name, string help, string label, params string[] known) =>
        new(Meter.CreateCounter<long>("chatassist." + name, description: help), label, known);

    private sealed record Series(Counter<long> Counter, string Label, string[] Known)
    {
        public void Add(string value, long by = 1) => Counter.Add(by, new KeyValuePair<string, object?>(Label, value));

        public void StartAtZero()
        {
            foreach (var value in Known) Add(value, 0);
        }
    }
}
