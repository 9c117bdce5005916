using System.Diagnostics.Metrics;
using ChatAssist.Bot.Health;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.Audit;

/// <summary>Whether the trail is whole, as it was seen last: following it takes longer than a page may.</summary>
internal sealed class Chain
{
    private readonly AuditTrail trail;
    private readonly TimeProvider time;

    public Chain(AuditTrail trail, TimeProvider time, Counters counters)
    {
        (this.trail, this.time) = (trail, time);
        counters.Meter.CreateObservableGauge("chatassist.audit.broken", () => Seen is null ? Array.Empty<Measurement<long>>() : [new(Seen.Broken is null ? 0 : 1)], null, "1: an entry of the audit was changed or taken away; 'audit verify' says which.");
    }

    /// <param name="Broken">As <see cref="AuditTrail.FirstBroken(CancellationToken)"/> tells it; null: whole.</param>
    /// <param name="At">Real time, Unix milliseconds.</param>
    public sealed record Finding(long? Broken, long At);

    /// <summary>Null: nobody has looked since the start.</summary>
    public Finding? Seen { get; private set; }

    /// <summary>Follows it from its beginning.</summary>
    public async Task<long?> Look(Action goesOn, CancellationToken ct)
    {
        var broken = await trail.FirstBroken(goesOn, ct);
        Seen = new Finding(broken, time.GetUtcNow().ToUnixTimeMilliseconds());
        return broken;
    }
}
