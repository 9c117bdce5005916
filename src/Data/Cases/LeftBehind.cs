using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>What lay with somebody who is there no longer waits anew, for whoever is on duty: the urgent stays urgent.</summary>
internal static class LeftBehind
{
    private const string LeftReason = "left by whoever held it";

    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public static async Task Of(Tx tx, long account, long at, long now)
    {
        var held = await tx.Query<long>("SELECT id FROM conversations WHERE owner <> 'bot' AND held_by = @account ORDER BY id /*pg FOR NO KEY UPDATE*/", new { account });
        foreach (var conversation in held) await WaitAnew(tx, conversation, account, at, now);
        await Unassign(tx, account);
    }

    /// <summary>The same for those chats alone that the account would not see if it did not hold them, or has no page for any more.</summary>
    public static async Task OutOfSight(Tx tx, long account, long at, long now)
    {
        var held = await tx.Query<long>($"""
            SELECT c.id FROM conversations c WHERE c.owner <> 'bot' AND c.held_by = @viewer
              AND NOT ({Sight.WithoutHolding} AND EXISTS (SELECT 1 FROM account_grants p WHERE p.account_id = @viewer AND p.role <> 'administrator'))
            ORDER BY c.id /*pg FOR NO KEY UPDATE*/
            """, new { viewer = account });
        foreach (var conversation in held) await WaitAnew(tx, conversation, account, at, now);
    }

    /// <summary>Cases lie no longer with this account, taken or not, but where somebody else has the same key in the roster.</summary>
    public static Task Unassign(Tx tx, long account) => tx.Execute("""
        UPDATE escalations SET assigned_to = NULL
        WHERE status = 'open' AND assigned_to = (SELECT a.who FROM accounts a WHERE a.id = @account)
          AND NOT EXISTS (SELECT 1 FROM accounts o WHERE o.who = escalations.assigned_to AND o.id <> @account AND o.status = 'active')
        """, new { account });

    /// <summary>The cases of a chat that this account held, or that nobody holds, are told anew.</summary>
    public static async Task WaitAnew(Tx tx, long conversation, long account, long at, long now)
    {
        var held = await tx.Execute("""
            UPDATE conversations SET held_by = NULL, held_at = NULL, epoch = epoch + 1, owner = CASE
                WHEN EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id = @conversation AND e.status = 'open' AND e.priority = 'urgent') THEN 'urgent' ELSE 'waiting' END
            WHERE id = @conversation AND held_by = @account
            """, new { conversation, account });
        if (held == 1) await Outbox.ChangeHands(tx, conversation);
        await tx.Execute("DELETE FROM notices WHERE escalation_id IN (SELECT e.id FROM escalations e WHERE e.conversation_id = @conversation AND e.status = 'open')", new { conversation });
        var cases = await tx.Execute("""
            UPDATE escalations SET taken_at = NULL, snoozed_until = NULL, raised = 0, again_at = @at,
                assigned_to = (SELECT MIN(o.who) FROM accounts o WHERE o.who = escalations.assigned_to AND o.status = 'active' AND o.who <> COALESCE((SELECT a.who FROM accounts a WHERE a.id = @account), ''))
            WHERE conversation_id = @conversation AND status = 'open'
            """, new { conversation, account, at });
        if (cases == 0) await Open(tx, conversation, at, now);
        await AuditTrail.Add(tx, new AuditEntry(null, Act.LeftBehind, conversation, $"account {account}", now));
    }

    // It was taken without a case.
    private static async Task Open(Tx tx, long conversation, long at, long now)
    {
        var inbox = await tx.Value<long>("""
            INSERT INTO inbox (account, external_id, conversation_id, kind, body, details, at, received_at, status, rule, done_at)
            SELECT 'promoter', 'left:' || c.id || ':' || c.epoch, c.id, 'promoter', 'left', '{}', @at, @now, 'done', 'left', @now FROM conversations c WHERE c.id = @conversation RETURNING id
            """, new { conversation, at, now });
        await tx.Execute("""
            INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, at) VALUES (@conversation, @inbox, 0, 'normal', @LeftReason, 'promoter', @at)
            """, new { conversation, inbox, LeftReason, at });
    }
}
