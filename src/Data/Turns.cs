namespace ChatAssist.Data;

/// <summary>A message and all that its turn must know: the conversation, the session, the person, where the answer goes.</summary>
public sealed record ReadyTurn
{
    public required long InboxId { get; init; }
    public required string Kind { get; init; }
    public required string Body { get; init; }
    public required string Details { get; init; }
    public required long At { get; init; }
    public required long ReceivedAt { get; init; }
    public required long Attempts { get; init; }
    public required long Tries { get; init; }

    /// <summary>W3C traceparent of what its messages follow, when telemetry is on.</summary>
    public string? Trace { get; init; }

    /// <summary>Which claim this is: a turn that is committed under an older one is void.</summary>
    public required long Fence { get; init; }

    public required long ConversationId { get; init; }
    public required string Owner { get; init; }
    public required long Epoch { get; init; }
    public required long SessionVersion { get; init; }
    public string? ActiveFlow { get; init; }
    public long? ActiveVersion { get; init; }
    public string? ActiveState { get; init; }
    public string? PausedFlow { get; init; }
    public long? PausedVersion { get; init; }
    public string? PausedState { get; init; }
    public long? LastTurn { get; init; }
    public required long PersonId { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }
    public required string Language { get; init; }
    public string? Voice { get; init; }
    public required string PhoneUse { get; init; }

    /// <summary>A number that the person typed; empty: they told none; null: they were not asked.</summary>
    public string? Number { get; init; }

    /// <summary>1: somebody is to call the person, who writes now from an address without a number.</summary>
    public long AwaitsCall { get; init; }

    /// <summary>How many people of the same phone are known besides; an employer who is also somebody of the programme is no other.</summary>
    public long Others { get; init; }

    public required string Consent { get; init; }
    public string? Status { get; init; }
    public long NoticeVersion { get; init; }
    public long IsEmployer { get; init; }

    /// <summary>1: it is the phone of somebody of the programme, still.</summary>
    public long IsStaff { get; init; }

    public string? Source { get; init; }
    public string? SourceOn { get; init; }

    /// <summary>Who was spoken with last, and whose the session is: another one, where several people use the phone and this is a timer of one of them.</summary>
    public required long SpeakerId { get; init; }

    /// <summary>What is open, as it is stored.</summary>
    public StoredFrame? Active => ActiveFlow is null ? null : new StoredFrame(ActiveFlow, ActiveVersion!.Value, ActiveState!);

    /// <summary>What was interrupted, as it is stored.</summary>
    public StoredFrame? Paused => PausedFlow is null ? null : new StoredFrame(PausedFlow, PausedVersion!.Value, PausedState!);

    /// <summary>What is open in the session is this person's.</summary>
    public bool IsSpeakers => PersonId == SpeakerId;

    public long? AddressId { get; init; }
    public string? Via { get; init; }
    public string? Channel { get; init; }
    public string? Phone { get; init; }
    public long? OptedOutAt { get; init; }

    /// <summary>What we wrote to this address and waits until the person writes. 0: nothing | 1: a file alone | 2: words.</summary>
    public long Unseen { get; init; }

    /// <summary>Later messages that are answered with it.</summary>
    public IReadOnlyList<LaterMessage> With { get; init; } = [];

    /// <summary>A person wrote, and waits for the answer.</summary>
    internal bool IsAsked => Kind == "message";

    /// <summary>All its messages, in their order.</summary>
    internal IReadOnlyList<long> Ids => [InboxId, .. With.Select(message => message.InboxId)];

    /// <summary>The message that what the turn stores belongs to: what was said last is what was answered.</summary>
    internal long LastId => With is [.., var last] ? last.InboxId : InboxId;

    /// <summary>The place of a row within the turn; those of a message that was put back stand behind its apology.</summary>
    internal long Ordinal(int place) => (With is [.., var last] ? last.Tries : Tries) * RowsOfATurn + place;

    private const long RowsOfATurn = 100;
}

/// <summary>A message that waits behind the one whose turn it is.</summary>
public sealed record LaterMessage
{
    public required long InboxId { get; init; }
    public required string Kind { get; init; }
    public required string Body { get; init; }
    public required string Details { get; init; }
    public required long ReceivedAt { get; init; }
    public required long Tries { get; init; }
    public long? AddressId { get; init; }
}

/// <summary>The messages whose turn it is.</summary>
public sealed class Turns(Database db)
{
    /// <summary>
    /// Takes the oldest waiting message of each of up to <paramref name="most"/> conversations, oldest first. Nobody else takes
    /// it, nor a later one of its conversation, until its turn is committed or the lease is over. One that waits for more is
    /// taken when its wait is over, or when something came that it has not waited with.
    /// </summary>
    // OFFSET 0 keeps PostgreSQL from joining: it takes the waiting messages for few, and would compare each with each.
    public Task<IReadOnlyList<ReadyTurn>> Claim(int most, long now, long leaseUntil, CancellationToken ct) => db.Write(async tx =>
    {
        var claimed = await tx.Query<long>("""
            WITH ready AS MATERIALIZED (
                SELECT i.id FROM inbox i
                WHERE i.status = 'pending' AND i.lease_until <= @now
                  AND (i.wait_until <= @now OR EXISTS (
                      SELECT 1 FROM inbox l WHERE l.conversation_id = i.conversation_id AND l.id > i.id AND l.status = 'pending' AND l.wait_until <= @now LIMIT 1 OFFSET 0))
                  AND NOT EXISTS (
                      SELECT 1 FROM inbox e
                      WHERE e.conversation_id = i.conversation_id AND e.status NOT IN ('done', 'dead') AND e.id < i.id LIMIT 1 OFFSET 0)
                ORDER BY i.id LIMIT @most /*pg FOR NO KEY UPDATE SKIP LOCKED*/)
            UPDATE inbox SET fence = fence + 1, lease_until = @leaseUntil, holder = @Holder WHERE id IN (SELECT r.id FROM ready r) RETURNING id
            """, new { most, now, leaseUntil, db.Holder });
        return claimed.Count == 0 ? [] : await tx.Query<ReadyTurn>(Claimed, new { claimed });
    }, ct);

