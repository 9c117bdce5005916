namespace ChatAssist.Data.Staff;

/// <summary>
/// Who sees what, as a condition of the query or command itself (ADR 20). It reads the account as it is now: whoever was closed, or
/// lost a department, sees nothing from the next statement on.
/// </summary>
internal static class Sight
{
    /// <summary>
    /// Of a conversation <c>c</c> and an account <c>@viewer</c>: while a complaint about staff is open only its contacts see it, while a
    /// protection case is open the focal point and coordinators do, else promoters and coordinators of a department of somebody behind
    /// it. Also whoever holds the chat, or has a case of it by the roster. Never an account that it is about, and nobody what people of
    /// the programme are told on their own phones, unless a case is open there: somebody wrote of danger.
    /// </summary>
    public const string OfConversation = $"({NotAgainst} AND ({ByRole} OR c.held_by = v.id AND NOT {IsOpen} AND o.role = 'complaints'))))";

    /// <summary>The same, but not because the account holds the chat.</summary>
    public const string WithoutHolding = $"({NotAgainst} AND ({ByRole})))";

    private const string NotAgainst = $"""
        (c.account_id IS NULL OR {IsOpen})) AND NOT EXISTS (SELECT 1 FROM conflicts k WHERE k.conversation_id = c.id AND k.account_id = @viewer)
         AND EXISTS (SELECT 1 FROM accounts v WHERE v.id = @viewer AND v.status = 'active'
        """;

    private const string ByRole = $"""
        EXISTS (
            SELECT 1 FROM account_grants g WHERE g.account_id = v.id
              AND CASE
                  WHEN {IsOpen} AND o.role = 'complaints') THEN g.role = 'complaints'
                  WHEN {IsOpen} AND o.role = 'protection') THEN g.role IN ('protection', 'coordinator')
                  ELSE g.role IN ('promoter', 'coordinator')
                       OR EXISTS (SELECT 1 FROM escalations w WHERE w.conversation_id = c.id AND w.role = g.role AND w.role IN ('protection', 'complaints')) END
              AND (g.department = '*' OR EXISTS (SELECT 1 FROM people d WHERE d.conversation_id = c.id AND substr(d.municipality, 1, 2) = g.department)))
        OR {IsOpen} AND o.assigned_to = v.who AND (o.role = 'complaints' OR NOT {IsOpen} AND o.role = 'complaints')))
        """;

    private const string IsOpen = "EXISTS (SELECT 1 FROM escalations o WHERE o.conversation_id = c.id AND o.status = 'open'";

    /// <summary>
    /// The conversation as the viewer may have it, locked until the commit; null when they see none of that id. The account stays as it is
    /// until then too: whoever closes it, or takes a department from it, waits and finds what it took.
    /// </summary>
    /// <param name="to">The account that is to have it afterwards; null: the viewer's own.</param>
    public static async Task<Seen?> Lock(Tx tx, long viewer, long conversation, long? to = null)
    {
        await tx.Query<long>("SELECT id FROM accounts WHERE id IN (@viewer, @to) ORDER BY id /*pg FOR SHARE*/", new { viewer, to = to ?? viewer });
        return await tx.First<Seen>($"""
            SELECT c.id, c.owner, c.epoch, c.held_by FROM conversations c WHERE c.id = @conversation AND {OfConversation} /*pg FOR NO KEY UPDATE*/
            """, new { viewer, conversation });
    }

    public static async Task<bool> Sees(Tx tx, long viewer, long conversation) =>
        await tx.First<long?>($"SELECT c.id FROM conversations c WHERE c.id = @conversation AND {OfConversation}", new { viewer, conversation }) is not null;
}

/// <param name="HeldBy">An account; null: nobody.</param>
internal sealed record Seen(long Id, string Owner, long Epoch, long? HeldBy)
{
    public bool IsHeldBy(long account) => Owner == "held" && HeldBy == account;
}
