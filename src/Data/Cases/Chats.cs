using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>One line of a chat as its promoter sees it. At is real time, Unix milliseconds.</summary>
public sealed record ChatLine
{
    /// <summary>in: the person | out: the bot, or By | note: By, for colleagues.</summary>
    public required string Kind { get; init; }

    public required long Id { get; init; }
    public required long At { get; init; }
    public required string Body { get; init; }

    /// <summary>Of what went out: queued, parked, sent, delivered, read, failed …; of what came in: pending, done.</summary>
    public required string Status { get; init; }

    /// <summary>The provider's code, of what did not arrive.</summary>
    public string? Error { get; init; }

    /// <summary>The account that wrote it; null: the person, or the bot.</summary>
    public string? By { get; init; }

    public required string Channel { get; init; }

    /// <summary>JSON of what came with it.</summary>
    public string? Details { get; init; }

    /// <summary>JSON: what could be tapped.</summary>
    public string? Taps { get; init; }
}

/// <param name="Status">waiting | kept | refused.</param>
/// <param name="Found">Its content type, by its bytes.</param>
/// <param name="Transcript">What a voice note says, once somebody wrote it down.</param>
public sealed record ChatFile(long Inbox, long Id, string Kind, string Status, string? Why, string? Found, string? Transcript);

/// <summary>Whose chat it is, and how things stand with it.</summary>
public sealed record ChatHead
{
    public required long Conversation { get; init; }
    public required string Owner { get; init; }
    public long? HeldBy { get; init; }
    public string? Holder { get; init; }
    public required long Person { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }
    public required string Language { get; init; }
    public required string PhoneUse { get; init; }
    public long? OptedOutAt { get; init; }

    /// <summary>whatsapp | sms; null: no address is known.</summary>
    public string? Channel { get; init; }

    /// <summary>When the person last wrote to that address (programme time).</summary>
    public long? HeardAt { get; init; }

    /// <summary>The provider let no free text through to whoever wrote no later than then (programme time).</summary>
    public long? ShutAt { get; init; }

    /// <summary>E.164; null: it is not known.</summary>
    public string? Phone { get; init; }

    /// <summary>How many messages wait there until the person writes.</summary>
    public required long Parked { get; init; }

    public string? ActiveFlow { get; init; }
    public string? ActiveState { get; init; }
    public string? PausedFlow { get; init; }
}

/// <summary>Somebody else of the programme.</summary>
public sealed record Colleague(long Account, string Name);

/// <summary>A chat as it stands, newest lines last.</summary>
/// <param name="Cases">Why it waits: the open cases, oldest first.</param>
public sealed record Chat(ChatHead Head, IReadOnlyList<(string Priority, string Reason, long At)> Cases, IReadOnlyList<ChatLine> Lines, IReadOnlyList<ChatFile> Files);

/// <summary>Chats in a viewer's sight. To look is written down in the same commit.</summary>
public sealed class Chats(Database db)
{
    private const int APage = 60;

    /// <summary>The chat with its newest lines, or those before a time; null: the viewer sees none of that id.</summary>
    public async Task<Chat?> Of(Viewer viewer, long conversation, long before, long now, CancellationToken ct)
    {
        if (await db.Read(tx => Read(tx, viewer, conversation, before), ct) is not { } chat) return null;
        await new AuditTrail(db).Saw(new AuditEntry(viewer.Account, Act.SawChat, conversation, "", now), ct);
        return chat;
    }

    /// <summary>What changes with every line and every receipt of the chat; null: it is not in the viewer's sight (any more).</summary>
    public Task<string?> Version(Viewer viewer, long conversation, CancellationToken ct) => db.Read(tx => tx.First<string?>($"""
        SELECT (SELECT COALESCE(MAX(i.id), 0) FROM inbox i WHERE i.conversation_id = c.id) || '.' || c.epoch || '.' || (SELECT COALESCE(MAX(n.id), 0) FROM notes n WHERE n.conversation_id = c.id) || '.' || (
            SELECT COALESCE(SUM(o.id * 8 + o.delivery_rank * 3 + LENGTH(o.status)), 0) FROM (SELECT id, delivery_rank, status FROM outbox WHERE conversation_id = c.id ORDER BY id DESC LIMIT 20) o)
        FROM conversations c WHERE c.id = @conversation AND {Sight.OfConversation}
        """, new { viewer = viewer.Account, conversation }), ct);

    /// <summary>Whom the chat can be handed on to.</summary>
    public Task<IReadOnlyList<Colleague>> WhoElseSees(Viewer viewer, long conversation, CancellationToken ct) => db.Query<Colleague>($"""
        SELECT h.id AS account, h.name FROM accounts h JOIN conversations c ON c.id = @conversation
        WHERE h.id <> @viewer AND {Sight.OfConversation.Replace("@viewer", "h.id", StringComparison.Ordinal)} ORDER BY h.name_key
        """, new { conversation, viewer = viewer.Account }, ct);

