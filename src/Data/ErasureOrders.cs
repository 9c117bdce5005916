namespace ChatAssist.Data;

/// <summary>What became of an order to erase somebody. Closed.</summary>
public abstract record ErasureResult
{
    private ErasureResult() { }

    public sealed record Erased(string Receipt) : ErasureResult;

    /// <summary>Nobody is known under it, or everything is gone already.</summary>
    public sealed record Unknown : ErasureResult;

    /// <summary>Several people use the phone: one of these ids is to be named.</summary>
    public sealed record Several(IReadOnlyList<long> People) : ErasureResult;

    /// <summary>A case of danger or a complaint is open.</summary>
    public sealed record OpenCase : ErasureResult;

    public sealed record LegalHold : ErasureResult;
}

/// <summary>Erasing somebody without a word of their own in the chat: an operator's order, or the end of the time for which data are kept.</summary>
public sealed class ErasureOrders(Database db)
{
    private sealed record Found
    {
        public required long PersonId { get; init; }
        public required long ConversationId { get; init; }
        public required string Language { get; init; }
        public required long LegalHold { get; init; }
        public required long InDanger { get; init; }
    }

    // Who was erased alone left a row without anything in it.
    private const string Known = """
        SELECT p.id AS person_id, p.conversation_id, p.language, p.legal_hold,
               (SELECT COUNT(*) FROM conversations c WHERE c.id = p.conversation_id AND c.owner = 'urgent')
               + (SELECT COUNT(*) FROM escalations s WHERE s.conversation_id = p.conversation_id AND s.status = 'open' AND s.priority = 'urgent') AS in_danger
        FROM people p WHERE p.merged_into IS NULL AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.person_id = p.id)
        """;

    /// <param name="who">A phone number (E.164) or a person's id.</param>
    public Task<ErasureResult> Erase(string who, bool despiteOpenCase, string askedBy, long at, long now, CancellationToken ct) => db.Write<ErasureResult>(async tx =>
    {
        var people = await Find(tx, who);
        return people switch
        {
            [] => new ErasureResult.Unknown(),
            [{ LegalHold: 1 }] => new ErasureResult.LegalHold(),
            [{ InDanger: > 0 }] when !despiteOpenCase => new ErasureResult.OpenCase(),
            [var person] => new ErasureResult.Erased(await Erase(tx, person, askedBy, at, now)),
            _ => new ErasureResult.Several([.. people.Select(person => person.PersonId)]),
        };
    }, ct);

    /// <summary>A legal hold begins or ends: with it nothing of the person goes, whoever asks. Unknown and Several as when erasing; null: done.</summary>
    public Task<ErasureResult?> Hold(string who, bool isOn, CancellationToken ct) => db.Write<ErasureResult?>(async tx =>
    {
        var people = await Find(tx, who);
        if (people is not [var person]) return people.Count == 0 ? new ErasureResult.Unknown() : new ErasureResult.Several([.. people.Select(one => one.PersonId)]);
        await tx.Execute("UPDATE people SET legal_hold = @hold WHERE id = @PersonId", new { hold = isOn ? 1L : 0L, person.PersonId });
        return null;
    }, ct);

    private static Task<IReadOnlyList<Found>> Find(Tx tx, string who) => long.TryParse(who, System.Globalization.NumberStyles.None, null, out var id)
        ? tx.Query<Found>($"{Known} AND p.id = (SELECT COALESCE(w.merged_into, w.id) FROM people w WHERE w.id = @id)", new { id })
        : tx.Query<Found>($"{Known} AND p.conversation_id IN (SELECT a.conversation_id FROM addresses a WHERE a.phone = @who OR a.address = @who) ORDER BY p.id", new { who });

    // The order is a row like a message: its number makes the receipt.
    private static async Task<string> Erase(Tx tx, Found person, string askedBy, long at, long now)
    {
        var inbox = await tx.Value<long>("""
            INSERT INTO inbox (account, external_id, conversation_id, kind, body, details, at, received_at, status, rule, done_at)
            VALUES (@askedBy, @external, @ConversationId, 'promoter', '', '{}', @at, @now, 'done', 'erased', @now) RETURNING id
            """, new { askedBy, external = $"erase:{person.PersonId}", person.ConversationId, at, now });
        return await ErasedPerson.Erase(tx, new ErasureOrder(inbox, person.PersonId, person.ConversationId, askedBy, person.Language, now));
    }

    /// <summary>
    /// The people among the next after this id who have been silent since before then on every phone, and of whom nothing is going on: no open
    /// case, no timer, no legal hold. And the last id looked at; null at the end.
    /// </summary>
    public Task<(IReadOnlyList<long> People, long? Last)> Silent(long after, long before, int most, bool employers, CancellationToken ct) => db.Read<(IReadOnlyList<long>, long?)>(async tx =>
    {
        var at = new { after, before, most, employers = employers ? 1L : 0L };
        var last = await tx.First<long?>("SELECT MAX(id) FROM (SELECT id FROM people WHERE id > @after ORDER BY id LIMIT @most) AS stretch", at);
        return last is null ? ([], null) : (await tx.Query<long>("""
            SELECT p.id FROM people p JOIN conversations c ON c.id = p.conversation_id
            WHERE p.id > @after AND p.id <= @last AND p.is_employer = @employers AND p.merged_into IS NULL AND p.legal_hold = 0 AND c.owner = 'bot' AND c.created_at < @before
              AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = c.id AND i.received_at >= @before AND (i.kind IN ('message', 'field') OR @employers = 1))
              AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = c.id AND i.status IN ('pending', 'dead'))
              AND NOT EXISTS (
                  SELECT 1 FROM people m JOIN conversations x ON x.id = m.conversation_id WHERE m.merged_into = p.id AND (x.created_at >= @before OR EXISTS (
                      SELECT 1 FROM inbox i WHERE i.conversation_id = x.id AND (i.received_at >= @before AND i.kind IN ('message', 'field') OR i.status IN ('pending', 'dead')))))
              AND NOT EXISTS (SELECT 1 FROM escalations s WHERE s.conversation_id = c.id AND s.status = 'open')
              AND NOT EXISTS (SELECT 1 FROM visits v WHERE v.person_id = p.id AND v.status = 'planned' AND v.due_at >= @before)
              AND NOT EXISTS (SELECT 1 FROM timers t WHERE t.anchor_kind = 'person' AND t.anchor_id = p.id AND t.status = 'pending')
              AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.person_id = p.id)
              AND NOT EXISTS (SELECT 1 FROM accounts w JOIN addresses a ON a.phone = w.phone AND a.conversation_id = c.id WHERE w.id = c.account_id)
            ORDER BY p.id
            """, new { at.after, at.before, at.employers, last = last.Value }), last);
    }, ct);
}
