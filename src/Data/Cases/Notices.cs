using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>An open case that nobody has taken and nobody was told of at this step (<c>escalations.raised</c>).</summary>
public sealed record UntoldCase(long Id, long Conversation, string Role, string Priority, string? AssignedTo, long Step, string? Municipality);

/// <summary>Somebody of the programme who is told on their own phone.</summary>
/// <param name="Who">Their key in the roster.</param>
public sealed record StaffPhone(long Account, string Who, string Language);

/// <summary>To whom, and of which cases.</summary>
public sealed record Telling(StaffPhone To, IReadOnlyList<UntoldCase> Cases);

/// <summary>What people of the programme are told of cases that wait: once a case, a step and an account, in the same commit as the message.</summary>
public sealed class Notices(Database db)
{
    /// <summary>The <see cref="OutgoingMessage.Purpose"/> of a notice begins so.</summary>
    public const string Purpose = "waiting-case.";

    /// <summary>Why a notice went by SMS instead: the address itself is well.</summary>
    public const string NoTemplate = "no approved template";

    /// <summary>Those who are told anything.</summary>
    public Task<IReadOnlyList<StaffPhone>> Phones(CancellationToken ct) => db.Query<StaffPhone>("""
        SELECT id AS account, who, language FROM accounts WHERE status = 'active' AND phone IS NOT NULL AND who IS NOT NULL ORDER BY id
        """, null, ct);

    /// <summary>What may lie with these, oldest first.</summary>
    /// <param name="now">Programme time.</param>
    public Task<IReadOnlyList<UntoldCase>> Untold(IReadOnlyList<string> whos, long now, CancellationToken ct) => db.Query<UntoldCase>("""
        SELECT e.id, c.id AS conversation, e.role, e.priority, e.assigned_to, e.raised AS step, p.municipality
        FROM conversations c JOIN escalations e ON e.conversation_id = c.id
        JOIN people p ON p.id = COALESCE(c.speaker_id, (SELECT MIN(o.id) FROM people o WHERE o.conversation_id = c.id))
        WHERE c.owner <> 'bot' AND (c.owner <> 'held' OR e.priority = 'urgent') AND e.status = 'open' AND e.taken_at IS NULL AND COALESCE(e.snoozed_until, 0) <= @now
          AND (e.assigned_to IS NULL OR e.assigned_to IN @whos) AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.escalation_id = e.id AND n.step = e.raised)
        ORDER BY e.id
        """, new { whos, now }, ct);

    /// <summary>Tells each of them what they may see and nobody told them; how many messages that is.</summary>
    /// <param name="write">The message about these over this channel.</param>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<int> Tell(IReadOnlyList<Telling> all, Func<Telling, string, NewMessage> write, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var told = 0;
        foreach (var one in all.OrderBy(each => each.To.Account)) told += await Tell(tx, one, write, at, now) ? 1 : 0;
        return told;
    }, ct);

    private sealed record To(long Id, long Conversation, string Channel);

    private static async Task<bool> Tell(Tx tx, Telling telling, Func<Telling, string, NewMessage> write, long at, long now)
    {
        if (await Reachable(tx, telling.To.Account) is not { } to) return false;
        List<UntoldCase> cases = [];
        foreach (var one in telling.Cases)
            if (await Sight.Sees(tx, telling.To.Account, one.Conversation) && await Mark(tx, one, telling.To.Account)) cases.Add(one);
        if (cases.Count == 0) return false;
        await Queue(tx, to, write(telling with { Cases = cases }, to.Channel), $"notice:{telling.To.Account}:{cases[0].Id}:{cases[0].Step}:{now}", at, now);
        return true;
    }

    // Where it was taken or raised meanwhile there is nothing to tell. Of two replicas the second waits here for the first, and finds it told.
    private static async Task<bool> Mark(Tx tx, UntoldCase one, long account) => await tx.Execute("""
        INSERT INTO notices (escalation_id, step, account_id)
        SELECT e.id, e.raised, @account FROM escalations e WHERE e.id = @Id AND e.raised = @Step AND e.status = 'open' AND e.taken_at IS NULL
        ON CONFLICT (escalation_id, step, account_id) DO NOTHING
        """, new { one.Id, one.Step, account }) == 1;

    private static Task<To?> Reachable(Tx tx, long account) => tx.First<To>($"""
        SELECT a.id, c.id AS conversation, a.channel FROM accounts w JOIN conversations c ON c.account_id = w.id JOIN addresses a ON a.conversation_id = c.id AND a.phone = w.phone
        WHERE w.id = @account AND w.status = 'active' AND c.opted_out_at IS NULL AND a.opted_out_at IS NULL AND {Addresses.IsReachable}
        ORDER BY CASE a.channel WHEN 'whatsapp' THEN 0 ELSE 1 END, a.id DESC LIMIT 1
        """, new { account });

    // It needs no turn.
    private static async Task Queue(Tx tx, To to, NewMessage message, string key, long at, long now)
    {
        var inbox = await tx.Value<long>("""
            INSERT INTO inbox (account, external_id, conversation_id, kind, body, details, at, received_at, status, rule, done_at)
            VALUES ('promoter', @key, @Conversation, 'promoter', 'notice', '{}', @at, @now, 'done', 'notice', @now) RETURNING id
            """, new { key, to.Conversation, at, now });
        await tx.Execute("""
            INSERT INTO outbox (conversation_id, address_id, sender, inbox_id, ordinal, epoch, body, purpose, places, created_at, unasked)
            SELECT c.id, a.id, a.sender, @inbox, 0, c.epoch, @Body, @Purpose, @Places, @now, 1 FROM addresses a JOIN conversations c ON c.id = a.conversation_id WHERE a.id = @Id
            """, new { inbox, to.Id, message.Body, message.Purpose, message.Places, now });
    }
}
