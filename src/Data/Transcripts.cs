namespace ChatAssist.Data;

/// <summary>One line of a transcript. Direction in or out; the body of an attachment is its name; at is real time, Unix milliseconds.</summary>
public sealed record TranscriptLine
{
    public required string Direction { get; init; }
    public string? Sid { get; init; }
    public required string Status { get; init; }
    public required string Body { get; init; }

    /// <summary>The provider's code, of what did not arrive.</summary>
    public string? Error { get; init; }
    public required long At { get; init; }

    /// <summary>JSON: what came with it.</summary>
    public string? Details { get; init; }

    /// <summary>What came besides words: kind, and what became of it (<c>picture kept, voice waiting</c>).</summary>
    public string? Media { get; init; }
}

/// <summary>What was said in a conversation, in its order.</summary>
public static class Transcripts
{
    /// <summary>All messages from and to an address (as the provider writes it, or the bare phone number).</summary>
    public static Task<IReadOnlyList<TranscriptLine>> Of(Tx tx, string address) => tx.Query<TranscriptLine>("""
        SELECT direction, sid, status, body, error, at, details, media FROM (
            SELECT 'in' AS direction, i.external_id AS sid, i.status, i.body, NULL AS error, i.received_at AS at, i.details, i.id AS turn, -9223372036854775807 AS ordinal,
                   (SELECT string_agg(f.shown, ', ') FROM (
                       SELECT m.kind || ' ' || COALESCE(m.why, m.status) || CASE WHEN m.file IS NULL THEN '' ELSE ' ' || m.id END AS shown FROM media m WHERE m.inbox_id = i.id ORDER BY m.ordinal) f) AS media
            FROM inbox i JOIN addresses a ON a.id = i.address_id
            WHERE i.kind = 'message' AND (a.address = @address OR a.phone = @address)
            UNION ALL
            SELECT 'out', o.sid, COALESCE(o.delivery, o.status), COALESCE(o.attachment, o.body), o.error, o.created_at, NULL, o.inbox_id, o.ordinal, NULL
            FROM outbox o JOIN addresses a ON a.id = o.address_id
            WHERE a.address = @address OR a.phone = @address) AS lines
        ORDER BY turn, ordinal
        """, new { address });
}
