using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>A step of a form that was filled together with the person.</summary>
/// <param name="Key">Of the page that sent it: sent twice it is kept once.</param>
/// <param name="Turn">As the step was decided on.</param>
/// <param name="Active">What the chat has open from now on; null: nothing.</param>
/// <param name="Paused">What waits there to go on.</param>
public sealed record FilledStep(string Key, string Form, ReadyTurn Turn, StoredFrame? Active, StoredFrame? Paused, IReadOnlyList<Change> Changes);

/// <summary>
/// Forms that somebody of the programme fills with the person beside them. The answers are rows as those of the chat, and name the row by
/// which they came. A turn of the chat that was decided before is taken again, as is a step here that was decided on older answers.
/// </summary>
public sealed class Fillings(Database db)
{
    /// <summary>Where the person stands, as a turn knows it; null: the viewer sees nobody of that id, or the file became part of another.</summary>
    public Task<ReadyTurn?> Of(Viewer viewer, long person, long at, long now, CancellationToken ct) => db.Read(tx => tx.First<ReadyTurn>($"""
        SELECT 0 AS inbox_id, 'message' AS kind, '' AS body, '' AS details, @at AS at, @now AS received_at, 0 AS attempts, 0 AS tries, 0 AS fence, {Turns.Whose}, a.id AS address_id, a.via, a.phone
        FROM people p JOIN conversations c ON c.id = p.conversation_id JOIN sessions s ON s.conversation_id = c.id
        LEFT JOIN addresses a ON a.id = (SELECT n.id FROM addresses n WHERE n.conversation_id = c.id ORDER BY CASE WHEN n.phone IS NULL THEN 1 ELSE 0 END, n.id DESC LIMIT 1)
        WHERE p.id = @person AND p.is_employer = 0 AND p.merged_into IS NULL AND {Sight.OfConversation}
        """, new { viewer = viewer.Account, person, at, now }), ct);

    /// <summary>Keeps a step. Changed: somebody answered meanwhile.</summary>
    public Task<Acted> Keep(Viewer viewer, FilledStep step, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        var turn = step.Turn;
        if (await PersonActs.Lock(tx, viewer, turn.PersonId) is null) return Acted.NotSeen;
        if (await Enter(tx, viewer, step, now) is not { } inbox) return Acted.Done;
        if (!await GoOn(tx, step)) return await Undone(tx, inbox);
        var filled = new FinishedTurn(turn with { InboxId = inbox }, "done", "", null, null, null, [], step.Changes, now);
        foreach (var (ordinal, change) in step.Changes.Index()) await TurnCommit.Apply(tx, filled, change, ordinal);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Filled, turn.ConversationId, $"person {turn.PersonId}, form {step.Form}: {step.Changes.Count}", now));
        return Acted.Done;
    }, ct);

    // It needs no turn.
    private static Task<long?> Enter(Tx tx, Viewer viewer, FilledStep step, long now) => tx.First<long?>("""
        INSERT INTO inbox (account, external_id, conversation_id, person_id, kind, body, details, at, received_at, status, rule, done_at)
        VALUES ('field', @external, @ConversationId, @PersonId, 'field', 'filled', @details, @At, @now, 'done', 'filled together', @now)
        ON CONFLICT (account, external_id) DO NOTHING RETURNING id
        """, new { external = $"form:{viewer.Account}:{step.Key}", step.Turn.ConversationId, step.Turn.PersonId, details = $$"""{"account":{{viewer.Account}}}""", step.Turn.At, now });

    private static async Task<bool> GoOn(Tx tx, FilledStep step) => await tx.Execute("""
        UPDATE sessions SET version = version + 1, active_flow = @Flow, active_version = @Version, active_state = @State,
            paused_flow = @PausedFlow, paused_version = @PausedVersion, paused_state = @PausedState
        WHERE conversation_id = @ConversationId AND version = @SessionVersion
        """, new
    {
        step.Active?.Flow,
        step.Active?.Version,
        step.Active?.State,
        PausedFlow = step.Paused?.Flow,
        PausedVersion = step.Paused?.Version,
        PausedState = step.Paused?.State,
        step.Turn.ConversationId,
        step.Turn.SessionVersion,
    }) == 1;

    private static async Task<Acted> Undone(Tx tx, long inbox)
    {
        await tx.Execute("DELETE FROM inbox WHERE id = @inbox", new { inbox });
        return Acted.Changed;
    }
}
