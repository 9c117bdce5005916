using ChatAssist.Data.Cases;

namespace ChatAssist.Data.Staff;

/// <summary>What is looked for in the trail. Zero or empty: any.</summary>
public sealed record AuditFilter
{
    public long Account { get; init; }

    /// <summary>The name of a <see cref="Staff.Act"/>.</summary>
    public string Act { get; init; } = "";

    public long Conversation { get; init; }

    /// <summary>Real time, Unix milliseconds; <see cref="Until"/> is not included.</summary>
    public long From { get; init; }

    public long Until { get; init; } = long.MaxValue;

    /// <summary>Entries with a smaller id.</summary>
    public long Before { get; init; } = long.MaxValue;

    /// <summary>Entries with a larger id, the next ones first to be taken; zero: the newest.</summary>
    public long After { get; init; }
}

/// <summary>One entry, with the name of the account; null: the service itself.</summary>
public sealed record AuditLine(long Id, long At, long? Account, string? Name, string Act, long? Conversation, string About);

/// <param name="Next">The id after which it goes on in the direction of reading, also when nothing is in it; null: nothing is left there.</param>
public sealed record AuditSheet(IReadOnlyList<AuditLine> Lines, long? Next);

/// <summary>The trail as it may be read: administrators all of it, coordinators what is of no chat or of one they see; nobody what is about a case against them.</summary>
public sealed class AuditPages(Database db)
{
    // Whether an entry is seen is asked of each: whoever sees few of many gets them in several pages rather than late.
    private const int LookedAt = 5_000;

    /// <summary>Newest first.</summary>
    public Task<AuditSheet> Read(Viewer viewer, AuditFilter filter, int most, CancellationToken ct) => db.Read(async tx =>
    {
        var end = await End(tx, filter);
        var (newer, order) = (filter.After > 0, filter.After > 0 ? "ASC" : "DESC");
        var (after, before) = newer ? (filter.After, end + 1 ?? filter.Before) : (end - 1 ?? 0, filter.Before);
        // BETWEEN and not an equation: PostgreSQL would first ask it of every chat there is.
        var lines = await tx.Query<AuditLine>($"""
            SELECT a.id, a.at, a.account_id AS account, n.name, a.act, a.conversation_id AS conversation, a.about
            FROM audit a LEFT JOIN accounts n ON n.id = a.account_id
            WHERE a.id < @before AND a.id > @after AND a.at >= @From AND a.at < @Until {Asked(filter)}
              AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE x.conversation_id = a.conversation_id AND x.account_id = @viewer)
              AND ({Rights.OfAdministrator} OR {Rights.OfCoordinator}
                   AND (a.conversation_id IS NULL OR EXISTS (SELECT 1 FROM conversations c WHERE c.id BETWEEN a.conversation_id AND a.conversation_id AND {Sight.OfConversation})))
            ORDER BY a.id {order} LIMIT @oneMore
            """, new { viewer = viewer.Account, filter.Account, filter.Act, filter.Conversation, filter.From, filter.Until, before, after, oneMore = most + 1 });
        var shown = lines.Take(most);
        return new AuditSheet([.. newer ? shown.Reverse() : shown], lines.Count > most ? lines[most - 1].Id : end);
    }, ct);

    // The last entry that is looked at; null: all are.
    private static Task<long?> End(Tx tx, AuditFilter filter)
    {
        var (order, last) = filter.After > 0 ? ("ASC", "MAX") : ("DESC", "MIN");
        return tx.First<long?>($"""
            SELECT CASE WHEN COUNT(*) = @LookedAt THEN {last}(l.id) END FROM (
                SELECT a.id FROM audit a WHERE a.id < @Before AND a.id > @After AND a.at >= @From AND a.at < @Until {Asked(filter)} ORDER BY a.id {order} LIMIT @LookedAt) l
            """, new { filter.Account, filter.Act, filter.Conversation, filter.From, filter.Until, filter.Before, filter.After, LookedAt });
    }

    // Only what is asked for is in the text: an index finds it.
    private static string Asked(AuditFilter filter) => string.Concat(
        filter.Account > 0 ? "AND a.account_id = @Account " : "", filter.Act.Length > 0 ? "AND a.act = @Act " : "", filter.Conversation > 0 ? "AND a.conversation_id = @Conversation" : "");

    /// <summary>Whose acts may be in it, by name; nobody for whoever may not read it.</summary>
    public Task<IReadOnlyList<Colleague>> Accounts(Viewer viewer, CancellationToken ct) => db.Query<Colleague>(
        $"SELECT a.id AS account, a.name FROM accounts a WHERE {Rights.OfAdministrator} OR {Rights.OfCoordinator} ORDER BY a.name_key", new { viewer = viewer.Account }, ct);

    /// <summary>Whose chat this belongs to, whoever may see it; null: nothing has that id.</summary>
    /// <param name="kind">chats | people | media | voice.</param>
    public async Task<long?> ConversationOf(string kind, long id, CancellationToken ct)
    {
        var which = kind switch
        {
            "chats" => "SELECT id FROM conversations WHERE id = @id",
            "people" => "SELECT conversation_id FROM people WHERE id = @id",
            "media" or "voice" => "SELECT i.conversation_id FROM media m JOIN inbox i ON i.id = m.inbox_id WHERE m.id = @id",
            _ => null,
        };
        return which is null ? null : await db.Read(tx => tx.First<long?>(which, new { id }), ct);
    }

    public Task<bool> Sees(Viewer viewer, long conversation, CancellationToken ct) => db.Read(tx => Sight.Sees(tx, viewer.Account, conversation), ct);
}
