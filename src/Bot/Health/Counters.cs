using System.Diagnostics.Metrics;
using System.Text.Json;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Health;

/// <summary>What has happened since the start: counters of one meter, read by /metrics and sent by OTLP. Never an id, a number or a text.</summary>
internal sealed class Counters : IDisposable
{
    public const string MeterName = "ChatAssist";

    private readonly Counter<long> together;
    private readonly Counter<double> cost;
    private readonly Prices? prices;
    private readonly Series turns, sends, segments, unpriced, lost, refused, receipts, undelivered, outside, media, signIns;

    /// <param name="prices">Null: none is known.</param>
    public Counters(Prices? prices = null)
    {
        this.prices = prices;
        cost = Meter.CreateCounter<double>("chatassist.estimated_cost", description: "What the messages that the provider took are estimated to cost, by the prices of content/prices.csv.");
        unpriced = Count("messages_without_price", "Messages that the provider took and whose price is not known: they are not in the estimate.", "channel", "sms", "whatsapp");
        turns = Count("turns", "Turns stored: done, or dead (to the dead letters).", "status", "done", "dead");
        together = Meter.CreateCounter<long>("chatassist.messages_read_together", description: "Messages that were answered together with an earlier one of the same person.");
        sends = Count("sends", "Requests to send, by what became of them.", "result", "accepted", "later", "account_refused", "numbered", "refused", "unclear", "outside_window", "waits", "needless");
        segments = Count("sms_segments", "SMS segments of the messages that the provider took.", "encoding", "GSM-7", "UCS-2");
        lost = Count("leases_lost", "Results that came when the row was another's already, or settled.", "kind", "send", "turn");
        refused = Count("webhooks_refused", "Webhooks that were not taken.", "reason", "signature", "malformed", "incomplete", "not_stored");
        undelivered = Count("undelivered", "Messages that did not arrive, by what is done about them; alarm: an administrator must mend something.", "remedy", "again", "other-channel", "in-words", "stop", "alarm", "tell");
        outside = Count("outside_window", "Messages whose window was shut, by what became of them.", "went", "template", "parked", "other_channel", "wrong_variables");
        receipts = Count("receipts", "Delivery receipts taken, by what they say.", "delivery", "sent", "delivered", "undelivered", "failed", "read");
        media = Count("media", "Files that people sent, by what became of them.", "result", "kept", "refused", "gone");
        signIns = Count("sign_ins", "Tries to sign in to the console, by what became of them.", "result", "in", "needs_code", "wrong", "outdated", "too_many", "expired");
    }

    public Meter Meter { get; } = new(MeterName);

    public void Turn(string status) => turns.Add(status);

    /// <param name="later">How many messages were answered with the first one of a turn.</param>
    public void ReadTogether(int later) => together.Add(later);

    /// <param name="result">What became of one request to send: the name of a SendResult.</param>
    public void Send(string result) => sends.Add(JsonNamingPolicy.SnakeCaseLower.ConvertName(result));

    /// <summary>The provider has it; where it is an SMS, its segments are billed. The simulator bills nothing.</summary>
    public void Sent(OutgoingMessage message)
    {
        SmsSize? size = message.Channel == "sms" ? SmsSegments.Measure(message.Body) : null;
        if (size is { } sms) segments.Add(sms.Encoding, sms.Segments);
        if (message.Via == "simulator") return;
        if (prices?.Of(message.Channel, message.Address) is { Each: { } each } price)
            cost.Add((double)each * (size?.Segments ?? 1), new("channel", price.Channel), new("currency", price.Currency));
        else
            unpriced.Add(message.Channel);
    }

    /// <param name="kind">send or turn.</param>
    public void LeaseLost(string kind) => lost.Add(kind);

    public void Refused(string why) => refused.Add(why);

    public void Undelivered(string remedy) => undelivered.Add(remedy);

    /// <param name="went">template, parked, or wrong_variables: parked too, because what stands in its places may not stand in a template.</param>
    public void OutsideWindow(string went) => outside.Add(went);

    public void Receipt(string delivery) => receipts.Add(delivery);

    /// <param name="result">kept, refused or gone.</param>
    public void Media(string result) => media.Add(result);

    public void SignIn(Entry result) => signIns.Add(JsonNamingPolicy.SnakeCaseLower.ConvertName($"{result}"));

    /// <summary>Shows what has not happened yet as 0, so that its first time is seen as a rise.</summary>
    public void StartAtZero()
    {
        ReadTogether(0);
        foreach (var series in new[] { turns, sends, segments, unpriced, lost, refused, receipts, undelivered, outside, media, signIns }) series.StartAtZero();
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
