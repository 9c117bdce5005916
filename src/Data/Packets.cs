namespace ChatAssist.Data;

/// <summary>An application as the company reads it.</summary>
public sealed record StoredApplicant
{
    public required long Application { get; init; }
    public required long Person { get; init; }
    public string? Called { get; init; }
    public required string Title { get; init; }
    public required string Status { get; init; }
    public long? CvVersion { get; init; }
}

/// <summary>What goes to companies about people who apply, and what comes back.</summary>
internal static class Packets
{
    /// <summary>Why somebody of the programme is called upon: the company has no number of its own.</summary>
    internal const string ToSend = "send the application";

    private sealed record Target
    {
        public required long Id { get; init; }
        public required string Company { get; init; }
        public string? Phone { get; init; }
    }

    /// <summary>Those who apply to the company that is written to here.</summary>
    public static Task<IReadOnlyList<StoredApplicant>> To(Tx tx, long employer) => tx.Query<StoredApplicant>("""
        SELECT a.id AS application, p.id AS person, p.called, v.title, a.status, a.cv_version
        FROM applications a JOIN people p ON p.id = a.person_id JOIN vacancies v ON v.id = a.vacancy_id
        WHERE a.employer_id = @employer ORDER BY a.id
        """, new { employer });

    /// <summary>The company is asked over its own phone; where that cannot be, somebody of the programme sends the packet.</summary>
    public static async Task Send(Tx tx, ReadyTurn turn, Change.SendPacket packet)
    {
        var target = (await tx.First<Target>("""
            SELECT a.id, c.name AS company, c.phone FROM applications a JOIN vacancies v ON v.id = a.vacancy_id JOIN companies c ON c.id = v.company_id
            WHERE a.person_id = @PersonId AND a.key = @Application
            """, new { turn.PersonId, packet.Application }))!;
        var employer = target.Phone is { } phone && turn.AddressId is not null ? await Employers.At(tx, turn, phone, target.Company) : null;
        if (employer is not var (conversation, person))
        {
            await CallTasks.Open(tx, turn.PersonId, ToSend, packet.Application, null, turn.At);
            return;
        }
        await tx.Execute("UPDATE applications SET employer_id = @person WHERE id = @Id", new { person, target.Id });
        await Timers.Set(tx, conversation, person, FormattableString.Invariant($"applicant.1@{target.Id}"), turn.At);
    }

    /// <summary>The company has it: from here on it is an application.</summary>
    public static async Task Sent(Tx tx, Change.Sent sent, string how)
    {
        var (person, key) = await tx.First<(long, string)>("""
            UPDATE applications SET status = 'sent', sent_on = @On, changed_on = @On, recipient = @how
            WHERE id = @Application AND status = 'agreed' RETURNING person_id, key
            """, new { sent.Application, sent.On, how });
        if (key is not null) await ProgrammeEvents.Add(tx, person, "application-sent", sent.On, key);
    }

    /// <summary>The person is told of the answer as soon as they may be written to.</summary>
    public static async Task Answered(Tx tx, Change.Answered answer, long at)
    {
        var (person, conversation, key) = await tx.First<(long, long, string)>("""
            SELECT a.person_id, p.conversation_id, a.key FROM applications a JOIN people p ON p.id = a.person_id
            WHERE a.id = @Application AND a.status IN ('agreed', 'sent', 'invited')
            """, new { answer.Application });
        if (key is null) return;
        await tx.Execute("""
            UPDATE applications SET status = @Status, changed_on = @On, interview_at = @InterviewAt, interview_place = @InterviewPlace, reason = @Reason WHERE id = @Application
            """, new { answer.Status, answer.On, answer.InterviewAt, answer.InterviewPlace, answer.Reason, answer.Application });
        await Timers.Set(tx, conversation, person, $"application.news@{key}", at, evenIfRung: true);
    }
}
