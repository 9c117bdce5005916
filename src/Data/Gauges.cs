namespace ChatAssist.Data;

public sealed record Gauge(string Name, long Value);

/// <summary>How much waits, and for how long (seconds); read when somebody asks.</summary>
public sealed class Gauges(Database db, TimeProvider time)
{
    public Task<IReadOnlyList<Gauge>> Read(CancellationToken ct) => db.Query<Gauge>("""
        SELECT 'chatassist.inbox.waiting' AS name, COUNT(*) AS value FROM inbox WHERE status = 'pending'
        UNION ALL SELECT 'chatassist.inbox.oldest_waiting', COALESCE(@now - MIN(received_at), 0) / 1000 FROM inbox WHERE status = 'pending'
        UNION ALL SELECT 'chatassist.inbox.dead_letters', COUNT(*) FROM inbox WHERE status = 'dead'
        UNION ALL SELECT 'chatassist.outbox.queued', COUNT(*) FROM outbox WHERE status = 'queued'
        UNION ALL SELECT 'chatassist.outbox.sending', COUNT(*) FROM outbox WHERE status = 'sending'
        UNION ALL SELECT 'chatassist.outbox.unclear', COUNT(*) FROM outbox WHERE status = 'unclear'
        UNION ALL SELECT 'chatassist.outbox.oldest_unclear', COALESCE(@now - MIN(sending_at), 0) / 1000 FROM outbox WHERE status = 'unclear'
        UNION ALL SELECT 'chatassist.escalations.open', COUNT(*) FROM escalations WHERE status = 'open'
        UNION ALL SELECT 'chatassist.erasures.open', COUNT(*) FROM erasures WHERE status <> 'done'
        UNION ALL SELECT 'chatassist.erasures.oldest_open', COALESCE(@now - MIN(at), 0) / 1000 FROM erasures WHERE status <> 'done'
        UNION ALL SELECT 'chatassist.call_tasks.open', COUNT(*) FROM call_tasks WHERE status = 'open'
        UNION ALL SELECT 'chatassist.call_tasks.oldest_open', COALESCE(@now - MIN(CASE WHEN at < @now THEN at END), 0) / 1000 FROM call_tasks WHERE status = 'open'
        UNION ALL SELECT 'chatassist.timers.overdue', COUNT(*) FROM timers WHERE status = 'pending' AND due_at < @now - 172800000
        """, new { now = time.GetUtcNow().ToUnixTimeMilliseconds() }, ct);
}
