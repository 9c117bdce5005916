namespace ChatAssist.Data;

/// <summary>One line of a transcript. Direction in or out; the body of an attachment is its name; at is real time, Unix milliseconds.</summary>
public sealed record TranscriptLine
{
    public required string Direction { get; init; }
    public string? Sid { get; init; }
    public required string Status { get; init; }
    public required string Body { get; init; }
    public required long At { get; init; }
}

/// <summary>What was said in a conversation, in its order.</summary>
public static class Transcripts
{
    /// <summary>All messages from and to an address (as the provider writes it, or the bare phone number).</summary>
    public static Task<IReadOnlyList<TranscriptLine>> Of(Tx tx, string address) => tx.Query<TranscriptLine>("""
        SELECT direction, sid, status, body, at FROM (
            SELECT 'in' AS direction, i.external_id AS sid, i.status, i.body, i.received_at AS at, i.id AS turn, -1 AS ordinal
            FROM inbox i JOIN addresses a ON a.id = i.address_id
            WHERE i.kind = 'message' AND (a.address = @address OR a.phone = @address)
            UNION ALL
            SELECT 'out', o.sid, COALESCE(o.delivery, o.status), COALESCE(o.attachment, o.body), o.created_at, o.inbox_id, o.ordinal
            FROM outbox o JOIN addresses a ON a.id = o.address_id
            WHERE a.address = @address OR a.phone = @address) AS lines
        ORDER BY turn, ordinal
        """, new { address });
}
