using ChatAssist.Data.Importing;

namespace ChatAssist.Data.Staff;

public enum PhoneKept
{
    Done,

    /// <summary>There is no such account that is open, or it is not theirs to change.</summary>
    NoAccount,

    /// <summary>Another account has it.</summary>
    OfAnother,

    /// <summary>A returnee or an employer writes from it: nobody's chat becomes somebody else's.</summary>
    OfSomebody,
}

/// <summary>The phones on which people of the programme are told that a case waits: each a conversation of its own, with nothing of anybody else in it.</summary>
public sealed class StaffPhones(Database db)
{
    /// <param name="phone">E.164; null: they are told nothing any more.</param>
    /// <param name="addresses">Where it is reached, and from which of our numbers.</param>
    /// <param name="by">The account itself, or an administrator; null: an operator.</param>
    public Task<PhoneKept> Keep(long account, string? phone, IReadOnlyList<ImportAddress> addresses, Viewer? by, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (by?.Account != account && !await Rights.ManagesAccounts(tx, by)) return PhoneKept.NoAccount;
        if (await tx.First<string>("SELECT language FROM accounts WHERE id = @account AND status = 'active'", new { account }) is not { } language) return PhoneKept.NoAccount;
        if (phone is null) await Drop(tx, account, now);
        else if (await Take(tx, account, phone, addresses, language, now) is not PhoneKept.Done and var why) return why;
        await AuditTrail.Add(tx, new AuditEntry(by?.Account, Act.ChangedAccount, null, $"account {account} phone", now));
        return PhoneKept.Done;
    }, ct);

    /// <summary>Nothing is told there any more, what was queued is void, and whoever writes from it is somebody like all others.</summary>
    internal static async Task Drop(Tx tx, long account, long now)
    {
        var told = await tx.Query<(long Conversation, string Language)>("""
            SELECT c.id, w.language FROM conversations c JOIN accounts w ON w.id = c.account_id
            WHERE c.account_id = @account AND EXISTS (SELECT 1 FROM addresses a WHERE a.conversation_id = c.id) ORDER BY c.id
            """, new { account });
        foreach (var (conversation, language) in told)
            if (!await Stays(tx, conversation)) await Leave(tx, conversation, language, now);
        await tx.Execute("UPDATE accounts SET phone = NULL WHERE id = @account", new { account });
    }

    // A case is open there: whoever is in danger is answered where they wrote.
    private static async Task<bool> Stays(Tx tx, long conversation)
    {
        var stays = await tx.Execute("""
            UPDATE conversations SET account_id = NULL
            WHERE id = @conversation AND EXISTS (SELECT 1 FROM escalations e WHERE e.conversation_id = @conversation AND e.status = 'open')
            """, new { conversation }) == 1;
        if (stays) await Outbox.CancelUnasked(tx, conversation, person: 0);
        return stays;
    }

    // The conversation keeps what was told to the account; what the number has waiting goes with it.
    private static async Task Leave(Tx tx, long conversation, string language, long now)
    {
        await Conversations.Void(tx, conversation);
        var stranger = await Conversations.Open(tx, language, now);
        await tx.Execute("UPDATE addresses SET conversation_id = @stranger WHERE conversation_id = @conversation", new { stranger, conversation });
        await Inbox.GoAlong(tx, conversation, stranger);
    }

    private static async Task<PhoneKept> Take(Tx tx, long account, string phone, IReadOnlyList<ImportAddress> addresses, string language, long now)
    {
        await Addresses.Lock(tx, phone);
        if (await tx.First<long?>("SELECT id FROM accounts WHERE phone = @phone AND id <> @account", new { phone, account }) is not null) return PhoneKept.OfAnother;
        var owners = await tx.Query<(long Conversation, long IsSomebodys)>(Owners, new { phone });
        if (owners.Any(owner => owner.IsSomebodys == 1)) return PhoneKept.OfSomebody;
        if (await tx.First<long?>("SELECT id FROM accounts WHERE id = @account AND phone = @phone", new { account, phone }) is null) await Drop(tx, account, now);
        var conversation = owners is [var (own, _), ..] ? own : await Conversations.Open(tx, language, now);
        await tx.Execute("UPDATE conversations SET account_id = @account WHERE id = @conversation", new { account, conversation });
        foreach (var address in addresses) await Know(tx, address, phone, conversation);
        await tx.Execute("UPDATE accounts SET phone = @phone WHERE id = @account", new { phone, account });
        return PhoneKept.Done;
    }

    // Where nobody ever wrote, and nobody is known, is nobody's chat: what an account left behind.
    private const string Owners = """
        SELECT c.id, CASE WHEN c.account_id IS NULL AND (EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = c.id) OR EXISTS (
            SELECT 1 FROM people p WHERE p.conversation_id = c.id AND (p.called IS NOT NULL OR p.source IS NOT NULL OR p.is_employer = 1 OR p.consent <> 'not-asked'))) THEN 1 ELSE 0 END AS is_somebodys
        FROM conversations c WHERE c.id IN (SELECT a.conversation_id FROM addresses a WHERE a.phone = @phone OR a.address = @phone) ORDER BY c.id
        """;

    private static Task<int> Know(Tx tx, ImportAddress address, string phone, long conversation) => tx.Execute("""
        INSERT INTO addresses (via, channel, address, sender, phone, conversation_id) VALUES (@Via, @Channel, @Address, @Sender, @phone, @conversation)
        ON CONFLICT (via, channel, address) DO NOTHING
        """, new { address.Via, address.Channel, address.Address, address.Sender, phone, conversation });
}
