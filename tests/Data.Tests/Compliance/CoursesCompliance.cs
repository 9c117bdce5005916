using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Places in courses, and what somebody says of them and of certificates.</summary>
public abstract class CoursesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly StoredEnrolment Enrolment = new() { Key = "1", CourseId = 1, Status = "enrolled", EnrolledOn = Offered.Today };

    private static readonly StoredCertificate Certificate = new() { Key = "1", Enrolment = "1", Media = "ME1", Status = "received", ReceivedOn = Offered.Today };

    private static readonly CertificateDecision Recognised = new(null, "El Yunque", "2026-11-20", "recognised", "promotora", Offered.Today);

    private static readonly CertificateDecision Refused = new("unreadable", null, null, null, "promotora", Offered.Today);

    private Certificates Certificates => new(Db);

    private Enrolments Enrolments => new(Db);

    [Fact]
    public async Task The_last_place_is_one_persons_and_a_full_course_is_shown_to_nobody_until_somebody_leaves()
    {
        await Offer(places: 1);
        await Enrol(Scene.Ana);

        Assert.Empty(await new Courses(Db).Open(Offered.Today, Ct));
        Assert.Equal(CommitResult.Stale, await Commit(await Scene.Says(phone: Scene.Beto), new Change.Enrol(Enrolment)));
        await Scene.Changes(await Scene.Says(), new Change.Enrol(Enrolment with { Status = "left", LeftBecause = "far" }));

        Assert.Single(await new Courses(Db).Open(Offered.Today, Ct));
        Assert.Equal("far", await Scene.One<string>("SELECT left_because FROM enrolments"));
    }

    [Theory]
    [InlineData("UPDATE courses SET status = 'withdrawn'")]
    [InlineData("UPDATE courses SET status = 'full'")]
    [InlineData("UPDATE courses SET closes_on = '2026-11-22'")]
    public async Task A_course_that_is_gone_meanwhile_takes_nobody(string meanwhile)
    {
        await Offer();
        await Db.Execute(meanwhile, null, Ct);

        Assert.Equal(CommitResult.Stale, await Commit(await Scene.Says(), new Change.Enrol(Enrolment)));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM enrolments"));
    }

    [Fact]
    public async Task Who_left_comes_back_under_the_same_key_and_is_there_once()
    {
        await Offer(places: 1);
        await Enrol(Scene.Ana);
        await Scene.Changes(await Scene.Says(), new Change.Enrol(Enrolment with { Status = "left", LeftBecause = "time" }));
        await Enrol(Scene.Ana);

        Assert.Equal(("enrolled", (string?)null), await Scene.Row<(string, string?)>("SELECT status, left_because FROM enrolments"));
    }

    [Fact]
    public async Task The_word_of_the_person_completes_nothing_that_counts_and_that_of_the_provider_does_once()
    {
        await Offer();
        await Enrol(Scene.Ana);
        await Scene.Changes(await Scene.Says(), new Change.Enrol(Enrolment with { Status = "completed", CompletedOn = "2026-11-21" }), new Change.Schedule("enrolment.over@1", 900, EvenIfRung: false));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM programme_events WHERE kind = 'course-completed'"));

        Assert.True(await Enrolments.Complete(Assert.Single(await Enrolments.Open(Ct)).Id, "provider", Offered.Today, 500, Ct));
        Assert.False(await Enrolments.Complete(1, "promoter", Offered.Today, 500, Ct));

        Assert.Equal(("completed", "provider", "2026-11-21"), await Scene.Row<(string, string, string)>("SELECT status, confirmed_by, completed_on FROM enrolments"));
        Assert.Equal((Offered.Today, "1"), await Scene.Row<(string, string)>("SELECT happened_on, about FROM programme_events WHERE kind = 'course-completed'"));
        Assert.Equal([("certificate.ask@1", "pending", 500L), ("enrolment.over@1", "cancelled", 900L)], await Timers());
    }

    [Fact]
    public async Task A_verified_certificate_is_counted_when_it_is_recognised_and_the_person_told_and_nobody_called_any_more()
    {
        await Show();

        Assert.True(await Certificates.Decide(1, Recognised, 500, Ct));
        Assert.False(await Certificates.Decide(1, Refused, 500, Ct));

        Assert.Equal(
            ("verified", "El Yunque", "2026-11-20", "recognised", "promotora", Offered.Today),
            await Scene.Row<(string, string, string, string, string, string)>("SELECT status, issuer, issued_on, kind, decided_by, decided_on FROM certificates"));
        Assert.Equal("1", await Scene.One<string>("SELECT about FROM programme_events WHERE kind = 'certificate-verified'"));
        Assert.Equal([("certificate.decided@1", "pending", 500L)], await Timers());
        Assert.Equal("done", await Scene.One<string>("SELECT status FROM call_tasks"));
        Assert.Empty(await Certificates.Open(Ct));
    }

    [Fact]
    public async Task A_diploma_of_attendance_counts_as_no_recognition()
    {
        await Show();

        await Certificates.Decide(1, Recognised with { Kind = "attendance" }, 500, Ct);

        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM programme_events WHERE kind = 'certificate-verified'"));
    }

    [Fact]
    public async Task The_lessons_that_somebody_had_are_in_their_case_file()
    {
        await Scene.Changes(await Scene.Says(), new Change.Happened("lesson", Offered.Today, null, "where"), new Change.Happened("lesson", Offered.Today, null, "where"), new Change.Happened("check-in", Offered.Today, null, "cv"));

        Assert.Equal(["where"], (await new CaseFiles(Db).Of(await Scene.Says(), Ct)).Way.Lessons);
    }

    private async Task Offer(long? places = null)
    {
        await Offered.Put(Db, "providers", Offered.Provider);
        await Offered.Put(Db, "courses", Offered.Course with { Places = places });
    }

    private async Task Enrol(string phone) => await Scene.Changes(await Scene.Says(phone: phone), new Change.Enrol(Enrolment));

    private async Task Show()
    {
        await Offer();
        await Enrol(Scene.Ana);
        await Scene.Changes(await Scene.Says(), new Change.Certify(Certificate), new Change.CallTask("verify the certificate", "1", null));
    }

    private Task<CommitResult> Commit(ReadyTurn turn, params Change[] changes) => Scene.Turn.Commit(Scene.Finished(turn) with { Changes = changes }, Ct);

    private Task<IReadOnlyList<(string, string, long)>> Timers() => Scene.All<(string, string, long)>("SELECT slot, status, due_at FROM timers ORDER BY slot");
}
