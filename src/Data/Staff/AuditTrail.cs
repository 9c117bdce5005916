using System.Security.Cryptography;
using System.Text;

namespace ChatAssist.Data.Staff;

/// <summary>One entry, before it is linked. About holds ids, counts and keys; never a name, a number or words of a person.</summary>
/// <param name="Account">Who; null: the service itself.</param>
public sealed record AuditEntry(long? Account, Act Act, long? Conversation, string About, long At);

/// <summary>The entry as it stands in the trail.</summary>
public sealed record StoredEntry(long Id, long At, long? AccountId, string Act, long? ConversationId, string About, string Link);

/// <summary>
/// Who looked at what and who did what, each entry linked to the one before by a hash. What an entry tells of is in the same commit:
/// nothing is done that is not written down, and nothing is written down that was not done.
/// </summary>
public sealed class AuditTrail(Database db)
{
    private const int AtOnce = 1_000;
    private static readonly TimeSpan OneView = TimeSpan.FromMinutes(15);

    /// <summary>Something that changes nothing else: a view, an export, a denial.</summary>
    public Task Add(AuditEntry entry, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        await Add(tx, entry);
        return true;
    }, ct);

    /// <summary>A view that is written down once a quarter of an hour: a page that stays open reads again and again.</summary>
    public async Task Saw(AuditEntry entry, CancellationToken ct)
    {
        var since = entry.At - (long)OneView.TotalMilliseconds;
        var known = await db.Read(tx => tx.First<long?>("""
            SELECT id FROM audit WHERE account_id = @Account AND act = @act AND (conversation_id = @Conversation OR conversation_id IS NULL AND @Conversation IS NULL) AND about = @About AND at > @since ORDER BY id DESC LIMIT 1
            """, new { entry.Account, act = entry.Act.ToString(), entry.Conversation, entry.About, since }), ct);
        if (known is null) await Add(entry, ct);
    }

    /// <summary>A refusal that is written down once a quarter of an hour: whoever knocks again and again fills nothing.</summary>
    public async Task Denied(AuditEntry entry, CancellationToken ct)
    {
        var since = entry.At - (long)OneView.TotalMilliseconds;
        var known = await db.Read(tx => tx.First<long?>("SELECT id FROM audit WHERE account_id = @Account AND act = 'Denied' AND about = @About AND at > @since ORDER BY id DESC LIMIT 1", new { entry.Account, entry.About, since }), ct);
        if (known is null) await Add(entry, ct);
    }

    // The head is locked last of all, and by nobody who shares a commit: two that meet wait in one order.
    internal static async Task Add(Tx tx, AuditEntry entry)
    {
        var before = await tx.Value<string>("SELECT link FROM audit_head WHERE id = 1 /*pg FOR UPDATE*/");
        var row = new StoredEntry(0, entry.At, entry.Account, entry.Act.ToString(), entry.Conversation, entry.About, "");
        row = row with { Link = Linked(before, row) };
        await tx.Execute("INSERT INTO audit (at, account_id, act, conversation_id, about, link) VALUES (@At, @AccountId, @Act, @ConversationId, @About, @Link)", row);
        await tx.Execute("UPDATE audit_head SET entries = entries + 1, link = @Link WHERE id = 1", row);
    }

    /// <summary>The id of the first entry that does not fit the one before it, -1 when some are missing at the end; null: the chain is whole.</summary>
    public Task<long?> FirstBroken(CancellationToken ct) => FirstBroken(() => { }, ct);

    /// <param name="goesOn">Called after each thousand: there may be many.</param>
    public async Task<long?> FirstBroken(Action goesOn, CancellationToken ct)
    {
        var (entries, head) = await db.Read(tx => tx.First<(long, string)>("SELECT entries, link FROM audit_head WHERE id = 1"), ct);
        var (link, count, last) = ("", 0L, 0L);
        while (count < entries && await Page(last, ct) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                if (entry.Link != Linked(link, entry)) return entry.Id;
                (link, last) = (entry.Link, entry.Id);
                if (++count == entries) break;
            }
            goesOn();
        }
        return link == head ? null : -1;
    }

    private Task<IReadOnlyList<StoredEntry>> Page(long after, CancellationToken ct) =>
        db.Query<StoredEntry>("SELECT id, at, account_id, act, conversation_id, about, link FROM audit WHERE id > @after ORDER BY id LIMIT @AtOnce", new { after, AtOnce }, ct);

    // A field may hold any character but this one.
    private static string Linked(string before, StoredEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', before, entry.At, entry.AccountId, entry.Act, entry.ConversationId, entry.About))));
}
