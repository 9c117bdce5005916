using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What becomes of an application when its vacancy is no more.</summary>
public abstract class ApplicationsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const string Bakery = "+50255557777";

    private static readonly StoredApplication Panadero = new() { Key = "1", VacancyId = 1, Status = "interested", ChangedOn = Offered.Today };

    [Theory]
    [InlineData("interested")]
    [InlineData("agreed")]
    [InlineData("sent")]
    public async Task Who_applies_for_one_that_is_filled_is_told_once_and_its_company_is_asked_no_more(string status)
    {
        await Applied(status);

        await Filled();
        await Filled();

        Assert.Equal([("withdrawn", "vacancy-gone")], await Statuses());
        Assert.Equal([("application.news@1", Offered.At)], await Pending());
    }

    [Fact]
    public async Task Told_of_an_invitation_already_the_person_is_told_that_it_is_no_more()
    {
        await Applied("sent");
        await Db.Execute("UPDATE applications SET status = 'invited', interview_at = 90000", null, Ct);
        await Db.Execute("INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at, status) SELECT conversation_id, 'person', id, @news, 1, 'rung' FROM people WHERE is_employer = 0", new { news = "application.news@1" }, Ct);

        await Filled();

        Assert.Equal([("application.news@1", Offered.At)], await Pending());
    }

    [Fact]
    public async Task Who_was_at_the_interview_is_still_asked_how_it_went()
    {
        await Applied("sent");
        await Db.Execute("UPDATE applications SET status = 'invited', interview_at = 40000", null, Ct);

        await Filled();

        Assert.Equal([("invited", "")], await Statuses());
        Assert.Contains("application.silent@1", (await Pending()).Select(timer => timer.Slot));
    }

    [Fact]
    public async Task The_last_day_is_no_end_of_an_application_and_a_company_that_is_withdrawn_is()
    {
        await Applied("sent");

        await Offered.Put(Db, "vacancies", Offered.Vacancy with { ClosesOn = "2026-11-01" });
        Assert.Equal([("sent", "")], await Statuses());

        await Offered.Put(Db, "companies", Offered.Company with { Phone = Bakery, Status = "withdrawn" });
        Assert.Equal([("withdrawn", "vacancy-gone")], await Statuses());
    }

    [Fact]
    public async Task A_report_of_a_fee_by_another_ends_it_and_says_why_to_nobody_else()
    {
        await Applied("sent");

        await Scene.Changes(await Scene.Says(phone: Scene.Beto), new Change.ReportScam("me piden 500", null, 1, Offered.Today));

        Assert.Equal([("withdrawn", "vacancy-fee")], await Statuses());
        Assert.Equal(["application.news@1"], (await Pending()).Select(timer => timer.Slot));
    }

    [Theory]
    [InlineData("interested")]
    [InlineData("agreed")]
    public async Task Asked_for_after_it_was_filled_nothing_is_stored_and_the_turn_is_taken_again(string status)
    {
        await Applied("interested");
        var turn = Scene.Finished(await Scene.Says());

        await Filled();

        Assert.Equal(CommitResult.Stale, await Scene.Turn.Commit(turn with { Changes = [new Change.Apply(Panadero with { Status = status }, Offered.Today)] }, Ct));
        Assert.Equal([("withdrawn", "vacancy-gone")], await Statuses());
    }

    [Fact]
    public async Task A_second_application_to_one_vacancy_is_none()
    {
        await Applied("sent");
        var turn = Scene.Finished(await Scene.Says());

        Assert.Equal(CommitResult.Stale, await Scene.Turn.Commit(turn with { Changes = [new Change.Apply(Panadero with { Key = "2" }, Offered.Today)] }, Ct));
        Assert.Equal([("sent", "")], await Statuses());
    }

    [Fact]
    public async Task Taken_back_by_the_person_the_company_is_not_asked()
    {
        await Applied("agreed");

        await Scene.Changes(await Scene.Says(), new Change.Apply(Panadero with { Status = "withdrawn", Reason = "consent" }, Offered.Today));

        Assert.Equal(["application.silent@1"], (await Pending()).Select(timer => timer.Slot));
    }

    // The company has a phone: agreed, it is about to be asked; sent, it was.
    private async Task Applied(string status)
    {
        await Offered.All(Db);
        await Offered.Put(Db, "companies", Offered.Company with { Phone = Bakery });
        await Scene.Changes(await Scene.Says(), new Change.Apply(Panadero, Offered.Today));
        if (status == "interested") return;
        await Scene.Changes(
            await Scene.Says(), new Change.Apply(Panadero with { Status = "agreed" }, Offered.Today), new Change.SendPacket("1"), new Change.Schedule("application.silent@1", 99_000, EvenIfRung: false));
        if (status == "sent") await Scene.Changes(await Scene.Says(), new Change.Sent(1, Offered.Today));
    }

    private Task<ChatAssist.Data.Importing.Swapped> Filled() => Offered.Put(Db, "vacancies", Offered.Vacancy with { Status = "filled" });

    private Task<IReadOnlyList<(string Status, string Reason)>> Statuses() => Scene.All<(string, string)>("SELECT status, COALESCE(reason, '') FROM applications");

    private Task<IReadOnlyList<(string Slot, long Due)>> Pending() => Scene.All<(string, long)>("SELECT slot, due_at FROM timers WHERE status = 'pending' ORDER BY slot");
}
