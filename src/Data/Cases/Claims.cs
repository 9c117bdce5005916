using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Cases;

public enum Handed
{
    /// <summary>The chat is the viewer's: the bot is silent from this commit on.</summary>
    Done,

    /// <summary>Somebody else holds it.</summary>
    ByAnother,

    /// <summary>The viewer sees no such chat, or does not hold it.</summary>
    NotSeen,

    /// <summary>It is a complaint, and nobody said yet whom of the staff it is about.</summary>
    Undecided,

    /// <summary>It is urgent, and nobody has taken it yet.</summary>
    NotTaken,
}

/// <summary>
/// Who has a chat: taken, given back, handed on. Each is one transaction on the ownership epoch: what the bot had queued is void, a turn
/// that was decided before is taken again, and of two who take at once one wins.
/// </summary>
public sealed class Claims(Database db)
{
    /// <summary>Takes a chat over. One that somebody else holds only with <paramref name="fromAnother"/>.</summary>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<Handed> Take(Viewer viewer, long conversation, bool fromAnother, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Sight.Lock(tx, viewer.Account, conversation) is not { } seen) return Handed.NotSeen;
        if (seen.IsHeldBy(viewer.Account)) return Handed.Done;
        if (seen.Owner == "held" && !fromAnother) return Handed.ByAnother;
        await Hold(tx, conversation, viewer.Account, at);
        await tx.Execute("UPDATE escalations SET taken_at = COALESCE(taken_at, @at), snoozed_until = NULL WHERE conversation_id = @conversation AND status = 'open'", new { at, conversation });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, seen.Owner == "held" ? Act.TookFromAnother : Act.Took, conversation, seen.HeldBy is { } other ? $"account {other}" : "", now));
        return Handed.Done;
    }, ct);

    /// <summary>
    /// Gives the chat back to the bot: its open cases are closed, and the flow is told what comes next (<see cref="HandBack"/>). Whoever
    /// holds it does so; where nobody does, whoever sees the waiting case.
    /// </summary>
    public Task<Handed> GiveBack(Viewer viewer, long conversation, HandBack next, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Sight.Lock(tx, viewer.Account, conversation) is not { } seen || seen.Owner == "bot") return Handed.NotSeen;
        if (seen.Owner == "held" && !seen.IsHeldBy(viewer.Account)) return Handed.ByAnother;
        if (await Complaints.IsUndecided(tx, conversation)) return Handed.Undecided;
        if (seen.Owner == "urgent") return Handed.NotTaken;
        await Conversations.Release(tx, conversation, next.Word, at, now);
        if (next.CallAt is { } due) await Call(tx, viewer, conversation, due, at);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.GaveBack, conversation, next.Word, now));
        return Handed.Done;
    }, ct);

    /// <summary>Hands the chat on to somebody who sees it too.</summary>
    public Task<Handed> HandOn(Viewer viewer, long conversation, long to, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Sight.Lock(tx, viewer.Account, conversation, to) is not { } seen || !seen.IsHeldBy(viewer.Account)) return Handed.NotSeen;
        if (!await Sight.Sees(tx, to, conversation)) return Handed.ByAnother;
        await Hold(tx, conversation, to, at);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.HandedOn, conversation, $"account {to}", now));
        return Handed.Done;
    }, ct);

    /// <summary>A waiting case is not shown before then. An urgent one waits for nobody.</summary>
    public Task<bool> Snooze(Viewer viewer, long conversation, long until, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Sight.Lock(tx, viewer.Account, conversation) is not { Owner: "waiting" }) return false;
        await tx.Execute("UPDATE escalations SET snoozed_until = @until WHERE conversation_id = @conversation AND status = 'open'", new { until, conversation });
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Snoozed, conversation, "", now));
        return true;
    }, ct);

    private static async Task Hold(Tx tx, long conversation, long account, long at)
    {
        await tx.Execute("UPDATE conversations SET owner = 'held', held_by = @account, held_at = @at, epoch = epoch + 1 WHERE id = @conversation", new { account, at, conversation });
        await Outbox.ChangeHands(tx, conversation);
    }

    private static async Task Call(Tx tx, Viewer viewer, long conversation, long due, long at)
    {
        var person = await tx.Value<long>("SELECT COALESCE(c.speaker_id, (SELECT MIN(p.id) FROM people p WHERE p.conversation_id = c.id)) FROM conversations c WHERE c.id = @conversation", new { conversation });
        await CallTasks.Open(tx, person, new Change.CallTask("was promised a call", "", viewer.Who, due), at);
    }
}
