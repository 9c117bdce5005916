namespace ChatAssist.Data;

/// <summary>An application as a row. Dates are local, ISO text; the interview is programme time, Unix milliseconds.</summary>
public sealed record StoredApplication
{
    public required string Key { get; init; }
    public required long VacancyId { get; init; }
    public string Title { get; init; } = "";
    public string Company { get; init; } = "";
    public required string Status { get; init; }
    public required string ChangedOn { get; init; }
    public string? SentOn { get; init; }
    public long? CvVersion { get; init; }
    public long? InterviewAt { get; init; }
    public string? InterviewPlace { get; init; }
    public string? Reason { get; init; }
}

/// <summary>What becomes of people's interest in vacancies.</summary>
internal static class Applications
{
    public static Task<IReadOnlyList<StoredApplication>> Of(Tx tx, long person) => tx.Query<StoredApplication>("""
        SELECT a.key, a.vacancy_id, v.title, c.name AS company, a.status, a.changed_on, a.sent_on, a.cv_version, a.interview_at, a.interview_place, a.reason
        FROM applications a JOIN vacancies v ON v.id = a.vacancy_id JOIN companies c ON c.id = v.company_id
        WHERE a.person_id = @person ORDER BY a.id
        """, new { person });

    /// <summary>New or changed. Asked for only while the vacancy is open, and once: what the turn was decided on holds no more otherwise.</summary>
    public static async Task Keep(Tx tx, long person, Change.Apply apply)
    {
        var application = apply.Application;
        if (application.Status is "interested" or "agreed" && !await Vacancies.IsOpen(tx, application.VacancyId, apply.Today)) throw new TurnCommit.StaleTurn();
        if (application.Status is "withdrawn") await Unasked(tx, person, application.Key);
        if (await Change(tx, person, application) == 0 && await Add(tx, person, application) == 0) throw new TurnCommit.StaleTurn();
    }

    // Another one to the same vacancy is none: it was asked for meanwhile.
    private static Task<int> Add(Tx tx, long person, StoredApplication application) => tx.Execute("""
        INSERT INTO applications (person_id, key, vacancy_id, status, changed_on, agreed_on, cv_version)
        VALUES (@person, @Key, @VacancyId, @Status, @ChangedOn, CASE WHEN @Status = 'agreed' THEN @ChangedOn END, @CvVersion)
        ON CONFLICT DO NOTHING
        """, new { person, application.Key, application.VacancyId, application.Status, application.ChangedOn, application.CvVersion });

    // The company is asked nothing more about it, and nobody sends it.
    private static async Task Unasked(Tx tx, long person, string key)
    {
        await CallTasks.Done(tx, person, Packets.ToSend, key);
        var (application, employer) = await tx.First<(long, long?)>("SELECT id, employer_id FROM applications WHERE person_id = @person AND key = @key", new { person, key });
        if (employer is { } asked) await Timers.CancelAll(tx, asked, "applicant", FormattableString.Invariant($"{application}"));
    }

    private static Task<int> Change(Tx tx, long person, StoredApplication application) => tx.Execute("""
        UPDATE applications SET status = @Status, changed_on = @ChangedOn,
            agreed_on = CASE WHEN @Status = 'agreed' THEN @ChangedOn ELSE agreed_on END,
            sent_on = @SentOn, cv_version = @CvVersion, interview_at = @InterviewAt, interview_place = @InterviewPlace, reason = @Reason
        WHERE person_id = @person AND key = @Key
        """, new
    {
        person,
        application.Key,
        application.Status,
        application.ChangedOn,
        application.SentOn,
        application.CvVersion,
        application.InterviewAt,
        application.InterviewPlace,
        application.Reason,
    });
}
