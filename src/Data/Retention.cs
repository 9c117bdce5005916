namespace ChatAssist.Data;

/// <summary>
/// Blanks and deletes what was kept long enough, a few hundred rows a write: others write in between, and several processes
/// may do it at once. Rows and their keys stay: a message that the provider sends again years later is still known.
/// </summary>
public sealed class Retention(Database db)
{
    private const int AtOnce = 200;

    /// <summary>The next rows of a walk in the order of ids.</summary>
    private sealed record Stretch
    {
        public long? Last { get; init; }

        public long? Oldest { get; init; }

        public long? Due { get; init; }
    }

    /// <summary>Blanks text and details of answered messages that came before then, among the next rows after this id; where it got to, null at the end.</summary>
    public Task<long?> BlankInbox(long after, long before, CancellationToken ct) => Blank(after, before, """
        SELECT MAX(id) AS last, MIN(received_at) AS oldest,
               SUM(CASE WHEN received_at < @before AND status = 'done' AND (body <> '' OR details <> '{}') THEN 1 ELSE 0 END) AS due
        FROM (SELECT * FROM inbox WHERE id > @after ORDER BY id LIMIT @AtOnce) AS stretch
        """, """
        UPDATE inbox SET body = '', details = '{}'
        WHERE id > @after AND id <= @last AND received_at < @before AND status = 'done' AND (body <> '' OR details <> '{}')
        """, ct);

