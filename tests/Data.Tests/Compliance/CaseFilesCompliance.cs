using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class CaseFilesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task Of_somebody_new_it_is_empty()
    {
        var file = await Of(await Scene.Says());

        Assert.Equal(0, file.Placements.Count + file.Referrals.Count + file.Steps.Count + file.Employees.Count + file.Others.Count + file.Consents.Count);
        Assert.Equal((null, false), (file.PlanStatus, file.HasSafetyCase));
    }

    [Fact]
    public async Task It_holds_what_turns_kept_of_this_person_and_not_of_another()
    {
        var job = new StoredPlacement { Key = "1", Employer = "Panadería", StartOn = "2026-11-02", Status = "told", ToldBy = "promoter", Pay = "3500 month" };
        await Scene.Changes(
            await Scene.Says(), new Change.Describe("called", "Ana"), new Change.Place(job), new Change.Place(job with { Status = "confirmed" }),
            new Change.Refer(new StoredReferral("1", "renap", "documents", "2026-11-02", null)), new Change.PlanIs("agreed"),
            new Change.Step(new StoredPlanStep("1", "economic", "work", "cv", "2026-12-01", "open")), new Change.Consent("contact", true, 1), new Change.Consent("contact", false, 1),
            new Change.NewPerson(), new Change.Place(job with { Key = "7" }));

        var beto = await Scene.Says();
        var (ana, other) = (await Of(beto with { PersonId = 1 }), await Of(beto));

        Assert.Equal([job with { Status = "confirmed" }], ana.Placements);
        Assert.Equal(("renap", "agreed", "cv"), (Assert.Single(ana.Referrals).Service, ana.PlanStatus, Assert.Single(ana.Steps).Step));
        Assert.Equal([("contact", 0)], ana.Consents);
        Assert.Equal("7", Assert.Single(other.Placements).Key);
        Assert.Equal([new StoredOther(1, "Ana")], other.Others);
    }

    [Fact]
    public async Task An_urgent_case_that_is_open_shows()
    {
        await Scene.Changes(await Scene.Says(), new Change.Escalate("urgent", "violence", "protection", null));

        Assert.True((await Of(await Scene.Says())).HasSafetyCase);
    }

    private Task<StoredCaseFile> Of(ReadyTurn turn) => new CaseFiles(Db).Of(turn, Ct);
}