    /// <summary>A file of a chat in the viewer's sight; null: there is none.</summary>
    public async Task<KeptFile?> File(Viewer viewer, long media, long now, CancellationToken ct)
    {
        var found = await db.Read(tx => tx.First<(string File, string Found, long Bytes, long Conversation)?>($"""
            SELECT m.file, COALESCE(m.found, 'application/octet-stream'), COALESCE(m.bytes, 0), c.id
            FROM media m JOIN inbox i ON i.id = m.inbox_id JOIN conversations c ON c.id = i.conversation_id
            WHERE m.id = @media AND m.file IS NOT NULL AND {Sight.OfConversation}
            """, new { media, viewer = viewer.Account }), ct);
        if (found is not { } file) return null;
        await new AuditTrail(db).Add(new AuditEntry(viewer.Account, Act.SawMedia, file.Conversation, $"media {media}", now), ct);
        return new KeptFile(file.File, file.Found, file.Bytes);
    }

    private static async Task<Chat?> Read(Tx tx, Viewer viewer, long conversation, long before)
    {
        if (await tx.First<ChatHead>(Head, new { viewer = viewer.Account, conversation }) is not { } head) return null;
        var lines = await tx.Query<ChatLine>(Lines, new { conversation, before, APage });
        return new Chat(
            head,
            await tx.Query<(string, string, long)>("SELECT priority, reason, at FROM escalations WHERE conversation_id = @conversation AND status = 'open' ORDER BY id", new { conversation }),
            lines,
            await tx.Query<ChatFile>("SELECT inbox_id AS inbox, id, kind, status, why, found, transcript FROM media WHERE inbox_id IN @ids ORDER BY inbox_id, ordinal", new { ids = lines.Where(line => line.Kind == "in").Select(line => line.Id).ToList() }));
    }

    private const string Head = $"""
        SELECT c.id AS conversation, c.owner, c.held_by, (SELECT h.name FROM accounts h WHERE h.id = c.held_by) AS holder, p.id AS person, p.called, p.municipality, p.language, p.phone_use,
               COALESCE(c.opted_out_at, a.opted_out_at) AS opted_out_at, a.channel, a.phone, a.shut_at, (SELECT i.at FROM inbox i WHERE i.address_id = a.id AND i.kind = 'message' ORDER BY i.at DESC LIMIT 1) AS heard_at,
               (SELECT COUNT(*) FROM outbox k WHERE k.conversation_id = c.id AND k.status = 'parked') AS parked, s.active_flow, s.active_state, s.paused_flow
        FROM conversations c
        JOIN sessions s ON s.conversation_id = c.id
        JOIN people p ON p.id = COALESCE(c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        LEFT JOIN addresses a ON a.id = (
            SELECT f.id FROM addresses f WHERE f.conversation_id = c.id
            ORDER BY (SELECT COALESCE(MAX(h.id), 0) FROM inbox h WHERE h.address_id = f.id AND h.kind = 'message') DESC, f.id DESC LIMIT 1)
        WHERE c.id = @conversation AND {Sight.OfConversation}
        """;

    private const string Lines = """
        SELECT kind, id, at, body, status, error, by, channel, details, taps FROM (
            SELECT * FROM (
                SELECT 'in' AS kind, i.id, i.received_at AS at, i.body, i.status, NULL AS error, NULL AS by, COALESCE(a.channel, '') AS channel, i.details, NULL AS taps, i.id AS turn, -1 AS ordinal
                FROM inbox i LEFT JOIN addresses a ON a.id = i.address_id WHERE i.conversation_id = @conversation AND i.kind = 'message'
                UNION ALL
                SELECT 'out', o.id, o.created_at, COALESCE(o.attachment, o.body), CASE WHEN o.status = 'accepted' THEN COALESCE(o.delivery, 'accepted') ELSE o.status END, o.error,
                       (SELECT w.name FROM accounts w WHERE i.kind = 'promoter' AND i.body = 'wrote' AND i.details = '{"account":' || w.id || '}'), a.channel, NULL, o.taps, o.inbox_id, o.ordinal
                FROM outbox o JOIN inbox i ON i.id = o.inbox_id JOIN addresses a ON a.id = o.address_id WHERE o.conversation_id = @conversation
                UNION ALL
                SELECT 'note', n.id, n.at, n.body, 'done', NULL, (SELECT w.name FROM accounts w WHERE w.id = n.account_id), '', NULL, NULL, 0, 0
                FROM notes n WHERE n.conversation_id = @conversation) l
            WHERE l.at < @before ORDER BY l.at DESC, l.turn DESC, l.ordinal DESC LIMIT @APage) newest
        ORDER BY newest.at, newest.turn, newest.ordinal
        """;
}
