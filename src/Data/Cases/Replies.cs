using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

public enum Written
{
    /// <summary>On its way, or there already: the same key writes once.</summary>
    Done,

    /// <summary>The viewer does not hold the chat: nothing is sent.</summary>
    NotHeld,

    /// <summary>The person does not want to be written to, or there is no address.</summary>
    NotReachable,
}

/// <summary>What promoters write: to the person through the outbox as all else, and to each other as notes.</summary>
public sealed class Replies(Database db)
{
    /// <param name="key">The form's own: sent twice (a double tap, a reload, a lost answer) it is one message.</param>
    /// <param name="parts">The text as a channel carries it: one message, or several in their order.</param>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<Written> Write(Viewer viewer, long conversation, string key, Func<string, IReadOnlyList<string>> parts, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Sight.Lock(tx, viewer.Account, conversation) is not { } seen || !seen.IsHeldBy(viewer.Account)) return Written.NotHeld;
        if (await Reachable(tx, conversation) is not { } to) return Written.NotReachable;
        if (await Enter(tx, viewer, conversation, key, at, now) is not { } inbox) return Written.Done;
        foreach (var (ordinal, body) in parts(to.Channel).Index()) await Queue(tx, inbox, to, ordinal, body, now);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Wrote, conversation, $"inbox {inbox}", now));
        return Written.Done;
    }, ct);

    /// <summary>A note about the chat, for whoever sees it. False: the viewer does not.</summary>
    public Task<bool> Note(Viewer viewer, long conversation, string body, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Sight.Lock(tx, viewer.Account, conversation) is null) return false;
        await tx.Execute("INSERT INTO notes (conversation_id, account_id, body, at) VALUES (@conversation, @Account, @body, @now)", new { conversation, viewer.Account, body, now });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Noted, conversation, "", now));
        return true;
    }, ct);

    private sealed record To(long Id, string Channel);

    // Where the person wrote last; who never wrote is reached where they were known last.
    private static Task<To?> Reachable(Tx tx, long conversation) => tx.First<To>($"""
        SELECT a.id, a.channel FROM addresses a JOIN conversations c ON c.id = a.conversation_id
        WHERE a.conversation_id = @conversation AND c.opted_out_at IS NULL AND a.opted_out_at IS NULL AND {Addresses.IsReachable}
        ORDER BY (SELECT COALESCE(MAX(h.id), 0) FROM inbox h WHERE h.address_id = a.id AND h.kind = 'message') DESC, a.id DESC LIMIT 1
        """, new { conversation });

    // It needs no turn: the bot is silent.
    private static Task<long?> Enter(Tx tx, Viewer viewer, long conversation, string key, long at, long now) => tx.First<long?>("""
        INSERT INTO inbox (account, external_id, conversation_id, kind, body, details, at, received_at, status, rule, done_at)
        VALUES ('promoter', @external, @conversation, 'promoter', 'wrote', @details, @at, @now, 'done', 'a promoter writes', @now)
        ON CONFLICT (account, external_id) DO NOTHING RETURNING id
        """, new { external = $"reply:{conversation}:{key}", conversation, details = $$"""{"account":{{viewer.Account}}}""", at, now });

    private static Task<int> Queue(Tx tx, long inbox, To to, int ordinal, string body, long now) => tx.Execute("""
        INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, created_at, unasked)
        SELECT c.id, a.id, a.sender, @inbox, @ordinal, c.epoch, @body, @now, 0
        FROM addresses a JOIN conversations c ON c.id = a.conversation_id WHERE a.id = @Id
        """, new { inbox, to.Id, ordinal, body, now });
}
