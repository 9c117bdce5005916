namespace ChatAssist.Data;

/// <summary>Where a flow stands, in stored form.</summary>
public sealed record StoredFrame(string Flow, long Version, string State);

/// <summary>A message to send, in its order within the turn. Taps is JSON, null on a surface of text.</summary>
/// <param name="Attachment">What it carries instead of a body, as a short text: <c>cv:12</c>.</param>
/// <param name="Purpose">The texts with which we begin of our own accord; null: a reply.</param>
/// <param name="Places">JSON: what stands in their places.</param>
public sealed record NewMessage(string Body, string? Taps, string? Attachment = null, string? Purpose = null, string? Places = null);

/// <summary>All that one turn stores. <see cref="Session"/>'s version and epoch are those the turn was decided on.</summary>
/// <param name="LastTurn">When the person last wrote, or a timer wrote to them (programme time).</param>
/// <param name="Status">done, or dead when the turn could not be taken and this is the apology.</param>
public sealed record FinishedTurn(
    ReadyTurn Turn, string Status, string Rule, StoredFrame? Active, StoredFrame? Paused, long? LastTurn,
    IReadOnlyList<NewMessage> Messages, IReadOnlyList<Change> Changes, long Now);

public enum CommitResult
{
    Stored,

    /// <summary>The owner or the session changed meanwhile: nothing is stored, the turn is to be taken again on fresh facts.</summary>
    Stale,

    /// <summary>Another process has the message now, or had it: nothing is stored, and nothing is to be done here.</summary>
    LeaseLost,
}

/// <summary>One turn, one transaction: the inbox mark, the session, what changed, and the messages to send.</summary>
public sealed class TurnCommit(Database db)
{
    /// <summary>What the turn was decided on holds no more: it is taken again on fresh facts.</summary>
    internal sealed class StaleTurn : Exception;

    /// <summary>Turns that are committed at the same time share one commit.</summary>
    public async Task<CommitResult> Commit(FinishedTurn turn, CancellationToken ct)
    {
        try
        {
            return await db.Write(tx => Store(tx, turn), ct);
        }
        catch (StaleTurn)
        {
            return CommitResult.Stale;
        }
    }

    private static async Task<CommitResult> Store(Tx tx, FinishedTurn turn)
    {
        await SamePerson.Lock(tx, turn);
        if (!await Mark(tx, turn)) return CommitResult.LeaseLost;
        if (turn.Turn.With.Count > 0) await MarkLater(tx, turn);
        await SaveSession(tx, turn);
        var theirs = turn;
        for (var ordinal = 0; ordinal < turn.Changes.Count; ordinal++)
        {
            theirs = theirs with { Turn = await Speakers.After(tx, theirs.Turn, turn.Changes[ordinal]) };
            await Apply(tx, theirs, turn.Changes[ordinal], ordinal);
        }
        if (turn.Turn is { Kind: "message", Unseen: > 0 }) await ParkedMessages.PutBack(tx, turn.Turn);
        if (turn.Turn.IsAsked && turn.Messages.Count > 0) await Outbox.Hurry(tx, turn.Turn.ConversationId);
        for (var ordinal = 0; ordinal < turn.Messages.Count; ordinal++) await Outbox.Add(tx, turn, turn.Messages[ordinal], ordinal);
        return CommitResult.Stored;
    }

    // The conversation is locked before its messages, as whoever voids a turn does it: two that meet wait in one order.
    private static async Task<bool> Mark(Tx tx, FinishedTurn turn) => await tx.Execute("""
        UPDATE inbox SET status = @Status, rule = @Rule, done_at = @Now
        WHERE id = @InboxId AND status = 'pending' AND fence = @Fence
          AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = @ConversationId /*pg FOR NO KEY UPDATE*/)
        """, new { turn.Status, turn.Rule, turn.Now, turn.Turn.InboxId, turn.Turn.Fence, turn.Turn.ConversationId }) == 1;

    // Who holds the first holds them all: a later message cannot be taken while an older one waits.
    private static async Task MarkLater(Tx tx, FinishedTurn turn)
    {
        await tx.Execute("UPDATE inbox SET rule = 'burst' WHERE id = @InboxId", turn.Turn);
        var marked = await tx.Execute("""
            UPDATE inbox SET status = @Status, rule = CASE WHEN id = @LastId THEN @Rule ELSE 'burst' END, done_at = @Now
            WHERE id IN @later AND status = 'pending' AND conversation_id = @ConversationId
            """, new { turn.Status, turn.Rule, turn.Now, turn.Turn.LastId, turn.Turn.ConversationId, later = turn.Turn.Ids.Skip(1) });
        if (marked < turn.Turn.With.Count) throw new StaleTurn();
    }

