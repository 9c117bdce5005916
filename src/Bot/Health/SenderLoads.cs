using System.Diagnostics.Metrics;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Health;

/// <summary>What waits at each of our senders: how much, since when, and for how long at its pace. The sender's own number is the label.</summary>
internal sealed class SenderLoads
{
    private readonly Gauges gauges;
    private IReadOnlyList<SenderLoad> latest = [];

    public SenderLoads(Gauges gauges, Counters counters, DeliverySettings delivery, TimeProvider time)
    {
        this.gauges = gauges;
        Show(counters, "queued", null, "Messages that wait to be sent, by sender.", queue => queue.Queued);
        Show(counters, "oldest_queued", "s", "Since when the oldest of them waits.", queue => (time.GetUtcNow().ToUnixTimeMilliseconds() - queue.Oldest) / 1000);
        Show(counters, "backlog", "s", "How long they take at the sender's pace; an SMS counted as one segment.", queue => queue.Queued / (queue.Channel == "sms" ? delivery.SmsSegmentsPerSecond : delivery.WhatsAppPerSecond));
    }

    /// <summary>Reads anew. When the database cannot be read nothing is shown.</summary>
    public async Task Look(CancellationToken ct)
    {
        try
        {
            latest = await gauges.Senders(ct);
        }
        catch (System.Data.Common.DbException)
        {
            latest = [];
        }
    }

    private void Show(Counters counters, string name, string? unit, string help, Func<SenderLoad, long> value) => counters.Meter.CreateObservableGauge(
        $"chatassist.sender.{name}", () => latest.Select(queue => new Measurement<long>(value(queue), new KeyValuePair<string, object?>("sender", queue.Sender))), unit, help);
}
