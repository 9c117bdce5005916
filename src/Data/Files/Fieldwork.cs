using ChatAssist.Data.Importing;
using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>What somebody answered to the notice that was read to them.</summary>
/// <param name="MayWrite">They agreed that we write to their number.</param>
/// <param name="Place">Where that was.</param>
public sealed record SpokenAnswer(bool Agreed, bool MayWrite, long NoticeVersion, string Place);

/// <summary>Somebody whom a promoter met, and what they said to the notice that was read to them.</summary>
public sealed record MetPerson
{
    /// <summary>The form's own: sent twice, it is one person.</summary>
    public required string Key { get; init; }

    public required string Called { get; init; }
    public required string Language { get; init; }

    /// <summary>The code; null: not said.</summary>
    public string? Municipality { get; init; }

    /// <summary>E.164; null: they have none.</summary>
    public string? Phone { get; init; }

    /// <summary>Where that number is written to; null: it is only called.</summary>
    public ImportAddress? Address { get; init; }

    /// <summary>private | shared | unsaid.</summary>
    public required string PhoneUse { get; init; }

    /// <summary>Null: they will say later.</summary>
    public required SpokenAnswer? Answer { get; init; }

    /// <summary>The local date.</summary>
    public required string On { get; init; }
}

/// <summary>What came of it. Closed.</summary>
public abstract record Met
{
    private Met() { }

    /// <param name="IsSeen">False: the person belongs to somebody else's department.</param>
    public sealed record Kept(long Person, bool IsSeen) : Met;

    /// <summary>They said no, and left no number to be remembered by: nothing is kept.</summary>
    public sealed record NothingKept : Met;

    /// <summary>Somebody has that number already: nothing was made.</summary>
    /// <param name="Person">Null: the viewer does not see whose it is.</param>
    public sealed record Known(long? Person) : Met;

    /// <summary>The viewer hit upon numbers of people whom they do not see too often within an hour: whether somebody has this one is not looked up.</summary>
    public sealed record TooMany : Met;

    /// <summary>The viewer has no promoter's work.</summary>
    public sealed record NotAllowed : Met;
}

/// <summary>People who were met outside of a chat. Nothing is written to them; what they agreed to stands where the chat keeps it.</summary>
public sealed class Fieldwork(Database db)
{
    /// <summary>How often in an hour an account may hear that a number is somebody's whom it does not see.</summary>
    internal const int MostUnseen = 20;

    private const string NumberKnown = "number known";
    private const long Hour = 60 * 60 * 1000;

    private sealed record Numbered(long Person, long Conversation);