    // The conversation is locked: whoever changes its owner does so before this turn or after it.
    private static async Task SaveSession(Tx tx, FinishedTurn turn)
    {
        var saved = await tx.Execute("""
            UPDATE sessions
            SET version = version + 1, active_flow = @ActiveFlow, active_version = @ActiveVersion, active_state = @ActiveState,
                paused_flow = @PausedFlow, paused_version = @PausedVersion, paused_state = @PausedState, last_turn = @LastTurn
            WHERE conversation_id = @ConversationId AND version = @SessionVersion
              AND EXISTS (SELECT 1 FROM conversations c WHERE c.id = @ConversationId AND c.epoch = @Epoch /*pg FOR NO KEY UPDATE*/)
            """, new
        {
            ActiveFlow = turn.Active?.Flow,
            ActiveVersion = turn.Active?.Version,
            ActiveState = turn.Active?.State,
            PausedFlow = turn.Paused?.Flow,
            PausedVersion = turn.Paused?.Version,
            PausedState = turn.Paused?.State,
            turn.LastTurn,
            turn.Turn.ConversationId,
            turn.Turn.SessionVersion,
            turn.Turn.Epoch,
        });
        if (saved == 0) throw new StaleTurn();
    }

    internal static Task Apply(Tx tx, FinishedTurn turn, Change change, int ordinal) => change switch
    {
        Change.OpenSubmission open => Submissions.Open(tx, turn.Turn, open),
        Change.Answer answer => Submissions.Save(tx, turn.Turn, answer),
        Change.NoAnswer answer => Submissions.Drop(tx, turn.Turn, answer),
        Change.CloseSubmission close => Submissions.Close(tx, turn.Turn, close),
        Change.Describe describe => People.Describe(tx, turn.Turn.PersonId, describe),
        Change.Consent consent => People.RecordConsent(tx, turn.Turn, consent, ordinal),
        Change.Escalate escalate => Escalations.Open(tx, turn.Turn, escalate, ordinal),
        Change.OptOut stop => OptOuts.Stop(tx, turn.Turn, stop, turn.Now),
        Change.OptIn => OptOuts.Start(tx, turn.Turn),
        Change.Unlink unlink => People.Unlink(tx, turn.Turn, unlink, turn.Now),
        Change.NewPerson or Change.Speak => Task.CompletedTask,
        Change.Erase => ErasedPerson.Erase(tx, new ErasureOrder(turn.Turn.InboxId, turn.Turn.PersonId, turn.Turn.ConversationId, "person", turn.Turn.Language, turn.Now)),
        Change.Arrive arrive => People.Arrive(tx, turn.Turn.PersonId, arrive),
        Change.Rejoin rejoin => SamePerson.Rejoin(tx, turn.Turn, rejoin, turn.Now),
        Change.Schedule schedule => Timers.Schedule(tx, turn.Turn, schedule),
        Change.Cancel cancel => Timers.Cancel(tx, turn.Turn, cancel),
        Change.CancelAll cancel => Timers.CancelAll(tx, turn.Turn.PersonId, cancel.Flow, cancel.About),
        Change.CancelTimers => Timers.CancelOf(tx, turn.Turn.PersonId),
        Change.Quiet quiet => Timers.Quiet(tx, turn.Turn.PersonId, quiet.Until),
        Change.Place place => Placements.Keep(tx, turn.Turn.PersonId, place.Placement),
        Change.AskEmployer ask => Employers.Ask(tx, turn.Turn, ask),
        Change.LeaveEmployer leave => Employers.Leave(tx, turn.Turn.PersonId, leave.Placement),
        Change.ReportScam scam => ScamReports.Add(tx, turn.Turn, scam),
        Change.Saw saw => Vacancies.Saw(tx, turn.Turn.PersonId, saw),
        Change.Apply apply => Applications.Keep(tx, turn.Turn.PersonId, apply),
        Change.SendPacket packet => Packets.Send(tx, turn.Turn, packet),
        Change.Sent sent => Packets.Sent(tx, sent, "message"),
        Change.Answered answered => Packets.Answered(tx, answered, turn.Turn.At),
        Change.Enrol enrol => Enrolments.Keep(tx, turn.Turn.PersonId, enrol.Enrolment),
        Change.Certify certify => Certificates.Keep(tx, turn.Turn, certify.Certificate),
        Change.Refer refer => CaseFiles.Refer(tx, turn.Turn.PersonId, refer.Referral),
        Change.Step step => CaseFiles.Step(tx, turn.Turn.PersonId, step.PlanStep),
        Change.PlanIs plan => CaseFiles.PlanIs(tx, turn.Turn.PersonId, plan.Status),
        Change.Happened happened => ProgrammeEvents.Add(tx, turn.Turn, happened, ordinal),
        Change.KeepCv kept => Cvs.Keep(tx, turn.Turn, kept, ordinal),
        Change.CallTask call => CallTasks.Open(tx, turn.Turn.PersonId, call, turn.Turn.At),
        _ => throw new NotSupportedException(change.GetType().Name),
    };
}
