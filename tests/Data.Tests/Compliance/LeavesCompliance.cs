using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Whoever leaves, for a while or for good, leaves no chat behind that nobody takes.</summary>
public abstract class LeavesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    private Leaves Leaves => new(Db);

    [Theory]
    [InlineData("normal", "waiting")]
    [InlineData("urgent", "urgent")]
    public async Task A_closed_accounts_chats_wait_again_the_urgent_stays_urgent(string priority, string owner)
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case(priority: priority, assigned: promoter.Who);
        await Office.Take(promoter, conversation);
        await Office.Write(promoter, conversation, "key", "ya le busco");

        await new Accounts(Db).Close(promoter.Name, "other", null, at: 9_000, now: Scene.Now, Ct);

        Assert.Equal((owner, null), await Scene.Row<(string, long?)>("SELECT owner, held_by FROM conversations"));
        Assert.Equal((null, null, 9_000), await Scene.Row<(string?, long?, long)>("SELECT assigned_to, taken_at, again_at FROM escalations"));
        Assert.Equal(["LeftBehind", "ChangedAccount"], (await Scene.All<string>("SELECT act FROM audit ORDER BY id")).TakeLast(2));
        Assert.Equal(priority == "urgent" ? 1 : 0, (await new Ladder(Db).Untaken(Ct)).Count);
        await Scene.Claim("ya le busco");
    }

    [Fact]
    public async Task A_chat_without_a_case_gets_one()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case(role: null);
        await Office.Take(promoter, conversation);

        await new Accounts(Db).Close(promoter.Name, "other", null, at: 9_000, now: Scene.Now, Ct);

        Assert.Equal((conversation, "normal", 9_000), await Scene.Row<(long, string, long)>("SELECT conversation_id, priority, at FROM escalations WHERE status = 'open'"));
    }

    [Fact]
    public async Task A_leave_takes_effect_once_when_it_begins()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Office.Take(promoter, conversation);
        await Leaves.Plan(null, promoter.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct);

        Assert.Equal(0, await Leaves.Begin("2026-11-30", 9_000, Scene.Now, Ct));
        Assert.Equal("held", await Scene.One<string>("SELECT owner FROM conversations"));
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Leaves.Begin("2026-12-01", 9_000, Scene.Now, Ct))))).Max());
        Assert.Equal("waiting", await Scene.One<string>("SELECT owner FROM conversations"));
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'LeftBehind'"));

        await Office.Take(promoter, conversation);
        await Leaves.Begin("2026-12-02", 9_000, Scene.Now, Ct);
        Assert.Equal("held", await Scene.One<string>("SELECT owner FROM conversations"));
    }

    [Fact]
    public async Task What_a_closed_account_took_at_the_last_moment_waits_again_too()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        await Office.Take(promoter, await Office.Case());
        await Db.Execute("UPDATE accounts SET status = 'closed'", null, Ct);

        Assert.Equal(1, await Leaves.Begin("2026-12-01", 9_000, Scene.Now, Ct));

        Assert.Equal("waiting", await Scene.One<string>("SELECT owner FROM conversations"));
    }

    [Fact]
    public async Task A_coordinator_plans_everybodys_and_each_their_own()
    {
        var (promoter, other, coordinator) = (await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Coordinator, "*"));

        Assert.False(await Leaves.Plan(other, promoter.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct));
        Assert.True(await Leaves.Plan(promoter, promoter.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct));
        Assert.True(await Leaves.Plan(coordinator, other.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct));

        Assert.Single(await Leaves.From(promoter, "2026-12-05", Ct));
        Assert.Equal(2, (await Leaves.From(coordinator, "2026-12-05", Ct)).Count);
        var first = (await Leaves.From("2026-12-05", Ct))[0];
        Assert.False(await Leaves.Cancel(other, first.Id, Scene.Now, Ct));
        Assert.True(await Leaves.Cancel(coordinator, first.Id, Scene.Now, Ct));
        Assert.Single(await Leaves.From("2026-12-05", Ct));
        Assert.Empty(await Leaves.From("2026-12-06", Ct));
        Assert.Empty(await Leaves.From(coordinator, "2026-12-06", Ct));
    }

    [Fact]
    public async Task Who_was_a_coordinator_when_the_page_was_opened_plans_nobodys_any_more()
    {
        var (was, promoter) = (await Office.Account(Roles.Coordinator, "*"), await Office.Account(Roles.Promoter, "14"));
        await Leaves.Plan(null, promoter.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct);
        await new Accounts(Db).Change(was.Name, _ => new(null, []), by: null, at: 1, now: 1, Ct);

        Assert.False(await Leaves.Plan(was, promoter.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct));
        Assert.False(await Leaves.Plan(was, was.Who!, "2026-12-01", "2026-12-05", Scene.Now, Ct));
        Assert.False(await Leaves.Cancel(was, (await Leaves.From("2026-12-01", Ct))[0].Id, Scene.Now, Ct));
        Assert.Empty(await Leaves.From(was, "2026-12-01", Ct));
    }
}
