using System.Diagnostics.Metrics;
using ChatAssist.Data;

namespace ChatAssist.Bot.Health;

/// <summary>What waits now: read from the database by <see cref="Look"/>, shown by gauges of the one meter.</summary>
internal sealed class Backlog
{
    private static readonly (string Name, string? Unit, string Help)[] Shown =
    [
        ("chatassist.inbox.waiting", null, "Messages and timers that wait for their turn."),
        ("chatassist.inbox.oldest_waiting", "s", "Since when the oldest of them waits."),
        ("chatassist.inbox.dead_letters", null, "Messages that could not be answered; 'inbox retry' puts them back."),
        ("chatassist.outbox.queued", null, "Messages that wait to be sent."),
        ("chatassist.outbox.sending", null, "Messages whose request is under way."),
        ("chatassist.outbox.unclear", null, "Messages of which nobody knows whether they were sent."),
        ("chatassist.outbox.oldest_unclear", "s", "Since when the oldest of them is unclear."),
        ("chatassist.outbox.parked", null, "Messages that wait until the person writes: WhatsApp's window is shut and no approved template stands for them."),
        ("chatassist.outbox.oldest_parked", "s", "Since when the oldest of them is written."),
        ("chatassist.templates.not_approved", null, "Message templates of ours that the provider lacks or that WhatsApp has not approved; 'templates sync' says which."),
        ("chatassist.outbox.unknown", null, "Messages of which nobody will know; each is a call to make."),
        ("chatassist.escalations.open", null, "Cases that wait for a person."),
        ("chatassist.call_tasks.open", null, "Calls that somebody of the programme is to make."),
        ("chatassist.call_tasks.oldest_open", "s", "Since when the oldest of them is asked for."),
        ("chatassist.call_tasks.overdue", null, "Of them, those by whose promised time nobody called."),
        ("chatassist.media.waiting", null, "Files that people sent and that are still to be fetched."),
        ("chatassist.media.to_delete", null, "Files that the provider is still to delete."),
        ("chatassist.timers.overdue", null, "Timers that should have rung two days ago: their chat is held, or nothing rings."),
        ("chatassist.erasures.open", null, "Erasures that the provider or the last message still keeps open."),
        ("chatassist.erasures.oldest_open", "s", "Since when the oldest of them is open."),
    ];

    private readonly Gauges gauges;
    private readonly SenderLoads senders;
    private Dictionary<string, long> latest = new(StringComparer.Ordinal);

    public Backlog(Gauges gauges, SenderLoads senders, Counters counters)
    {
        (this.gauges, this.senders) = (gauges, senders);
        foreach (var (name, unit, help) in Shown) counters.Meter.CreateObservableGauge(name, () => Reading(name), unit, help);
    }

    /// <summary>Reads anew. When the database cannot be read nothing is shown, rather than what was.</summary>
    public async Task Look(CancellationToken ct)
    {
        await senders.Look(ct);
        try
        {
            latest = (await gauges.Read(ct)).ToDictionary(gauge => gauge.Name, gauge => gauge.Value, StringComparer.Ordinal);
        }
        catch (System.Data.Common.DbException)
        {
            latest = new(StringComparer.Ordinal);
        }
    }

    private Measurement<long>[] Reading(string name) => latest.TryGetValue(name, out var value) ? [new(value)] : [];
}
