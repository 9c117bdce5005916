namespace ChatAssist.Data;

public sealed record Gauge(string Name, long Value);

/// <summary>What waits to be sent from one of our own addresses; since when (real time) the oldest.</summary>
public sealed record SenderLoad
{
    public required string Sender { get; init; }
    public required string Channel { get; init; }
    public required long Queued { get; init; }
    public required long Oldest { get; init; }
}

/// <summary>How much waits, and for how long (seconds); read when somebody asks.</summary>
public sealed class Gauges(Database db, TimeProvider time)
{
    /// <summary>What is queued at each of our senders; those with nothing queued are not among them.</summary>
    public Task<IReadOnlyList<SenderLoad>> Senders(CancellationToken ct) => db.Query<SenderLoad>("""
        SELECT o.sender, MIN(a.channel) AS channel, COUNT(*) AS queued, MIN(o.created_at) AS oldest
        FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE o.status = 'queued' GROUP BY o.sender
        """, null, ct);

    public Task<IReadOnlyList<Gauge>> Read(CancellationToken ct) => db.Query<Gauge>("""
        SELECT 'chatassist.inbox.waiting' AS name, COUNT(*) AS value FROM inbox WHERE status = 'pending'
        UNION ALL SELECT 'chatassist.inbox.oldest_waiting', COALESCE(@now - MIN(received_at), 0) / 1000 FROM inbox WHERE status = 'pending'
        UNION ALL SELECT 'chatassist.inbox.dead_letters', COUNT(*) FROM inbox WHERE status = 'dead'
        UNION ALL SELECT 'chatassist.outbox.queued', COUNT(*) FROM outbox WHERE status = 'queued'
        UNION ALL SELECT 'chatassist.outbox.sending', COUNT(*) FROM outbox WHERE status = 'sending'
        UNION ALL SELECT 'chatassist.outbox.unclear', COUNT(*) FROM outbox WHERE status = 'unclear'
        UNION ALL SELECT 'chatassist.outbox.oldest_unclear', COALESCE(@now - MIN(sending_at), 0) / 1000 FROM outbox WHERE status = 'unclear'
        UNION ALL SELECT 'chatassist.outbox.parked', COUNT(*) FROM outbox WHERE status = 'parked'
        UNION ALL SELECT 'chatassist.outbox.oldest_parked', COALESCE(@now - MIN(created_at), 0) / 1000 FROM outbox WHERE status = 'parked'
        UNION ALL SELECT 'chatassist.templates.not_approved', COUNT(*) FROM templates WHERE approval <> 'approved'
        UNION ALL SELECT 'chatassist.outbox.unknown', COUNT(*) FROM outbox WHERE status = 'failed' AND error = 'unknown'
        UNION ALL SELECT 'chatassist.escalations.open', COUNT(*) FROM escalations WHERE status = 'open'
        UNION ALL SELECT 'chatassist.erasures.open', COUNT(*) FROM erasures WHERE status <> 'done'
        UNION ALL SELECT 'chatassist.erasures.oldest_open', COALESCE(@now - MIN(at), 0) / 1000 FROM erasures WHERE status <> 'done'
        UNION ALL SELECT 'chatassist.call_tasks.open', COUNT(*) FROM call_tasks WHERE status = 'open'
        UNION ALL SELECT 'chatassist.call_tasks.oldest_open', COALESCE(@now - MIN(CASE WHEN at < @now THEN at END), 0) / 1000 FROM call_tasks WHERE status = 'open'
        UNION ALL SELECT 'chatassist.call_tasks.overdue', COUNT(*) FROM call_tasks WHERE status = 'open' AND due_at < @now
        UNION ALL SELECT 'chatassist.media.waiting', COUNT(*) FROM media WHERE work = 'fetch'
        UNION ALL SELECT 'chatassist.media.to_delete', COUNT(*) FROM media WHERE work = 'delete'
        UNION ALL SELECT 'chatassist.timers.overdue', COUNT(*) FROM timers WHERE status = 'pending' AND due_at < @now - 172800000
        """, new { now = time.GetUtcNow().ToUnixTimeMilliseconds() }, ct);
}
