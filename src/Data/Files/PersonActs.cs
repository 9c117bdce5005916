using ChatAssist.Data.Staff;

namespace ChatAssist.Data.Files;

/// <summary>An answer that becomes another one.</summary>
/// <param name="Question">Its path: jobs[2]/employer.</param>
/// <param name="Was">Null: it was not answered.</param>
/// <param name="Becomes">Null: it does not belong there any more.</param>
public sealed record ChangedAnswer(string Question, string? Was, string? Becomes);

public enum Acted
{
    Done,

    /// <summary>The viewer sees no such person, there is no such thing of theirs, or it stands in another file now (ADR 22).</summary>
    NotSeen,

    /// <summary>It is not any more as it was looked at: the person answered meanwhile, or somebody else was here.</summary>
    Changed,
}

/// <summary>What people of the programme do in a person's file. Each is one transaction on the conversation, written down in it.</summary>
public sealed class PersonActs(Database db)
{
    /// <summary>Keeps what was corrected, with what it was before. A turn that was decided on the old answers is taken again.</summary>
    /// <param name="known">What the person is known by besides: called, municipality or language, and its value.</param>
    /// <param name="opens">The case that the answer asks for; null: none.</param>
    /// <param name="at">Programme time; <paramref name="now"/> is real.</param>
    public Task<Acted> Correct(
        Viewer viewer, long person, long submission, IReadOnlyList<ChangedAnswer> answers, IReadOnlyList<(string What, string Value)> known, long at, long now, CancellationToken ct, Change.Escalate? opens = null) =>
        db.WriteAlone(async tx =>
        {
            if (await Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
            var kept = await tx.Query<(string, string)>("""
                SELECT a.question, a.value FROM submission_answers a JOIN submissions s ON s.id = a.submission_id WHERE s.id = @submission AND s.person_id = @person
                """, new { submission, person });
            var before = kept.ToDictionary(StringComparer.Ordinal);
            if (before.Count == 0) return Acted.NotSeen;
            if (answers.Any(answer => before.GetValueOrDefault(answer.Question) != answer.Was)) return Acted.Changed;
            var inbox = await Enter(tx, viewer, person, conversation, at, now);
            foreach (var answer in answers) await Keep(tx, new Correction(viewer.Account, person, submission, inbox, at), answer);
            foreach (var (what, value) in known) await People.Describe(tx, person, new Change.Describe(what, value));
            if (opens is not null) await Escalations.Open(tx, (conversation, inbox, 0), opens, at);
            await tx.Execute("UPDATE sessions SET version = version + 1 WHERE conversation_id = @conversation", new { conversation });
            await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Corrected, conversation, $"person {person}, submission {submission}: {answers.Count}", now));
            return Acted.Done;
        }, ct);

    /// <summary>Verifies a certificate, or refuses it: the person is told at a fitting hour.</summary>
    public Task<Acted> Decide(Viewer viewer, long person, long certificate, CertificateDecision decision, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
        if (await tx.First<long?>("SELECT id FROM certificates WHERE id = @certificate AND person_id = @person", new { certificate, person }) is null) return Acted.NotSeen;
        if (!await Certificates.Decide(tx, certificate, decision, at)) return Acted.Changed;
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Verified, conversation, $"certificate {certificate}: {decision.Reason ?? decision.Kind}", now));
        return Acted.Done;
    }, ct);

    /// <summary>A call was made: the task is closed, the note stands with the chat.</summary>
    /// <param name="result">reached | not-reached | wrong-number | other.</param>
    /// <param name="again">By when the person is called once more; null: not.</param>
    public Task<Acted> Called(Viewer viewer, long person, long task, string result, string note, long? again, long at, long now, CancellationToken ct) => db.WriteAlone(async tx =>
    {
        if (await Lock(tx, viewer, person) is not { } conversation) return Acted.NotSeen;
        var closed = await tx.Execute("""
            UPDATE call_tasks SET status = 'done', result = @result, done_at = @at WHERE id = @task AND person_id = @person AND status = 'open'
            """, new { result, at, task, person });
        if (closed == 0) return Acted.Changed;
        if (note.Length > 0) await tx.Execute("INSERT INTO notes (conversation_id, account_id, body, at) VALUES (@conversation, @Account, @note, @now)", new { conversation, viewer.Account, note, now });
        if (again is { } due) await CallTasks.Open(tx, person, new Change.CallTask("was promised a call", "", viewer.Who, due), at);
        await AuditTrail.Add(tx, new AuditEntry(viewer.Account, Act.Called, conversation, $"call {task}: {result}", now));
        return Acted.Done;
    }, ct);

    /// <summary>The person's conversation, locked until the commit; null: the viewer sees nobody of that id, or the file became part of another.</summary>
    internal static async Task<long?> Lock(Tx tx, Viewer viewer, long person) =>
        await PersonFiles.ConversationOf(tx, viewer, person) is { } conversation && await Sight.Lock(tx, viewer.Account, conversation) is not null && !await IsPart(tx, person) ? conversation : null;

    private static async Task<bool> IsPart(Tx tx, long person) => await tx.First<long?>("SELECT merged_into FROM people WHERE id = @person", new { person }) is not null;

    private sealed record Correction(long Account, long Person, long Submission, long Inbox, long At);

    // Each answer names the row that brought it; this one needs no turn.
    private static Task<long> Enter(Tx tx, Viewer viewer, long person, long conversation, long at, long now) => tx.Value<long>("""
        INSERT INTO inbox (account, external_id, conversation_id, person_id, kind, body, details, at, received_at, status, rule, done_at)
        SELECT 'promoter', 'correction:' || @conversation || ':' || (s.version + 1), @conversation, @person, 'promoter', 'corrected', @details, @at, @now, 'done', 'a promoter corrects', @now
        FROM sessions s WHERE s.conversation_id = @conversation RETURNING id
        """, new { conversation, person, details = $$"""{"account":{{viewer.Account}}}""", at, now });

    private static async Task Keep(Tx tx, Correction by, ChangedAnswer answer)
    {
        await tx.Execute("""
            INSERT INTO corrections (person_id, submission_id, question, was, becomes, account_id, at) VALUES (@Person, @Submission, @Question, @Was, @Becomes, @Account, @At)
            """, new { by.Person, by.Submission, answer.Question, answer.Was, answer.Becomes, by.Account, by.At });
        if (answer.Becomes is null) await tx.Execute("DELETE FROM submission_answers WHERE submission_id = @Submission AND question = @Question", new { by.Submission, answer.Question });
        else
            await tx.Execute("""
                INSERT INTO submission_answers (submission_id, question, value, inbox_id, at) VALUES (@Submission, @Question, @Becomes, @Inbox, @At)
                ON CONFLICT (submission_id, question) DO UPDATE SET value = excluded.value, inbox_id = excluded.inbox_id, at = excluded.at
                """, new { by.Submission, answer.Question, answer.Becomes, by.Inbox, by.At });
    }
}