    /// <param name="at">When they met (programme time); <paramref name="now"/> is real.</param>
    public Task<Met> Meet(Viewer viewer, MetPerson met, long at, long now, CancellationToken ct) => db.WriteAlone<Met>(async tx =>
    {
        if (!await MayMeet(tx, viewer)) return new Met.NotAllowed();
        if (await Before(tx, viewer, met.Key) is { } before) return before;
        if (met.Phone is { } phone)
        {
            await Addresses.Lock(tx, phone);
            if (await HasTried(tx, viewer, now) >= MostUnseen) return new Met.TooMany();
            if (await Whose(tx, phone) is { } known) return await IsKnown(tx, viewer, known, now);
        }
        // A refusal without a place to be remembered at is none.
        if (met is { Answer.Agreed: false, Address: null }) return await Refused(tx, viewer, now);
        var conversation = await Conversations.Open(tx, met.Language, now);
        var person = await tx.Value<long>("SELECT MIN(id) FROM people WHERE conversation_id = @conversation", new { conversation });
        await Describe(tx, viewer, person, met);
        if (met.Address is { } address) await Reach(tx, conversation, met.Phone!, address);
        await Hear(tx, viewer, (person, conversation, met.Key), met.Answer, at, now);
        if (met.Answer is null) await tx.Execute("UPDATE conversations SET owner = 'held', held_by = @Account, held_at = @at, epoch = epoch + 1 WHERE id = @conversation", new { viewer.Account, at, conversation });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Met, conversation, $"person {person}", now));
        return new Met.Kept(person, await Sight.Sees(tx, viewer.Account, conversation));
    }, ct);

    /// <summary>Somebody who is known hears the notice and answers. A turn that was decided before is taken again.</summary>
    public Task<Acted> Ask(Viewer viewer, long person, string key, SpokenAnswer answer, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await PersonActs.Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
        if (!await Hear(tx, viewer, (person, conversation, key), answer, at, now)) return Acted.Done;
        if (answer is not { Agreed: true, MayWrite: true }) await Hush(tx, person, conversation, now);
        if (!answer.Agreed) await Stop(tx, person, conversation, now);
        await tx.Execute("UPDATE sessions SET version = version + 1 WHERE conversation_id = @conversation", new { conversation });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Met, conversation, $"person {person}", now));
        return Acted.Done;
    }, ct);

    internal static async Task<bool> MayMeet(Tx tx, Viewer viewer) => await tx.First<long?>("""
        SELECT v.id FROM accounts v JOIN account_grants g ON g.account_id = v.id WHERE v.id = @Account AND v.status = 'active' AND g.role IN ('promoter', 'coordinator') LIMIT 1 /*pg FOR SHARE OF v*/
        """, viewer) is not null;

    // The same form came before: a double tap, a reload.
    private static async Task<Met?> Before(Tx tx, Viewer viewer, string key) =>
        await tx.First<Numbered>("SELECT person_id AS person, conversation_id AS conversation FROM inbox WHERE account = 'field' AND external_id = @external", new { external = External(viewer, key) }) is { } there
            ? new Met.Kept(there.Person, await Sight.Sees(tx, viewer.Account, there.Conversation))
            : null;

    private static Task<Numbered?> Whose(Tx tx, string phone) => tx.First<Numbered>("""
        SELECT p.id AS person, p.conversation_id AS conversation FROM people p
        WHERE p.conversation_id IN (SELECT a.conversation_id FROM addresses a WHERE a.phone = @phone OR a.address = @phone)
           OR p.id IN (SELECT n.id FROM people n WHERE substr(n.phone, length(n.phone) - 7) = @last AND n.phone = @phone)
        ORDER BY p.is_employer, p.id LIMIT 1
        """, new { phone, last = phone[^8..] });

    private static async Task<Met> IsKnown(Tx tx, Viewer viewer, Numbered known, long now)
    {
        if (await Sight.Sees(tx, viewer.Account, known.Conversation)) return new Met.Known(known.Person);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Denied, null, NumberKnown, now));
        return new Met.Known(null);
    }

    // Who tries one number after the other would learn who is in the programme.
    private static Task<long> HasTried(Tx tx, Viewer viewer, long now) => tx.Value<long>("""
        SELECT COUNT(*) FROM audit WHERE account_id = @Account AND act = 'Denied' AND about = @NumberKnown AND at > @since
        """, new { viewer.Account, NumberKnown, since = now - Hour });

    private static async Task<Met> Refused(Tx tx, Viewer viewer, long now)
    {
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Met, null, "said no: nothing kept", now));
        return new Met.NothingKept();
    }

    // Before they agree: a name and a number. Of the rest, what they agreed to.
    private static Task<int> Describe(Tx tx, Viewer viewer, long person, MetPerson met) => tx.Execute("""
        UPDATE people SET called = @Called, phone = CASE WHEN @written = 1 THEN NULL ELSE @Phone END, phone_use = @PhoneUse, municipality = @municipality, source = @source, source_on = @sourceOn WHERE id = @person
        """, new
    {
        person,
        met.Called,
        met.Phone,
        met.PhoneUse,
        written = met.Address is null ? 0L : 1L,
        municipality = met.Answer?.Agreed == true ? met.Municipality : null,
        source = met.Answer?.Agreed == true ? viewer.Name : null,
        sourceOn = met.Answer?.Agreed == true ? met.On : null,
    });

    private static async Task Reach(Tx tx, long conversation, string phone, ImportAddress at)
    {
        await Addresses.Claim(tx, at.Via, phone, conversation);
        await tx.Execute("""
            INSERT INTO addresses (via, channel, address, sender, phone, conversation_id) VALUES (@Via, @Channel, @Address, @Sender, @phone, @conversation)
            ON CONFLICT (via, channel, address) DO NOTHING
            """, new { at.Via, at.Channel, at.Address, at.Sender, phone, conversation });
    }

    // What was said has a row of its own in the inbox, like everything that is said. It needs no turn. False: it came before.
    private static async Task<bool> Hear(Tx tx, Viewer viewer, (long Person, long Conversation, string Key) whose, SpokenAnswer? answer, long at, long now)
    {
        var inbox = await tx.First<long?>("""
            INSERT INTO inbox (account, external_id, conversation_id, person_id, kind, body, details, at, received_at, status, rule, done_at)
            VALUES ('field', @external, @Conversation, @Person, 'field', 'met', '{}', @at, @now, 'done', 'met in the field', @now)
            ON CONFLICT (account, external_id) DO NOTHING RETURNING id
            """, new { external = External(viewer, whose.Key), whose.Conversation, whose.Person, at, now });
        if (inbox is null) return false;
        if (answer is null) return true;
        await Say(tx, viewer, answer, (inbox.Value, 0, whose.Person), "core", answer.Agreed, at);
        await Say(tx, viewer, answer, (inbox.Value, 1, whose.Person), "contact", answer.Agreed && answer.MayWrite, at);
        await People.KeepConsent(tx, whose.Person, answer.Agreed, answer.NoticeVersion);
        return true;
    }

    // Who does not want to be written to gets nothing more that we began, nor what has rung and waits for its turn.
    private static async Task Hush(Tx tx, long person, long conversation, long now)
    {
        await Timers.CancelOf(tx, person);
        await tx.Execute("UPDATE inbox SET status = 'done', rule = 'said no aloud', done_at = @now WHERE person_id = @person AND status = 'pending' AND kind = 'timer'", new { person, now });
        await Outbox.CancelUnasked(tx, conversation, person);
    }

    // As in the chat. On a phone of several the others go on.
    private static Task<int> Stop(Tx tx, long person, long conversation, long now) => tx.Execute("""
        UPDATE conversations SET opted_out_at = COALESCE(opted_out_at, @now)
        WHERE id = @conversation AND NOT EXISTS (SELECT 1 FROM people o WHERE o.conversation_id = @conversation AND o.id <> @person AND o.merged_into IS NULL)
        """, new { conversation, person, now });

    private static Task<int> Say(Tx tx, Viewer viewer, SpokenAnswer answer, (long Inbox, long Ordinal, long Person) row, string purpose, bool given, long at) => tx.Execute("""
        INSERT INTO consents (inbox_id, ordinal, person_id, purpose, given, notice_version, at, how, witness_id, place)
        VALUES (@Inbox, @Ordinal, @Person, @purpose, @given, @NoticeVersion, @at, 'oral', @Account, @Place)
        """, new { row.Inbox, row.Ordinal, row.Person, purpose, given = given ? 1L : 0L, answer.NoticeVersion, at, viewer.Account, answer.Place });

    private static string External(Viewer viewer, string key) => $"met:{viewer.Account}:{key}";
}
