using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What a person's word erases, and what it leaves.</summary>
public abstract class ErasureCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const string Canary = "canary-9417";

    private Erasures Erasures => new(Db);

    [Fact]
    public async Task Afterwards_no_column_of_any_table_knows_the_number_the_name_or_a_word_of_the_person()
    {
        await Live();
        Assert.NotEmpty(await Scene.Traces(Canary, "5555", "Anastasia"));

        await Erase(await Scene.Says(Canary));
        await Scene.Sends("bye");
        await Erasures.Settle(Scene.Now, Ct);

        Assert.Empty(await Scene.Traces(Canary, "5555", "Anastasia"));
    }

    [Fact]
    public async Task Until_the_last_words_went_out_the_address_is_known_and_nothing_else()
    {
        await Live();
        await Erase(await Scene.Says(Canary));
        await Erasures.Settle(Scene.Now, Ct);

        Assert.All(await Scene.Traces(Canary, "5555", "Anastasia"), trace => Assert.StartsWith("addresses.", trace, StringComparison.Ordinal));
        Assert.Equal("answering", await Status());
    }

    [Fact]
    public async Task Last_words_that_never_arrive_keep_no_address()
    {
        await Erase(await Scene.Says());
        await Scene.Outbox.Refused(await Scene.Claim("bye"), "21610", null, Ct);
        await Erasures.Settle(Scene.Now, Ct);

        Assert.Empty(await Scene.Traces("5555"));
    }

    [Fact]
    public async Task Every_table_that_knows_people_is_emptied_of_this_one()
    {
        await Live();
        var tables = (await Scene.TablesWith("person_id")).Except(["erasures", "inbox", "scam_reports"], StringComparer.Ordinal).ToList();
        Assert.All(tables, table => Assert.True(Rows(table) > 0, $"{table}: put something into it in Live(), and its name into ErasedPerson.Tables"));

        await Erase(await Scene.Says());

        Assert.All(tables, table => Assert.Equal((table, 0), (table, Rows(table))));
    }

    private long Rows(string table) => Scene.One<long>($"SELECT COUNT(*) FROM {table} WHERE person_id = 1").GetAwaiter().GetResult();

    [Fact]
    public async Task Who_writes_from_the_number_is_a_stranger_and_a_repeat_is_still_known()
    {
        await Live();
        var ana = await Scene.Says();
        await Erase(ana);

        Assert.False(await Scene.Inbox.Receive(Scene.Message with { ExternalId = "in-1" }, Ct));
        var stranger = await Scene.Says("hola de nuevo");
        await Scene.Sends("bye");
        await Erasures.Settle(Scene.Now, Ct);

        Assert.NotEqual(ana.ConversationId, stranger.ConversationId);
        Assert.Equal((null, "not-asked", 0, "bot"), (stranger.Called, stranger.Consent, stranger.SessionVersion, stranger.Owner));
        Assert.Equal(stranger.ConversationId, (await Scene.NextTurn()).ConversationId);
        Assert.Equal("hola de nuevo", (await Scene.NextTurn()).Body);
    }

    [Fact]
    public async Task What_the_number_said_meanwhile_is_the_strangers_first_message()
    {
        var ana = await Scene.Says();
        await Scene.Says("otra cosa");
        await Erase(ana);

        Assert.Equal("otra cosa", (await Scene.NextTurn()).Body);
    }

    [Fact]
    public async Task Others_of_the_phone_keep_what_is_theirs()
    {
        await Live();
        await Scene.Changes(await Scene.Says("soy Beto"), new Change.NewPerson(), Scene.Profile, Scene.Age, new Change.Describe("called", "Beto"));
        await Scene.Changes(await Scene.Says(), new Change.Speak(1));
        await Erase(await Scene.Says(Canary));
        await Scene.Sends("bye");
        await Erasures.Settle(Scene.Now, Ct);

        var beto = await Scene.Says();
        Assert.Equal("Beto", beto.Called);
        Assert.Equal("20", Assert.Single(await Scene.Submissions.Of(beto.PersonId, Ct)).Answers["age"]);
        Assert.Empty(await Scene.Traces(Canary, "Anastasia"));
    }

    [Fact]
    public async Task No_timer_rings_and_nothing_that_was_queued_goes_out_but_the_last_words()
    {
        await Scene.Changes(await Scene.Says(), new Change.Schedule("check-in.7@1", 100, EvenIfRung: false));
        await Scene.Queue(Scene.Ana, "old");
        await Erase(await Scene.Says());

        Assert.Null(await Scene.Timers.Next(Ct));
        await Scene.Claims("bye");
    }

    [Fact]
    public async Task Months_add_up_and_name_nobody()
    {
        await Scene.Changes(await Scene.Says(), Scene.Profile, Scene.Age, new Change.Answer("profile", "sex", "woman"));
        await Scene.Changes(await Scene.Says(), Happened("check-in", "2026-11-02"), Happened("check-in", "2026-11-09"), Happened("check-in", "2026-12-01"), Happened("referral", "2026-12-01"));
        await Erase(await Scene.Says());

        Assert.Equal(
            [("2026-11", "check-in", "14", "50+", "woman", 2, 1), ("2026-12", "check-in", "14", "50+", "woman", 1, 0), ("2026-12", "referral", "14", "50+", "woman", 1, 1)],
            await Scene.All<(string, string, string, string, string, long, long)>("SELECT month, kind, department, ages, sex, events, people FROM programme_counts ORDER BY month, kind"));
    }

    private static Change.Happened Happened(string kind, string on) => new(kind, on, "1413", null);

    /// <summary>Something of everything that is kept.</summary>
    private async Task Live()
    {
        await Scene.Changes(await Scene.Says(Canary), Scene.Profile, new Change.Answer("profile", "work", Canary), new Change.Describe("called", "Anastasia"), new Change.Describe("phone", Canary), new Change.Consent("core", true, 1));
        await Scene.Changes(
            await Scene.Says(), new Change.Place(Job), new Change.Refer(new StoredReferral("1", Canary, Canary, "2026-11-02", null)),
            new Change.Step(new StoredPlanStep("1", "economic", Canary, Canary, "2026-11-02", "open")), new Change.PlanIs("agreed"), Happened("check-in", "2026-11-02"),
            new Change.CallTask(Canary, null, null), new Change.KeepCv(1, Canary), new Change.ReportScam(Canary, null, null, Offered.Today), new Change.Schedule("check-in.7@1", 100, EvenIfRung: false));
        await Offered.All(Db);
        await Scene.Changes(await Scene.Says(), new Change.Saw(1, "2026-11-02"), new Change.Apply(Application, "2026-11-02"), new Change.Enrol(Enrolment));
        await Scene.Changes(await Scene.Shows(Canary), new Change.Certify(Certificate));
        await Scene.Inbox.Receive(Scene.WhatsApp with { Body = Canary, Details = $$"""{"media":[{"url":"{{Canary}}"}]}""" }, Ct);
        await Scene.Answers(await Scene.NextTurn(), Canary);
        await Scene.Sends(Canary);
        await Db.Execute("UPDATE people SET source = 'Anastasia', source_on = '2026-11-01', status = 'left-again', municipality = '1413'", null, Ct);
        var promoter = await new Office(Scene).Account("promoter", "14");
        await Db.Execute("INSERT INTO notes (conversation_id, account_id, body, at) VALUES (1, @Account, @Canary, 0)", new { promoter.Account, Canary }, Ct);
        await Db.Execute("INSERT INTO answers (person_id, question, value, inbox_id, at) SELECT 1, 'work', @Canary, MIN(id), 0 FROM inbox", new { Canary }, Ct);
        var coordinator = await new Office(Scene).Account("coordinator", "*");
        await new Visits(Db).Plan(coordinator, 1, new NewVisit { Key = "1", Kind = "visit", DueAt = 90_000, Place = Canary, With = Canary }, 7_000, Scene.Now, Ct);
        await Db.Execute("INSERT INTO merges (person_id, other_id, account_id, at) VALUES (1, 1, @Account, 0)", new { promoter.Account }, Ct);
        await Db.Execute("INSERT INTO merge_moves (merge_id, place, row_id, was) SELECT id, 'people.called', '1', @Canary FROM merges", new { Canary }, Ct);
        await new PersonActs(Db).Correct(coordinator, 1, 1, [new ChangedAnswer("work", Canary, $"{Canary} too")], [], 7_000, Scene.Now, Ct);
    }

    private static readonly StoredApplication Application = new() { Key = "1", VacancyId = 1, Status = "sent", ChangedOn = "2026-11-02", Reason = Canary, InterviewPlace = Canary };

    private static readonly StoredEnrolment Enrolment = new() { Key = "1", CourseId = 1, Status = "enrolled", EnrolledOn = "2026-11-02" };

    private static readonly StoredCertificate Certificate = new() { Key = "1", Media = Canary, Status = "received", ReceivedOn = "2026-11-02" };

    private static readonly StoredPlacement Job = new()
    {
        Key = "1",
        Employer = Canary,
        StartOn = "2026-11-02",
        Status = "confirmed",
        Pay = Canary,
        ToldBy = "person",
        EmployerPhone = "+50255559999",
        EndReason = Canary,
    };

    private async Task Erase(ReadyTurn turn) => Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
        Scene.Finished(turn) with { Changes = [new Change.Erase()], Messages = Scene.Messages("bye"), Active = new StoredFrame("profile", 1, Canary) }, Ct));

    private Task<string> Status() => Scene.One<string>("SELECT status FROM erasures");
}
