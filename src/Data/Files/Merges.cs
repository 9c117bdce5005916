using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>What is chosen when two rows are one person.</summary>
/// <param name="Stays">Whose questionnaires, jobs and the rest hold where both have some.</param>
/// <param name="Other">The row that becomes one with it.</param>
/// <param name="CalledOfOther">The name is the other's.</param>
/// <param name="LivesOfOther">The municipality is the other's.</param>
/// <param name="IsSure">Somebody looked at it that two people of one phone are one.</param>
public sealed record Merging(long Stays, long Other, bool CalledOfOther, bool LivesOfOther, bool IsSure);

public enum Merged
{
    Done,

    /// <summary>The viewer does not see both, or may not.</summary>
    NotSeen,

    /// <summary>One of them is already one with somebody.</summary>
    Already,

    /// <summary>One of them has not agreed that we keep data, or nothing of them may go.</summary>
    NotAgreed,

    /// <summary>A case of one of them is not for everybody who sees the other.</summary>
    HasCase,

    /// <summary>Somebody else has the chat of one of them.</summary>
    HeldByAnother,

    /// <summary>A phone of one of them is used by others too: what they write would be read by the wrong eyes.</summary>
    SharedPhone,

    /// <summary>Both are people of one phone: somebody must say that they are one.</summary>
    OnePhone,

    /// <summary>Something is on its way in the chat that goes, or waits there until the person writes.</summary>
    UnderWay,

    /// <summary>A case was opened while they were one, and nobody knows whose it is: it is closed before they part.</summary>
    CaseSince,

    /// <summary>What the two were before is no longer kept: they stay one.</summary>
    Forgotten,
}

/// <summary>Two rows that are one person: made one, and apart again exactly as they were (ADR 22).</summary>
public sealed class Merges(Database db)
{
    /// <summary>Why somebody looks: both had some of a kind.</summary>
    public const string LookReason = "two files are one: look at what the other had under way";

    private sealed record Row
    {
        public required long Id { get; init; }
        public required long Conversation { get; init; }
        public required string Consent { get; init; }
        public required long LegalHold { get; init; }
        public long? MergedInto { get; init; }
        public required long Merges { get; init; }
        public required string Owner { get; init; }
        public long? HeldBy { get; init; }

        /// <summary>Others of the same conversation.</summary>
        public required long Others { get; init; }

