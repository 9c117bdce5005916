using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>Something that was said. At is real time, Unix milliseconds.</summary>
public sealed record Said
{
    public required long Line { get; init; }
    public required long Conversation { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }
    public required long At { get; init; }

    /// <summary>As it was written, or as a voice note was written down.</summary>
    public required string Text { get; init; }

    /// <summary>The account that wrote it; null: the person.</summary>
    public string? By { get; init; }
}

/// <param name="Older">Ids before this one were not looked at; null: all were.</param>
public sealed record SearchedChats(IReadOnlyList<Said> Found, long? Older);

/// <summary>
/// What people wrote and what colleagues wrote to them, in a viewer's sight, newest first. It reads a stretch of messages and says how far
/// it came: no index would find words without accents in both databases.
/// </summary>
public sealed class ChatSearch(Database db)
{
    public const int AStretch = 20_000;
    public const int MostFound = 30;

    private sealed record Line
    {
        public required long Id { get; init; }
        public required string Text { get; init; }
    }

    /// <param name="fits">Whether a text is what is looked for.</param>
    /// <param name="before">Messages with smaller ids.</param>
    public async Task<SearchedChats> Find(Viewer viewer, Func<string, bool> fits, long before, long now, CancellationToken ct)
    {
        var (first, lines) = await db.Read(tx => Stretch(tx, before), ct);
        // All that fit are asked for: how many of them are seen is known only then.
        var hits = lines.Where(line => fits(line.Text)).Select(line => line.Id).ToList();
        var seen = hits.Count == 0 ? [] : await db.Query<Said>(Seen, new { hits, viewer = viewer.Account, most = MostFound }, ct);
        foreach (var chat in seen.Select(said => said.Conversation).Distinct()) await new AuditTrail(db).Saw(new AuditEntry(viewer.Account, Act.SawChat, chat, "found", now), ct);
        return new SearchedChats(seen, seen.Count == MostFound ? seen[^1].Line : first);
    }

    private static async Task<(long? First, IReadOnlyList<Line>)> Stretch(Tx tx, long before)
    {
        var lines = await tx.Query<Line>($"SELECT i.id, {Text} AS text {From} WHERE i.id < @before AND {IsSaid} ORDER BY i.id DESC LIMIT @AStretch", new { before, AStretch });
        return (lines.Count == AStretch ? lines[^1].Id : null, lines);
    }

    private const string IsSaid = "(i.kind = 'message' OR i.kind = 'promoter' AND i.body = 'wrote')";

    private const string From = "FROM inbox i";

    // What a promoter writes stands in the outbox, in parts.
    private const string Text = """
        CASE WHEN i.kind = 'promoter' THEN COALESCE((SELECT o.body FROM outbox o WHERE o.inbox_id = i.id ORDER BY o.ordinal LIMIT 1), '')
             ELSE i.body || COALESCE((SELECT ' ' || m.transcript FROM media m WHERE m.inbox_id = i.id AND m.transcript IS NOT NULL ORDER BY m.ordinal LIMIT 1), '') END
        """;

    private const string By = """(SELECT w.name FROM accounts w WHERE i.kind = 'promoter' AND i.details = '{"account":' || w.id || '}')""";

    private const string Seen = $"""
        SELECT i.id AS line, c.id AS conversation, p.called, p.municipality, i.received_at AS at, {Text} AS text,
               {By} AS by
        {From} JOIN conversations c ON c.id = i.conversation_id
        JOIN people p ON p.id = COALESCE(i.person_id, c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        WHERE i.id IN @hits AND {Sight.OfConversation} ORDER BY i.id DESC LIMIT @most
        """;
}