    private const string Claimed = $"""
        SELECT i.id AS inbox_id, i.kind, i.body, i.details, i.at, i.received_at, i.attempts, i.tries, i.trace, i.fence, {Whose},
               CASE WHEN i.kind = 'message' AND a.phone IS NULL AND p.phone IS NULL AND EXISTS (
                   SELECT 1 FROM call_tasks t WHERE t.person_id = p.id AND t.status = 'open' AND {CallTasks.IsToThem}) THEN 1 ELSE 0 END AS awaits_call,
               a.id AS address_id, a.via, a.channel, a.phone, COALESCE(c.opted_out_at, a.opted_out_at) AS opted_out_at,
               (SELECT COALESCE(MAX(CASE WHEN k.attachment IS NULL THEN 2 ELSE 1 END), 0) FROM outbox k WHERE k.address_id = a.id AND k.status = 'parked') AS unseen,
               CASE WHEN EXISTS (SELECT 1 FROM accounts w WHERE w.id = c.account_id AND w.status = 'active' AND w.phone = a.phone) THEN 1 ELSE 0 END AS is_staff
        FROM inbox i
        JOIN conversations c ON c.id = i.conversation_id
        JOIN sessions s ON s.conversation_id = c.id
        JOIN people p ON p.id = COALESCE(i.person_id, c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        LEFT JOIN addresses a ON a.id = i.address_id
        WHERE i.id IN @claimed ORDER BY i.id
        """;

    /// <summary>What a turn must know of a person <c>p</c> of a conversation <c>c</c> with its session <c>s</c>.</summary>
    internal const string Whose = """
        c.id AS conversation_id, c.owner, c.epoch,
               s.version AS session_version, s.active_flow, s.active_version, s.active_state,
               s.paused_flow, s.paused_version, s.paused_state, s.last_turn,
               p.id AS person_id, COALESCE(c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id)) AS speaker_id,
               p.called, p.municipality, p.language, p.voice, p.phone_use, p.phone AS number, p.consent, p.status,
               (SELECT COUNT(*) FROM people o WHERE o.conversation_id = c.id AND o.id <> p.id AND o.is_employer + p.is_employer = 0 AND o.merged_into IS NULL) AS others,
               p.notice_version, p.is_employer, p.source, p.source_on
        """;

    /// <summary>Gives a turn back that could not be stored: it may be taken again at once.</summary>
    public Task GiveBack(ReadyTurn turn, CancellationToken ct) => db.Execute("""
        UPDATE inbox SET lease_until = 0 WHERE id = @InboxId AND fence = @Fence AND status = 'pending'
        """, turn, ct);

    /// <summary>Gives a turn back that is no answer yet: it waits so long (real time) for more, unless more is there already.</summary>
    // The wait stands on all that was read: a message without it is new.
    public Task Wait(ReadyTurn turn, long until, CancellationToken ct) => db.Execute("""
        UPDATE inbox SET wait_until = @until, lease_until = 0
        WHERE status = 'pending' AND (id = @InboxId AND fence = @Fence OR id IN @later)
        """, new { until, turn.InboxId, turn.Fence, later = turn.Ids.Skip(1) }, ct);

    /// <summary>What came in the conversation after this, oldest first. Nobody else can take it as long as this is held.</summary>
    public Task<IReadOnlyList<LaterMessage>> After(ReadyTurn turn, int most, CancellationToken ct) => db.Query<LaterMessage>("""
        SELECT id AS inbox_id, kind, body, details, received_at, tries, address_id
        FROM inbox WHERE conversation_id = @ConversationId AND id > @InboxId AND status = 'pending' ORDER BY id LIMIT @most
        """, new { turn.ConversationId, turn.InboxId, most }, ct);

    /// <summary>When the last wait is over (real time); null when nothing waits for more.</summary>
    public Task<long?> LastWait(long now, CancellationToken ct) =>
        db.Read(tx => tx.First<long?>("SELECT MAX(wait_until) FROM inbox WHERE status = 'pending' AND wait_until > @now", new { now }), ct);

    /// <summary>What dead processes took and did not store may be taken again: leases before that time, and of holders that are no more.</summary>
    public Task<int> Abandon(long leasesBefore, CancellationToken ct) => db.Execute($"""
        UPDATE inbox SET lease_until = 0 WHERE status = 'pending' AND lease_until > 0 AND (lease_until < @leasesBefore {Presence.OrHolderIsDead})
        """, new { leasesBefore, db.Holder }, ct);
}
