namespace ChatAssist.Data;

/// <summary>An enrolment as somebody of the programme sees it.</summary>
public sealed record ListedEnrolment
{
    public required long Id { get; init; }
    public required long PersonId { get; init; }
    public string? Called { get; init; }
    public required string Title { get; init; }
    public required string Provider { get; init; }
    public required string Status { get; init; }
    public required string EnrolledOn { get; init; }
}

/// <summary>Who is in which course.</summary>
public sealed class Enrolments(Database db)
{
    private sealed record Confirmed(long PersonId, string Key);

    /// <summary>Those whose end nobody but the person has told, oldest first.</summary>
    public Task<IReadOnlyList<ListedEnrolment>> Open(CancellationToken ct) => db.Query<ListedEnrolment>("""
        SELECT e.id, e.person_id, p.called, k.title_es AS title, r.name AS provider, e.status, e.enrolled_on
        FROM enrolments e JOIN people p ON p.id = e.person_id JOIN courses k ON k.id = e.course_id JOIN providers r ON r.id = k.provider_id
        WHERE e.status <> 'left' AND e.confirmed_by IS NULL ORDER BY e.id
        """, null, ct);

    /// <summary>The course is completed, by the word of its provider or a promoter; the person is asked for a picture of the certificate. False: there is none to confirm.</summary>
    /// <param name="by">provider | promoter.</param>
    /// <param name="on">Local date, ISO text.</param>
    /// <param name="at">Programme time, Unix milliseconds.</param>
    public Task<bool> Complete(long enrolment, string by, string on, long at, CancellationToken ct) => db.Write(async tx =>
    {
        var confirmed = await tx.First<Confirmed>("""
            UPDATE enrolments SET status = 'completed', completed_on = COALESCE(completed_on, @on), confirmed_by = @by
            WHERE id = @enrolment AND status <> 'left' AND confirmed_by IS NULL RETURNING person_id, key
            """, new { enrolment, by, on });
        if (confirmed is not var (person, key)) return false;
        await ProgrammeEvents.Add(tx, person, "course-completed", on, key);
        await Timers.CancelAll(tx, person, "enrolment", key);
        await CallTasks.Done(tx, person, "ask the provider whether the course was completed", key);
        await Timers.Set(tx, await People.ConversationOf(tx, person), person, $"certificate.ask@{key}", at);
        return true;
    }, ct);

    internal static Task<IReadOnlyList<StoredEnrolment>> Of(Tx tx, string language, long person) => tx.Query<StoredEnrolment>("""
        SELECT e.key, e.course_id, CASE WHEN @language = 'en' THEN k.title_en ELSE k.title_es END AS title, p.name AS provider, k.starts_on,
               e.status, e.enrolled_on, e.completed_on, e.confirmed_by, e.left_because
        FROM enrolments e JOIN courses k ON k.id = e.course_id JOIN providers p ON p.id = k.provider_id
        WHERE e.person_id = @person ORDER BY e.id
        """, new { language, person });

    /// <summary>New or changed. A place only while the course has one: what the turn was decided on holds no more otherwise.</summary>
    internal static async Task Keep(Tx tx, long person, StoredEnrolment enrolment)
    {
        if (enrolment.Status == "enrolled" && !await HasPlace(tx, person, enrolment)) throw new TurnCommit.StaleTurn();
        await tx.Execute("""
            INSERT INTO enrolments (person_id, key, course_id, status, enrolled_on, completed_on, confirmed_by, left_because)
            VALUES (@person, @Key, @CourseId, @Status, @EnrolledOn, @CompletedOn, @ConfirmedBy, @LeftBecause)
            ON CONFLICT (person_id, key) DO UPDATE SET status = excluded.status, enrolled_on = excluded.enrolled_on, completed_on = excluded.completed_on,
                confirmed_by = excluded.confirmed_by, left_because = excluded.left_because
            """, new { person, enrolment.Key, enrolment.CourseId, enrolment.Status, enrolment.EnrolledOn, enrolment.CompletedOn, enrolment.ConfirmedBy, enrolment.LeftBecause });
    }

    // The course is locked: of two who take the last place at once one is told that it is gone.
    private static async Task<bool> HasPlace(Tx tx, long person, StoredEnrolment enrolment) => await tx.First<long?>($"""
        SELECT k.id FROM courses k WHERE k.id = @CourseId AND k.status = 'open' AND k.closes_on >= @EnrolledOn AND {Courses.HasPlace} /*pg FOR NO KEY UPDATE*/
        """, new { enrolment.CourseId, enrolment.EnrolledOn, person }) is not null;
}
