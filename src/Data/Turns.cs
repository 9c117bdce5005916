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
    public required string PhoneUse { get; init; }
    public required string Consent { get; init; }
    public long? AddressId { get; init; }
    public string? Via { get; init; }
    public string? Channel { get; init; }
    public long? OptedOutAt { get; init; }

    /// <summary>The place of a row within the turn; those of a message that was put back stand behind its apology.</summary>
    internal long Ordinal(int place) => Tries * RowsOfATurn + place;

    private const long RowsOfATurn = 100;
}

/// <summary>The messages whose turn it is.</summary>
public sealed class Turns(Database db)
{
    /// <summary>The oldest waiting message of each of up to <paramref name="most"/> conversations, oldest first.</summary>
    public Task<IReadOnlyList<ReadyTurn>> Ready(int most, CancellationToken ct) => db.Query<ReadyTurn>("""
        SELECT i.id AS inbox_id, i.kind, i.body, i.details, i.at, i.received_at, i.attempts, i.tries, c.id AS conversation_id, c.owner, c.epoch,
               s.version AS session_version, s.active_flow, s.active_version, s.active_state,
               s.paused_flow, s.paused_version, s.paused_state, s.last_turn,
               p.id AS person_id, p.called, p.municipality, p.language, p.phone_use, p.consent,
               a.id AS address_id, a.via, a.channel, COALESCE(c.opted_out_at, a.opted_out_at) AS opted_out_at
        FROM inbox i
        JOIN conversations c ON c.id = i.conversation_id
        JOIN sessions s ON s.conversation_id = c.id
        JOIN people p ON p.conversation_id = c.id
        LEFT JOIN addresses a ON a.id = i.address_id
        WHERE i.status = 'pending'
          AND NOT EXISTS (SELECT 1 FROM inbox e WHERE e.conversation_id = i.conversation_id AND e.status = 'pending' AND e.id < i.id)
        ORDER BY i.id
        LIMIT @most
        """, new { most }, ct);

    /// <summary>The saved answers of a person, by question.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Answers(long person, CancellationToken ct) =>
        (await db.Query<(string Question, string Value)>("SELECT question, value FROM answers WHERE person_id = @person", new { person }, ct))
            .ToDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal);
}
