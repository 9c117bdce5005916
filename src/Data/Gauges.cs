namespace ChatAssist.Data;

public sealed record Gauge(string Name, long Value);

/// <summary>How much waits, and for how long; read when somebody asks.</summary>
public sealed class Gauges(Database db, TimeProvider time)
{
    public Task<IReadOnlyList<Gauge>> Read(CancellationToken ct) => db.Query<Gauge>("""
        SELECT 'chatassist_inbox_waiting' AS name, COUNT(*) AS value FROM inbox WHERE status = 'pending'
        UNION ALL SELECT 'chatassist_inbox_oldest_waiting_milliseconds', COALESCE(@now - MIN(received_at), 0) FROM inbox WHERE status = 'pending'
        UNION ALL SELECT 'chatassist_inbox_dead_letters', COUNT(*) FROM inbox WHERE status = 'dead'
        UNION ALL SELECT 'chatassist_outbox_queued', COUNT(*) FROM outbox WHERE status = 'queued'
        UNION ALL SELECT 'chatassist_outbox_sending', COUNT(*) FROM outbox WHERE status = 'sending'
        UNION ALL SELECT 'chatassist_outbox_unclear', COUNT(*) FROM outbox WHERE status = 'unclear'
        UNION ALL SELECT 'chatassist_escalations_open', COUNT(*) FROM escalations WHERE status = 'open'
        """, new { now = time.GetUtcNow().ToUnixTimeMilliseconds() }, ct);
}
