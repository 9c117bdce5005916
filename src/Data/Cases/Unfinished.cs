using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>A voice note that somebody is to listen to. Times are programme time.</summary>
public sealed record WaitingNote(long Media, string? Called, string? Municipality, string? AssignedTo, long At, long? DueAt);

/// <summary>The picture of a certificate that nobody looked at yet.</summary>
/// <param name="ReceivedOn">Local date, ISO text.</param>
public sealed record WaitingCertificate(long Id, long Person, string? Called, string? Municipality, string ReceivedOn);

/// <summary>Somebody with whom nothing more would happen.</summary>
public sealed record Adrift
{
    public required long Person { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }

    /// <summary>When they were last heard of; programme time.</summary>
    public required long Since { get; init; }
}

/// <summary>What lies in files and waits for somebody's hand: at most a page of each, and one more where there are more.</summary>
public sealed class Unfinished(Database db)
{
    public const int APage = 20;

    // Of more than these a page is soon full.
    private const int Few = 1_000;

    // To look at everybody takes long, and who is adrift is so for days.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMinutes(5);

    private Look? last;

    private sealed record Look(long At, IReadOnlyList<long>? People);

    /// <summary>Whoever wrote within this time is in the middle of something.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);

    public Task<IReadOnlyList<WaitingNote>> Notes(Viewer viewer, CancellationToken ct) => db.Query<WaitingNote>($"""
        SELECT m.id AS media, p.called, p.municipality, t.assigned_to, t.at, t.due_at
        FROM call_tasks t JOIN people p ON p.id = t.person_id JOIN conversations c ON c.id = p.conversation_id
        JOIN inbox i ON i.conversation_id = c.id JOIN media m ON m.inbox_id = i.id AND m.name = t.about
        WHERE t.status = 'open' AND t.reason = 'voice note to transcribe' AND {Sight.OfConversation}
        ORDER BY CASE WHEN t.assigned_to = @Who THEN 0 ELSE 1 END, COALESCE(t.due_at, t.at), m.id LIMIT @most
        """, new { viewer = viewer.Account, viewer.Who, most = APage + 1 }, ct);

    public Task<IReadOnlyList<WaitingCertificate>> Certificates(Viewer viewer, CancellationToken ct) => db.Query<WaitingCertificate>($"""
        SELECT k.id, p.id AS person, p.called, p.municipality, k.received_on
        FROM certificates k JOIN people p ON p.id = k.person_id JOIN conversations c ON c.id = p.conversation_id
        WHERE k.status = 'received' AND {Sight.OfConversation} ORDER BY k.received_on, k.id LIMIT @most
        """, new { viewer = viewer.Account, most = APage + 1 }, ct);

    /// <summary>
    /// People who want to be accompanied, are here as far as we know, and for whom nothing is set: no message of ours, no call, no visit, nobody who has their chat.
    /// Who became so in the last minutes may be missing.
    /// </summary>
    /// <param name="now">Programme time.</param>
    public async Task<IReadOnlyList<Adrift>> Adrift(Viewer viewer, long now, CancellationToken ct)
    {
        var among = await Looked(now, ct);
        var values = new { viewer = viewer.Account, before = now - (long)Lately.TotalMilliseconds, most = APage + 1, people = among ?? [] };
        return await db.Query<Adrift>($"""
            SELECT p.id AS person, p.called, p.municipality, COALESCE(s.last_turn, c.created_at) AS since
            {WithoutNext} {(among is null ? "" : "AND p.id IN @people")} AND {Sight.OfConversation} ORDER BY p.id LIMIT @most
            """, values, ct);
    }

    // Null: more than a few.
    private async Task<IReadOnlyList<long>?> Looked(long now, CancellationToken ct)
    {
        if (last is { } look && now >= look.At && now - look.At < (long)LooksEvery.TotalMilliseconds) return look.People;
        var all = await db.Query<long>($"SELECT p.id {WithoutNext} ORDER BY p.id LIMIT @most", new { before = now - (long)Lately.TotalMilliseconds, most = Few + 1 }, ct);
        last = new Look(now, all.Count > Few ? null : all);
        return last.People;
    }

    private const string WithoutNext = """
        FROM people p JOIN conversations c ON c.id = p.conversation_id JOIN sessions s ON s.conversation_id = c.id
        WHERE p.consent = 'given' AND p.status IS NULL AND p.is_employer = 0 AND p.merged_into IS NULL AND c.owner = 'bot' AND c.opted_out_at IS NULL AND COALESCE(s.last_turn, c.created_at) < @before
          AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.conversation_id = c.id AND t.status = 'pending')
          AND NOT EXISTS (SELECT 1 FROM call_tasks k WHERE k.person_id = p.id AND k.status = 'open')
          AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.person_id = p.id AND v.status = 'planned')
          AND NOT EXISTS (SELECT 1 FROM erasures x WHERE x.person_id = p.id)
        """;
}
