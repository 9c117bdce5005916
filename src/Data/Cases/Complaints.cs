using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

/// <summary>A complaint about staff, as its contact sees it.</summary>
/// <param name="Concerns">staff | nobody; null: not decided yet.</param>
/// <param name="About">Whom of the staff: they see nothing of the chat.</param>
/// <param name="Others">Who else has an account.</param>
public sealed record Complaint(bool IsOpen, string? Concerns, IReadOnlyList<Colleague> About, IReadOnlyList<Colleague> Others);

/// <summary>What became of saying whom a complaint is about.</summary>
public enum Decided
{
    Done,

    /// <summary>The viewer may not say so, or there is no open complaint or no such account.</summary>
    NotAllowed,

    /// <summary>It would be about its only contact: nobody could see it any more. It stays as it is.</summary>
    NoOtherContact,

    /// <summary>Somebody was named for it: before it is about nobody, each name is taken back.</summary>
    Named,
}

/// <summary>Whom of the staff a complaint is about. Only a contact for complaints says so, or takes it back.</summary>
public sealed class Complaints(Database db)
{
    /// <summary>Null: there was never one, or the viewer is no contact for it.</summary>
    public Task<Complaint?> Of(Viewer viewer, long conversation, CancellationToken ct) => db.Read(async tx =>
    {
        if (!await Rights.Has(tx, viewer.Account, Roles.Complaints) || !await Sight.Sees(tx, viewer.Account, conversation)) return null;
        if (await tx.First<(string Status, string? Concerns)?>("""
            SELECT status, concerns FROM escalations WHERE conversation_id = @conversation AND role = 'complaints' ORDER BY status DESC, CASE WHEN concerns IS NULL THEN 0 ELSE 1 END, id DESC LIMIT 1
            """, new { conversation }) is not { } newest) return null;
        var about = await tx.Query<Colleague>("SELECT a.id AS account, a.name FROM conflicts k JOIN accounts a ON a.id = k.account_id WHERE k.conversation_id = @conversation ORDER BY a.name_key", new { conversation });
        var others = await tx.Query<Colleague>("""
            SELECT a.id AS account, a.name FROM accounts a
            WHERE NOT EXISTS (SELECT 1 FROM conflicts k WHERE k.conversation_id = @conversation AND k.account_id = a.id) ORDER BY a.name_key
            """, new { conversation });
        return new Complaint(newest.Status == "open", newest.Concerns, about, others);
    }, ct);

    /// <summary>
    /// Says whom it is about: from this commit on they see nothing of it, and if it lay with them it waits for the other contacts.
    /// </summary>
    /// <param name="account">Null: nobody of the staff.</param>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<Decided> Decide(Viewer viewer, long conversation, long? account, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (!await MayAct(tx, viewer, conversation) || account is { } some && await tx.First<long?>("SELECT id FROM accounts WHERE id = @some", new { some }) is null) return Decided.NotAllowed;
        if (account == viewer.Account && !await HasOtherContact(tx, viewer, conversation)) return Decided.NoOtherContact;
        // Whoever an earlier complaint was about goes on seeing nothing.
        var decided = await tx.Execute("""
            UPDATE escalations SET concerns = @concerns
            WHERE conversation_id = @conversation AND role = 'complaints' AND status = 'open' AND (@concerns = 'staff' OR COALESCE(concerns, 'nobody') = 'nobody')
            """, new { conversation, concerns = account is null ? "nobody" : "staff" });
        if (decided == 0) return await IsOpen(tx, conversation) ? Decided.Named : Decided.NotAllowed;
        if (account is { } named) await Hide(tx, viewer, conversation, named, at, now);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.NamedConflict, conversation, account is null ? "no account" : $"account {account}", now));
        return Decided.Done;
    }, ct);

    /// <summary>It is not about this account after all. False: the viewer may not say so, or nobody had named it.</summary>
    public Task<bool> Lift(Viewer viewer, long conversation, long account, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (!await MayAct(tx, viewer, conversation) || await tx.Execute("DELETE FROM conflicts WHERE conversation_id = @conversation AND account_id = @account", new { conversation, account }) == 0) return false;
        // Whoever named the last one decides anew.
        await tx.Execute("""
            UPDATE escalations SET concerns = NULL WHERE conversation_id = @conversation AND role = 'complaints' AND status = 'open'
              AND NOT EXISTS (SELECT 1 FROM conflicts k WHERE k.conversation_id = @conversation)
            """, new { conversation });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.LiftedConflict, conversation, $"account {account}", now));
        return true;
    }, ct);

    private static async Task<bool> IsOpen(Tx tx, long conversation) =>
        await tx.First<long?>("SELECT id FROM escalations WHERE conversation_id = @conversation AND role = 'complaints' AND status = 'open' LIMIT 1", new { conversation }) is not null;

    internal static async Task<bool> IsUndecided(Tx tx, long conversation) => await tx.First<long?>("""
        SELECT id FROM escalations WHERE conversation_id = @conversation AND role = 'complaints' AND status = 'open' AND concerns IS NULL LIMIT 1
        """, new { conversation }) is not null;

    // Where another contact holds the chat it stays with them.
    private static async Task Hide(Tx tx, Viewer viewer, long conversation, long account, long at, long now)
    {
        await tx.Execute("INSERT INTO conflicts (conversation_id, account_id) VALUES (@conversation, @account) ON CONFLICT (conversation_id, account_id) DO NOTHING", new { conversation, account });
        var lay = await tx.First<long?>("""
            SELECT c.id FROM conversations c WHERE c.id = @conversation AND (c.held_by = @account OR c.owner <> 'held' AND (@account = @viewer OR EXISTS (
                SELECT 1 FROM escalations e JOIN accounts a ON a.who = e.assigned_to WHERE e.conversation_id = c.id AND e.status = 'open' AND a.id = @account)))
            """, new { conversation, account, viewer = viewer.Account });
        if (lay is not null) await LeftBehind.WaitAnew(tx, conversation, account, at, now);
    }

    private static async Task<bool> HasOtherContact(Tx tx, Viewer viewer, long conversation)
    {
        var others = await tx.Query<long>("""
            SELECT DISTINCT a.id FROM accounts a JOIN account_grants g ON g.account_id = a.id WHERE a.id <> @Account AND a.status = 'active' AND g.role = 'complaints'
            """, new { viewer.Account });
        foreach (var other in others) if (await Sight.Sees(tx, other, conversation)) return true;
        return false;
    }

    private static async Task<bool> MayAct(Tx tx, Viewer viewer, long conversation) => await Sight.Lock(tx, viewer.Account, conversation) is not null && await Rights.Has(tx, viewer.Account, Roles.Complaints);
}