        public required long Cases { get; init; }
        public required long UnderWay { get; init; }
    }

    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<Merged> Merge(Viewer viewer, Merging merging, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Lock(tx, viewer, merging.Stays, merging.Other) is not ({ } stays, { } other)) return Merged.NotSeen;
        if (Refusal(viewer, merging, stays, other) is { } refused) return refused;
        var merge = await tx.Value<long>("""
            INSERT INTO merges (person_id, other_id, account_id, at) VALUES (@Stays, @Other, @Account, @now) RETURNING id
            """, new { merging.Stays, merging.Other, viewer.Account, now });
        var moves = new MergeMoves(tx, merge, stays.Id, other.Id, stays.Conversation, other.Conversation);
        await moves.Describe(merging.CalledOfOther, merging.LivesOfOther);
        if (await moves.Rows()) await CallTasks.Open(tx, stays.Id, LookReason, "", viewer.Who, at);
        await (stays.Conversation == other.Conversation ? moves.Speaks() : moves.Chat());
        await Note(tx, viewer, Act.Merged, stays, other, merge, now);
        return Merged.Done;
    }, ct);

    /// <summary>Both are apart again. What was changed since stays with whoever it was changed for.</summary>
    /// <param name="person">One of the two.</param>
    public Task<Merged> Undo(Viewer viewer, long person, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var last = await tx.First<(long Id, long Stays, long Other)>("""
            SELECT id, person_id, other_id FROM merges WHERE undone_at IS NULL AND (person_id = @person OR other_id = @person) ORDER BY id DESC LIMIT 1
            """, new { person });
        if (last == default || await Lock(tx, viewer, last.Stays, last.Other) is not ({ } stays, { } other)) return Merged.NotSeen;
        if (!await IsKept(tx, last.Id)) return Merged.Forgotten;
        if (stays.UnderWay + other.UnderWay > 0) return Merged.UnderWay;
        if (stays.Owner == "held" && stays.HeldBy != viewer.Account) return Merged.HeldByAnother;
        var undo = new MergeUndo(tx, last.Id, stays.Id, other.Id, stays.Conversation, other.Conversation);
        if (await undo.HasCaseSince()) return Merged.CaseSince;
        await undo.Undo();
        await CallTasks.Done(tx, stays.Id, LookReason, "");
        await tx.Execute("UPDATE merges SET undone_at = @now WHERE id = @Id", new { now, last.Id });
        await Note(tx, viewer, Act.Unmerged, stays, other, last.Id, now);
        return Merged.Done;
    }, ct);

    private static async Task<bool> IsKept(Tx tx, long merge) =>
        await tx.Value<long>("SELECT COUNT(*) FROM merge_moves WHERE merge_id = @merge AND place = 'people.merged_into'", new { merge }) > 0;

    private static Merged? Refusal(Viewer viewer, Merging merging, Row stays, Row other) => (stays, other) switch
    {
        ({ MergedInto: not null }, _) or (_, { MergedInto: not null } or { Merges: > 0 }) => Merged.Already,
        ({ Consent: "declined" } or { LegalHold: 1 }, _) or (_, { Consent: "declined" } or { LegalHold: 1 }) => Merged.NotAgreed,
        ({ Cases: > 0 }, _) or (_, { Cases: > 0 }) => Merged.HasCase,
        ({ Owner: "held" }, _) when stays.HeldBy != viewer.Account => Merged.HeldByAnother,
        (_, { Owner: "held" }) when other.HeldBy != viewer.Account => Merged.HeldByAnother,
        _ when stays.Conversation == other.Conversation && !merging.IsSure => Merged.OnePhone,
        ({ Others: > 0 }, _) or (_, { Others: > 0 }) when stays.Conversation != other.Conversation => Merged.SharedPhone,
        (_, { UnderWay: > 0 }) => Merged.UnderWay,
        _ => null,
    };

    // Both conversations in the order of their ids, as whoever joins two does it, then their addresses: what arrives now is seen, or goes
    // where the address leads after. Sight is looked at with all locked.
    private static async Task<(Row?, Row?)> Lock(Tx tx, Viewer viewer, long stays, long other)
    {
        if (stays == other || !await Fieldwork.MayMeet(tx, viewer)) return (null, null);
        await tx.Query<long>("""
            SELECT c.id FROM conversations c WHERE c.id IN (SELECT p.conversation_id FROM people p WHERE p.id = @stays OR p.id = @other) ORDER BY c.id /*pg FOR NO KEY UPDATE*/
            """, new { stays, other });
        await tx.Query<long>("""
            SELECT a.id FROM addresses a WHERE a.conversation_id IN (SELECT p.conversation_id FROM people p WHERE p.id = @stays OR p.id = @other) ORDER BY a.id /*pg FOR UPDATE*/
            """, new { stays, other });
        return (await Look(tx, viewer, stays), await Look(tx, viewer, other));
    }

    private static Task<Row?> Look(Tx tx, Viewer viewer, long person) => tx.First<Row>($"""
        SELECT p.id, c.id AS conversation, p.consent, p.legal_hold, p.merged_into, c.owner, c.held_by,
               (SELECT COUNT(*) FROM people m WHERE m.merged_into = p.id) AS merges,
               (SELECT COUNT(*) FROM people o WHERE o.conversation_id = c.id AND o.id <> p.id AND o.merged_into IS NULL) AS others,
               (SELECT COUNT(*) FROM conflicts k WHERE k.conversation_id = c.id) + (
                   SELECT COUNT(*) FROM escalations e WHERE e.conversation_id = c.id AND e.role IN ('complaints', 'protection') AND e.status = 'open') AS cases,
               (SELECT COUNT(*) FROM inbox i WHERE i.conversation_id = c.id AND i.status IN ('pending', 'dead')) + (
                   SELECT COUNT(*) FROM outbox x WHERE x.conversation_id = c.id AND x.status NOT IN {Outbox.Settled}) AS under_way
        FROM people p JOIN conversations c ON c.id = p.conversation_id
        WHERE p.id = @person AND p.is_employer = 0 AND NOT EXISTS (SELECT 1 FROM erasures x WHERE x.person_id = p.id) AND {Sight.OfConversation}
        """, new { person, viewer = viewer.Account });

    private static async Task Note(Tx tx, Viewer viewer, Act act, Row stays, Row other, long merge, long now)
    {
        foreach (var conversation in new[] { stays.Conversation, other.Conversation }.Distinct())
            await AuditTrail.Add(tx, new AuditEntry(viewer.Account, act, conversation, $"merge {merge}: person {other.Id} into {stays.Id}", now));
    }
}