    /// <summary>Messages of before then that waited in vain for the person to write will not go out; true when there may be more.</summary>
    public async Task<bool> LetGoOfParked(long before, CancellationToken ct) => await db.Execute("""
        UPDATE outbox SET status = 'cancelled' WHERE id IN (SELECT id FROM outbox WHERE status = 'parked' AND created_at < @before ORDER BY id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>The same for messages that went out, or never will.</summary>
    public Task<long?> BlankOutbox(long after, long before, CancellationToken ct) => Blank(after, before, """
        SELECT MAX(id) AS last, MIN(created_at) AS oldest,
               SUM(CASE WHEN created_at < @before AND status IN ('accepted', 'failed', 'cancelled') AND (body <> '' OR taps IS NOT NULL) THEN 1 ELSE 0 END) AS due
        FROM (SELECT * FROM outbox WHERE id > @after ORDER BY id LIMIT @AtOnce) AS stretch
        """, """
        UPDATE outbox SET body = '', taps = NULL, places = NULL, template = NULL
        WHERE id > @after AND id <= @last AND created_at < @before AND status IN ('accepted', 'failed', 'cancelled') AND (body <> '' OR taps IS NOT NULL)
        """, ct);

    /// <summary>
    /// The same for whoever declined that anything is kept, whatever else is kept how long; true when there may be more. What the
    /// provider's list may still be searched for, and what a person of the programme has yet to read, waits.
    /// </summary>
    public async Task<bool> BlankDeclined(long before, CancellationToken ct) => await db.Execute($"""
        UPDATE inbox SET body = '', details = '{Empty}'
        WHERE id IN (SELECT i.id FROM inbox i JOIN ({Declined}) d ON d.conversation_id = i.conversation_id
                     WHERE i.received_at < @before AND i.status = 'done' AND (i.body <> '' OR i.details <> '{Empty}') LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) + await db.Execute($"""
        UPDATE outbox SET body = '', taps = NULL, places = NULL, template = NULL
        WHERE id IN (SELECT o.id FROM outbox o JOIN ({Declined}) d ON d.conversation_id = o.conversation_id
                     WHERE o.created_at < @before AND o.status IN ('accepted', 'failed', 'cancelled') AND (o.body <> '' OR o.taps IS NOT NULL) LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) >= AtOnce;

    private const string Empty = "{}";

    private const string Declined = """
        SELECT p.conversation_id FROM people p WHERE p.consent = 'declined'
          AND NOT EXISTS (SELECT 1 FROM people o WHERE o.conversation_id = p.conversation_id AND o.consent <> 'declined')
          AND NOT EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id = p.conversation_id AND e.status = 'open')
        """;

    /// <summary>
    /// What people sent besides words and before then is kept no longer, and that of whoever declined, of before <paramref name="declined"/>;
    /// true when there may be more. A certificate keeps its picture.
    /// </summary>
    public Task<bool> DropMedia(long before, long declined, CancellationToken ct) => db.Write(async tx => await SentMedia.Drop(tx, $"""
        id IN (SELECT m.id FROM media m JOIN inbox i ON i.id = m.inbox_id LEFT JOIN ({Declined}) d ON d.conversation_id = i.conversation_id
               WHERE m.status <> 'dropped' AND i.status = 'done' AND (i.received_at < @before OR d.conversation_id IS NOT NULL AND i.received_at < @declined)
                 AND NOT EXISTS (SELECT 1 FROM certificates c WHERE c.media_id = m.id) ORDER BY m.id LIMIT @AtOnce)
        """, new { before, declined, AtOnce }) == AtOnce, ct);

    /// <summary>Deletes receipts that no message claimed; true when there may be more.</summary>
    public async Task<bool> DropReceipts(long before, CancellationToken ct) => await db.Execute("""
        DELETE FROM parked_receipts WHERE sid IN (SELECT sid FROM parked_receipts WHERE received_at < @before LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>Deletes messages of the simulated phones (their time is programme time); true when there may be more.</summary>
    public async Task<bool> DropSimulated(long before, CancellationToken ct) => await db.Execute("""
        DELETE FROM simulator_messages WHERE id IN (SELECT id FROM simulator_messages WHERE at < @before ORDER BY id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>Closed cases that were opened before then (programme time) lose their reason; true when there may be more.</summary>
    public async Task<bool> BlankCases(long before, CancellationToken ct) => await db.Execute("""
        UPDATE escalations SET reason = '' WHERE id IN (SELECT id FROM escalations WHERE status = 'closed' AND at < @before AND reason <> '' ORDER BY id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>Deletes calls that were made, of before then (programme time); true when there may be more.</summary>
    public async Task<bool> DropCalls(long before, CancellationToken ct) => await db.Execute("""
        DELETE FROM call_tasks WHERE id IN (SELECT id FROM call_tasks WHERE status = 'done' AND at < @before ORDER BY id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>Deletes visits and appointments of before then (programme time); true when there may be more.</summary>
    public async Task<bool> DropVisits(long before, CancellationToken ct) => await db.Execute("""
        DELETE FROM visits WHERE id IN (SELECT id FROM visits WHERE due_at < @before ORDER BY id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>What two files were before they were made one is forgotten, of merges of before then (real time): they stay one. True when there may be more.</summary>
    public async Task<bool> DropMerges(long before, CancellationToken ct) => await db.Execute("""
        DELETE FROM merge_moves WHERE id IN (SELECT v.id FROM merge_moves v JOIN merges m ON m.id = v.merge_id WHERE m.at < @before OR m.undone_at < @before ORDER BY v.id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>Deletes notes for colleagues of before then (real time); true when there may be more.</summary>
    public async Task<bool> DropNotes(long before, CancellationToken ct) => await db.Execute("""
        DELETE FROM notes WHERE id IN (SELECT id FROM notes WHERE at < @before ORDER BY id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    /// <summary>Forgets the numbers of employers who were never written to, of jobs that ended or began before that local date; true when there may be more.</summary>
    public async Task<bool> DropEmployerPhones(string before, CancellationToken ct) => await db.Execute("""
        UPDATE placements SET employer_phone = NULL WHERE id IN (
            SELECT j.id FROM placements j
            WHERE j.employer_phone IS NOT NULL AND j.employer_id IS NULL AND COALESCE(j.ended_on, j.start_on) < @before
              AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.status = 'pending' AND t.anchor_kind = 'person' AND t.anchor_id = j.person_id)
            ORDER BY j.id LIMIT @AtOnce)
        """, new { before, AtOnce }, ct) == AtOnce;

    // Looked at outside of a write. Ids grow with time: after a stretch without an old row all are younger.
    private async Task<long?> Blank(long after, long before, string look, string blank, CancellationToken ct)
    {
        var stretch = await db.Read(tx => tx.First<Stretch>(look, new { after, before, AtOnce }), ct);
        if (stretch is not { Last: { } last, Oldest: { } oldest } || oldest >= before) return null;
        if (stretch.Due > 0) await db.Execute(blank, new { after, last, before }, ct);
        return last;
    }
}
