using ChatAssist.Data.Importing;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Which vacancies are shown, from the first day to the last.</summary>
public abstract class VacanciesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Vacancies Vacancies => new(Db);

    private ScamReports Reports => new(Db);

    [Theory]
    [InlineData("2026-12-31", "", true)]
    [InlineData("2027-01-01", "", false)]
    [InlineData("2026-12-01", "UPDATE vacancies SET status = 'filled'", false)]
    [InlineData("2026-12-01", "UPDATE vacancies SET status = 'withdrawn'", false)]
    [InlineData("2026-12-01", "UPDATE companies SET withdrawn_on = '2026-11-30'", false)]
    [InlineData("2026-12-01", "UPDATE companies SET verified_by = NULL", false)]
    [InlineData("2026-12-01", "UPDATE companies SET verified_on = NULL", false)]
    public async Task One_is_shown_while_it_is_open_and_its_company_is_one_that_was_checked(string day, string change, bool isShown)
    {
        await Offered.All(Db);
        if (change.Length > 0) await Db.Execute(change, null, Ct);

        Assert.Equal(isShown ? 2 : 0, (await Vacancies.Shown(day, Ct)).Count);
    }

    [Fact]
    public async Task One_report_of_a_fee_hides_it_and_tells_every_copy_of_the_board_until_somebody_decides()
    {
        await Offered.All(Db);
        var before = await Vacancies.Version(Ct);

        await Scene.Changes(await Scene.Says(), new Change.ReportScam("me piden 500", null, 1, Offered.Today));

        Assert.Equal(["Repartidor"], await Shown());
        Assert.Equal(before + 1, await Vacancies.Version(Ct));
        var report = Assert.Single(await Reports.Open(Ct));
        Assert.Equal(("panadero", "La Espiga", "me piden 500"), (report.Vacancy, report.Company, report.Words));

        Assert.True(await Reports.Decide(report.Id, isReal: false, Ct));

        Assert.Equal(["Panadero", "Repartidor"], await Shown());
        Assert.Equal(before + 2, await Vacancies.Version(Ct));
        Assert.Empty(await Reports.Open(Ct));
    }

    [Fact]
    public async Task A_true_report_keeps_it_away_and_one_that_is_not_there_is_no_decision()
    {
        await Offered.All(Db);
        await Scene.Changes(await Scene.Says(), new Change.ReportScam("me piden 500", null, 1, Offered.Today));
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), new Change.ReportScam("a mí también", null, 1, Offered.Today));

        Assert.True(await Reports.Decide(1, isReal: true, Ct));
        Assert.True(await Reports.Decide(2, isReal: false, Ct));

        Assert.Equal(["Repartidor"], await Shown());
        Assert.False(await Reports.Decide(3, isReal: true, Ct));
    }

    [Fact]
    public async Task A_second_vacancy_is_a_second_report_and_words_without_one_go_to_what_is_open()
    {
        await Offered.All(Db);
        await Scene.Changes(await Scene.Says(), new Change.ReportScam("me piden 500", null, null, Offered.Today));
        await Scene.Changes(await Scene.Says(), new Change.ReportScam("de panadero", null, 1, Offered.Today));
        await Scene.Changes(await Scene.Says(), new Change.ReportScam("y de repartidor", null, 2, Offered.Today));
        await Scene.Changes(await Scene.Says(), new Change.ReportScam("no sé más", null, null, Offered.Today));

        Assert.Equal(
            [("panadero", "me piden 500\nde panadero"), ("repartidor", "y de repartidor\nno sé más")], (await Reports.Open(Ct)).Select(report => (report.Vacancy!, report.Words)));
        Assert.Empty(await Shown());
    }

    [Fact]
    public async Task What_was_shown_last_stands_last_and_once()
    {
        await Offered.All(Db);
        await Scene.Changes(await Scene.Says(), new Change.Saw(2, "2026-11-23"), new Change.Saw(1, "2026-11-23"), new Change.Saw(2, "2026-11-24"));

        Assert.Equal([1, 2], (await new CaseFiles(Db).Of(await Scene.Says(), Ct)).Way.Seen);
    }

    [Fact]
    public async Task Nobody_applies_for_one_that_is_hidden()
    {
        await Offered.All(Db);
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), new Change.ReportScam("me piden 500", null, 1, Offered.Today));
        var application = new StoredApplication { Key = "1", VacancyId = 1, Status = "interested", ChangedOn = "2026-11-23" };

        var turn = Scene.Finished(await Scene.Says());

        Assert.Equal(CommitResult.Stale, await Scene.Turn.Commit(turn with { Changes = [new Change.Apply(application, Offered.Today)] }, Ct));
        await Scene.Changes(await Scene.NextTurn(), new Change.Apply(application with { VacancyId = 2 }, Offered.Today));
    }

    [Fact]
    public async Task Contacts_with_a_company_are_a_log_in_which_the_same_one_is_corrected()
    {
        await Offered.All(Db);
        var call = new ImportRow.CompanyContact { CompanyKey = "espiga", On = "2026-11-20", By = "promotora", How = "call", Note = "pide dos panaderos" };

        Assert.IsType<ImportResult.Added>(await Take(call));
        Assert.IsType<ImportResult.Changed>(await Take(call with { Note = "pide tres" }));
        Assert.IsType<ImportResult.Added>(await Take(call with { On = "2026-11-10", How = "visit" }));
        Assert.IsType<ImportResult.Refused>(await Take(call with { CompanyKey = "nadie" }));

        Assert.Equal([("2026-11-10", "pide dos panaderos"), ("2026-11-20", "pide tres")], (await Db.Read(Companies.Contacts, Ct)).Select(one => (one.On, one.Note)));
    }

    private async Task<ImportResult> Take(ImportRow row) => Assert.Single(await new Imports(Db).Take([row], new ImportMoment(0, Offered.Today, 0, 0), Ct));

    private async Task<IEnumerable<string>> Shown() => (await Vacancies.Shown(Offered.Today, Ct)).Select(vacancy => vacancy.Title);
}
