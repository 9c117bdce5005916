using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Visits and appointments: planned once, closed once, seen on their day by those who see the person.</summary>
public abstract class VisitsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly NewVisit Tuesday = new() { Key = "k1", Kind = "visit", DueAt = 90_000, Place = "Su casa", With = "", RemindAt = 50_000 };

    private Office? office;

    private Office Office => office ??= new(Scene);

    private Visits Visits => new(Db);

    [Fact]
    public async Task A_visit_is_planned_once_and_comes_up_on_its_day_for_whoever_sees_the_person()
    {
        var (person, promoter) = await Person();
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(Acted.Done, await Plan(promoter, person, Tuesday));

        Assert.Empty(await Visits.Due(promoter, 89_999, Ct));
        Assert.Equal(("visit", "Su casa"), Assert.Single(await Visits.Due(promoter, 90_000, Ct)) is var due ? (due.Kind, due.Place) : default);
        Assert.Empty(await Visits.Due(await Office.Account(Roles.Promoter, "19"), 90_000, Ct));
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'Planned'"));
    }

    [Theory]
    [InlineData("given", null, 1)]
    [InlineData("given", 1, 1)]
    [InlineData("given", 0, 0)]
    [InlineData("not-asked", null, 0)]
    [InlineData("declined", null, 0)]
    public async Task A_reminder_is_set_only_for_those_who_agreed_that_we_write(string consent, int? contact, int reminders)
    {
        var (person, promoter) = await Person();
        if (contact is { } given) await Scene.Changes(await Scene.Says(), new Change.Consent("contact", given == 1, 1));
        await Db.Execute("UPDATE people SET consent = @consent", new { consent }, Ct);
        await Plan(promoter, person, Tuesday);
        Assert.Equal(reminders, await Scene.One<long>("SELECT COUNT(*) FROM timers WHERE slot = @slot AND due_at = 50000 AND status = 'pending'", new { slot = "visit.remind@1:90000" }));
    }

    [Fact]
    public async Task One_that_is_moved_takes_its_reminder_along()
    {
        var (person, promoter) = await Person();
        await Plan(promoter, person, Tuesday);
        Assert.Equal(Acted.Done, await Close(promoter, person, "moved", Tuesday with { Key = "k2", DueAt = 190_000, RemindAt = 150_000 }));

        Assert.Equal([("visit.remind@1:90000", "cancelled"), ("visit.remind@2:190000", "pending")], await Scene.All<(string, string)>("SELECT slot, status FROM timers ORDER BY id"));
        Assert.Equal([("moved", "Llovía"), ("planned", null)], await Scene.All<(string, string?)>("SELECT status, note FROM visits ORDER BY id"));
        Assert.Equal(Acted.Changed, await Close(promoter, person, "done", null));
    }

    [Fact]
    public async Task Out_of_sight_nothing_is_planned_or_closed()
    {
        var (person, promoter) = await Person();
        var stranger = await Office.Account(Roles.Promoter, "19");
        Assert.Equal(Acted.NotSeen, await Plan(stranger, person, Tuesday));
        await Plan(promoter, person, Tuesday);
        Assert.Equal(Acted.NotSeen, await Close(stranger, person, "done", null));
        Assert.Equal("planned", await Scene.One<string>("SELECT status FROM visits"));
    }

    [Fact]
    public async Task A_visit_of_somebody_else_is_not_closed()
    {
        var (person, promoter) = await Person();
        await Plan(promoter, person, Tuesday);
        await Office.Case(role: null, phone: Scene.Beto);
        Assert.Equal(Acted.Changed, await Close(promoter, 2, "done", null));
    }

    private async Task<(long, Viewer)> Person()
    {
        await Office.Case(role: null);
        await Db.Execute("UPDATE people SET consent = 'given'", null, Ct);
        return (1, await Office.Account(Roles.Promoter, "14"));
    }

    private Task<Acted> Plan(Viewer viewer, long person, NewVisit visit) => Visits.Plan(viewer, person, visit, 7_000, Scene.Now, Ct);

    private Task<Acted> Close(Viewer viewer, long person, string result, NewVisit? anew) => Visits.Close(viewer, person, 1, result, "Llovía", anew, 8_000, Scene.Now, Ct);
}
