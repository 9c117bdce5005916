using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Referrals, the plan, CVs, reports of a scam, what is counted and who is to be called, as turns change them.</summary>
public abstract class CareCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly StoredReferral Referral = new("1", "renap", "documents", "2026-11-23", null);

    private static readonly StoredPlanStep Step = new("1", "economic", "job", "cv", "2026-11-30", "open");

    [Fact]
    public async Task A_referral_is_kept_and_closed_under_its_key()
    {
        await Kept(new Change.Refer(Referral), new Change.Refer(Referral with { Key = "2", Service = "comedor-social", Need = "food" }));
        await Kept(new Change.Refer(Referral with { MadeOn = "2027-01-01", Result = "helped" }));

        Assert.Equal([Referral with { Result = "helped" }, Referral with { Key = "2", Service = "comedor-social", Need = "food" }], (await File()).Referrals);
    }

    [Fact]
    public async Task A_plan_has_one_status_and_its_steps_under_their_keys()
    {
        Assert.Null((await File()).PlanStatus);
        await Kept(new Change.PlanIs("agreed"), new Change.Step(Step), new Change.Step(Step with { Key = "2", Step = "dpi" }));
        await Kept(new Change.PlanIs("validated"), new Change.Step(Step with { Status = "done" }));

        var file = await File();

        Assert.Equal("validated", file.PlanStatus);
        Assert.Equal([Step with { Status = "done" }, Step with { Key = "2", Step = "dpi" }], file.Steps);
    }

    [Fact]
    public async Task A_scam_is_one_open_report_to_which_is_added_until_somebody_decides()
    {
        await Kept(new Change.ReportScam("me piden 500", null, null, Offered.Today));
        await Kept(new Change.ReportScam("la empresa X", "X", null, Offered.Today));
        Assert.True((await File()).HasScamReport);
        Assert.Equal(("me piden 500\nla empresa X", "X", "open"), await Scene.Row<(string, string, string)>("SELECT words, company, status FROM scam_reports"));

        await Db.Execute("UPDATE scam_reports SET status = 'real'", null, Ct);
        Assert.False((await File()).HasScamReport);
        await Kept(new Change.ReportScam("otra vez", null, null, Offered.Today));

        Assert.Equal(["real", "open"], await Scene.All<string>("SELECT status FROM scam_reports ORDER BY id"));
    }

    [Fact]
    public async Task What_is_counted_has_the_funding_of_its_moment_and_each_of_a_turn_counts()
    {
        var turn = await Scene.Says();
        await Db.Execute("UPDATE people SET funding = 'F1'", null, Ct);
        await Scene.Changes(turn, new Change.Happened("referral", "2026-11-23", "1301", "1"), new Change.Happened("plan-agreed", "2026-11-23", null, null));
        await Db.Execute("UPDATE people SET funding = 'F2'", null, Ct);

        Assert.Equal(
            [("referral", "2026-11-23", "1301", "F1", "1"), ("plan-agreed", "2026-11-23", null, "F1", null)],
            await Scene.All<(string, string, string?, string, string?)>("SELECT kind, happened_on, municipality, funding, about FROM programme_events ORDER BY id"));
    }

    [Fact]
    public async Task A_call_is_one_task_for_each_reason_and_thing_and_open_again_when_asked_for_again()
    {
        await Kept(new Change.CallTask("no answer", "1", "promotora"), new Change.CallTask("no answer", "2", null));
        await Db.Execute("UPDATE call_tasks SET status = 'done'", null, Ct);
        await Kept(new Change.CallTask("no answer", "1", "coordinadora"));

        Assert.Equal([("1", "coordinadora", "open"), ("2", null, "done")], await Scene.All<(string, string?, string)>("SELECT about, assigned_to, status FROM call_tasks ORDER BY about"));
    }

    [Fact]
    public async Task A_CV_is_kept_with_its_versions_and_the_newest_is_in_the_file()
    {
        Assert.Null((await File()).Cv);
        await Kept(new Change.KeepCv(1, "one"));
        await Kept(new Change.KeepCv(2, "two"));

        Assert.Equal(new StoredCv(2, "two"), (await File()).Cv);
        Assert.Equal(new StoredCv(1, "one"), await new Cvs(Db).Find(1, 1, Ct));
        Assert.Null(await new Cvs(Db).Find(1, 3, Ct));
        Assert.Null(await new Cvs(Db).Find(2, 1, Ct));
    }

    [Fact]
    public async Task Who_has_a_CV_is_found_by_number_or_id()
    {
        await Kept(new Change.KeepCv(1, "one"));

        Assert.All([Scene.Ana, "1"], who => Assert.Equal([1], People(who)));
        Assert.All([Scene.Beto, "17", "Ana", ""], who => Assert.Empty(People(who)));
    }

    private IReadOnlyList<long> People(string who) => Db.Read(tx => Cvs.People(tx, who), Ct).GetAwaiter().GetResult();

    private async Task Kept(params Change[] changes) => await Scene.Changes(await Scene.Says(), changes);

    private async Task<StoredCaseFile> File() => await new CaseFiles(Db).Of(await Scene.Says(), Ct);
}
