using ChatAssist.Data.Cases;

namespace ChatAssist.Data.Staff;

/// <summary>What became of a change of an account.</summary>
public enum AccountChange
{
    Done,

    /// <summary>There is none of that name, or it is closed.</summary>
    NotThere,

    /// <summary>Nobody could give out accounts any more.</summary>
    LastAdministrator,

    /// <summary>Whoever asks for it manages no accounts, or no longer.</summary>
    NotAllowed,
}

/// <summary>What an account may, and its key in the roster (null: no duty).</summary>
public sealed record Duties(string? Who, IReadOnlyList<Grant> Grants);

/// <summary>
/// The accounts of the console. A closed one is found by nobody who signs in. Who changes one is an administrator at that moment, or an
/// operator (null).
/// </summary>
public sealed class Accounts(Database db)
{
    private sealed record GrantRow(long AccountId, string Role, string Department);

    /// <summary>A new account; null when the name is taken, also by a closed one, or when it is not theirs to open.</summary>
    /// <param name="now">Real time, Unix milliseconds.</param>
    public Task<long?> Add(NewAccount account, Viewer? by, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (!await Rights.ManagesAccounts(tx, by) || await Insert(tx, account, "1 = 1") is not { } id) return (long?)null;
        await Told(tx, by, id, $"opened: {Say(account.Grants)}", now);
        return id;
    }, ct);

    /// <summary>The first account of all; null when there is one.</summary>
    public Task<long?> AddFirst(NewAccount account, CancellationToken ct) => db.Write(tx => Insert(tx, account, "NOT EXISTS (SELECT 1 FROM accounts)"), ct);

    /// <summary>Null: there is none of that name, or it is closed.</summary>
    public Task<Account?> Named(string nameKey, CancellationToken ct) => Find("name_key = @key", nameKey, ct);

    /// <summary>Null: there is none, or it is closed.</summary>
    public Task<Account?> Find(long id, CancellationToken ct) => Find("id = @key", id, ct);

    /// <summary>All there ever were, by name, with what they may.</summary>
    public Task<IReadOnlyList<(Account Account, IReadOnlyList<Grant> Grants)>> All(CancellationToken ct) => db.Read(async tx =>
    {
        var accounts = await tx.Query<Account>($"SELECT {Columns} FROM accounts ORDER BY name_key");
        var grants = (await tx.Query<GrantRow>("SELECT account_id, role, department FROM account_grants ORDER BY role, department")).ToLookup(row => row.AccountId);
        return (IReadOnlyList<(Account, IReadOnlyList<Grant>)>)[.. accounts.Select(account => (account, ToGrants(grants[account.Id])))];
    }, ct);

    /// <summary>Whose session this is; null when the account is closed, or the session was ended.</summary>
    public Task<Session?> Session(long id, string stamp, CancellationToken ct) => db.Read(async tx =>
    {
        if (await tx.First<Account>($"SELECT {Columns} FROM accounts WHERE id = @id AND stamp = @stamp AND status = 'active'", new { id, stamp }) is not { } account) return null;
        var grants = await tx.Query<GrantRow>("SELECT account_id, role, department FROM account_grants WHERE account_id = @id ORDER BY role, department", new { id });
        return new Session(new Viewer(account.Id, account.Name, account.Who, ToGrants(grants)), account.Language, account.OneTime == 1, account.TotpOn == 1);
    }, ct);

    /// <summary>The same for what needs no more than who it is: a stream that stays open asks again.</summary>
    public async Task<Viewer?> Viewer(long id, string stamp, CancellationToken ct) => (await Session(id, stamp, ct))?.Viewer;

    /// <summary>Keeps a password and the stamp that goes with it; false when the account was changed since it was read.</summary>
    /// <param name="asRead">The stamp that it had then.</param>
    public async Task<bool> KeepPassword(Account account, string asRead, CancellationToken ct) => await db.Execute("""
        UPDATE accounts SET password_hash = @PasswordHash, one_time = @OneTime, stamp = @Stamp WHERE id = @Id AND stamp = @asRead AND status = 'active'
        """, new { account.PasswordHash, account.OneTime, account.Stamp, account.Id, asRead }, ct) == 1;

    /// <summary>In the console, and on their phone.</summary>
    public Task SpeakTo(long id, string language, CancellationToken ct) => db.Write(async tx =>
    {
        await tx.Execute("UPDATE accounts SET language = @language WHERE id = @id", new { id, language });
        return await tx.Execute("UPDATE people SET language = @language WHERE conversation_id IN (SELECT c.id FROM conversations c WHERE c.account_id = @id)", new { id, language });
    }, ct);

    /// <summary>Ends every session.</summary>
    /// <param name="stamp">A new one.</param>
    public Task EndSessions(long id, string stamp, CancellationToken ct) => db.Execute("UPDATE accounts SET stamp = @stamp WHERE id = @id", new { id, stamp }, ct);

    /// <summary>Nobody signs in with it any more, every session ends, what it held waits for somebody else, and its phone is told nothing more.</summary>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<AccountChange> Close(string nameKey, string stamp, Viewer? by, long at, long now, CancellationToken ct) => Change(nameKey, by, async (tx, id) =>
    {
        if (await IsLastAdministrator(tx, id)) return AccountChange.LastAdministrator;
        await tx.Execute("UPDATE accounts SET status = 'closed', stamp = @stamp WHERE id = @id", new { id, stamp });
        await StaffPhones.Drop(tx, id, now);
        await LeftBehind.Of(tx, id, at, now);
        await Told(tx, by, id, "closed", now);
        return AccountChange.Done;
    }, ct);

    /// <summary>
    /// What it may from the next statement on, and its key in the roster. Its sessions go on; what it held and may no longer see waits for
    /// somebody else.
    /// </summary>
    /// <param name="change">Of what it has at that moment: of two changes at once none is lost.</param>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<AccountChange> Change(string nameKey, Func<Duties, Duties> change, Viewer? by, long at, long now, CancellationToken ct) => Change(nameKey, by, async (tx, id) =>
    {
        var had = await DutiesOf(tx, id);
        var has = change(had);
        if (!has.Grants.Any(grant => grant.Role == Roles.Administrator) && await IsLastAdministrator(tx, id)) return AccountChange.LastAdministrator;
        if (has.Who != had.Who) await LeftBehind.Unassign(tx, id);
        await tx.Execute("UPDATE accounts SET who = @Who WHERE id = @id", new { id, has.Who });
        await tx.Execute("DELETE FROM account_grants WHERE account_id = @id", new { id });
        await Insert(tx, id, has.Grants);
        await LeftBehind.OutOfSight(tx, id, at, now);
        await Told(tx, by, id, $"may: {Say(has.Grants)}; duty: {has.Who ?? "-"}", now);
        return AccountChange.Done;
    }, ct);

    /// <summary>A new one-time password, no second factor, every session ended; one that was closed is open again. False: there is none of that name, or it is not theirs to reset.</summary>
    /// <param name="until">Real time, until when the password lets in.</param>
    public Task<bool> Reset(string nameKey, string hash, string stamp, long until, Viewer? by, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (!await Rights.ManagesAccounts(tx, by)) return false;
        var reset = await tx.Query<long>("""
            UPDATE accounts SET status = 'active', password_hash = @hash, one_time = 1, one_time_until = @until, stamp = @stamp, totp_key = NULL, totp_on = 0, totp_step = 0
            WHERE name_key = @nameKey RETURNING id
            """, new { nameKey, hash, stamp, until });
        foreach (var id in reset)
        {
            await SecondFactors.DropCodes(tx, id);
            await Told(tx, by, id, "reset", now);
        }
        return reset.Count == 1;
    }, ct);

    private Task<AccountChange> Change(string nameKey, Viewer? by, Func<Tx, long, Task<AccountChange>> change, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var id = await Lock(tx, nameKey);
        if (!await Rights.ManagesAccounts(tx, by)) return AccountChange.NotAllowed;
        return id is { } one ? await change(tx, one) : AccountChange.NotThere;
    }, ct);

    private static async Task<Duties> DutiesOf(Tx tx, long id) => new(
        await tx.First<string>("SELECT who FROM accounts WHERE id = @id", new { id }),
        await tx.Query<Grant>("SELECT role, department FROM account_grants WHERE account_id = @id ORDER BY role, department", new { id }));

    // All that are open, in one order: of two administrators who close each other one stays.
    private static async Task<long?> Lock(Tx tx, string nameKey)
    {
        await tx.Query<long>("SELECT id FROM accounts WHERE status = 'active' ORDER BY id /*pg FOR NO KEY UPDATE*/");
        return await tx.First<long?>("SELECT id FROM accounts WHERE name_key = @nameKey AND status = 'active'", new { nameKey });
    }

    private static async Task<bool> IsLastAdministrator(Tx tx, long id) => await tx.Query<long>("""
        SELECT DISTINCT a.id FROM accounts a JOIN account_grants g ON g.account_id = a.id WHERE a.status = 'active' AND g.role = 'administrator'
        """) is [var last] && last == id;

    private static Task Told(Tx tx, Viewer? by, long id, string what, long now) =>
        AuditTrail.Add(tx, new AuditEntry(by?.Account, Act.ChangedAccount, null, $"account {id} {what}", now));

    private static string Say(IReadOnlyList<Grant> grants) => string.Join(' ', grants.Select(grant => $"{grant.Role}@{grant.Department}").DefaultIfEmpty("-"));

    private const string Columns = "id, name, who, language, status, password_hash, one_time, one_time_until, stamp, totp_key, totp_on, phone";

    private Task<Account?> Find<T>(string which, T key, CancellationToken ct) =>
        db.Read(tx => tx.First<Account>($"SELECT {Columns} FROM accounts WHERE {which} AND status = 'active'", new { key }), ct);

    private static async Task<long?> Insert(Tx tx, NewAccount account, string condition)
    {
        var added = await tx.Query<long>($"""
            INSERT INTO accounts (name, name_key, who, language, password_hash, one_time, one_time_until, stamp)
            SELECT @Name, @NameKey, @Who, @Language, @Hash, 1, @Until, @Stamp WHERE {condition}
            ON CONFLICT (name_key) DO NOTHING RETURNING id
            """, new { account.Name, account.NameKey, account.Who, account.Language, account.Hash, account.Until, account.Stamp });
        if (added is not [var id]) return null;
        await Insert(tx, id, account.Grants);
        return id;
    }

    private static async Task Insert(Tx tx, long id, IReadOnlyList<Grant> grants)
    {
        foreach (var grant in grants.Distinct())
            await tx.Execute("INSERT INTO account_grants (account_id, role, department) VALUES (@id, @Role, @Department)", new { id, grant.Role, grant.Department });
    }

    private static List<Grant> ToGrants(IEnumerable<GrantRow> rows) => [.. rows.Select(row => new Grant(row.Role, row.Department))];
}
