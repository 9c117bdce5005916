using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Who changes an account, and what becomes of the chats of whoever may less.</summary>
public abstract class AccountRightsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    private Accounts Accounts => new(Db);

    private AccountPages Pages => new(Db);

    [Theory]
    [InlineData(Roles.Promoter)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Protection)]
    [InlineData(Roles.Complaints)]
    public async Task Nobody_but_an_administrator_sees_opens_or_changes_an_account(string role)
    {
        var (viewer, other) = (await Office.Account(role, "*"), await Office.Account(Roles.Promoter, "14"));
        var before = await Accounts.All(Ct);

        Assert.Null(await Open("nueva", viewer));
        Assert.Equal(AccountChange.NotAllowed, await Change(other, had => had with { Grants = [] }, viewer));
        Assert.Equal(AccountChange.NotAllowed, await Accounts.Close(other.Name, "new", viewer, at: 1, now: 1, Ct));
        Assert.False(await Accounts.Reset(other.Name, "hash", "new", 50, viewer, now: 1, Ct));
        Assert.Equal(PhoneKept.NoAccount, await Phone(other, viewer));

        Assert.Equal(before.Select(one => (one.Account, one.Grants.Count)), (await Accounts.All(Ct)).Select(one => (one.Account, one.Grants.Count)));
        Assert.Empty(await Pages.All(viewer, Ct));
        Assert.Null(await Pages.Of(viewer, viewer.Account, Ct));
    }

    [Fact]
    public async Task An_administrator_does_and_each_keeps_their_own_phone()
    {
        var (administrator, promoter) = (await Office.Account(Roles.Administrator, "*"), await Office.Account(Roles.Promoter, "14"));

        Assert.NotNull(await Open("nueva", administrator));
        Assert.Equal(PhoneKept.Done, await Phone(promoter, promoter));
        Assert.Equal(PhoneKept.Done, await Phone(promoter, administrator));

        var seen = (await Pages.Of(administrator, promoter.Account, Ct))!;
        Assert.Equal((promoter.Name, promoter.Who, false, true, false, true), (seen.Name, seen.Who, seen.IsClosed, seen.IsOneTime, seen.HasSecondFactor, seen.HasPhone));
        Assert.Equal(3, (await Pages.All(administrator, Ct)).Count);
    }

    [Fact]
    public async Task Who_was_an_administrator_when_the_page_was_opened_changes_nothing_any_more()
    {
        var (was, promoter) = (await Office.Account(Roles.Administrator, "*"), await Office.Account(Roles.Promoter, "14"));
        await Office.Account(Roles.Administrator, "*");
        await Accounts.Close(was.Name, "new", null, at: 1, now: 1, Ct);

        Assert.Equal(AccountChange.NotAllowed, await Change(promoter, had => had with { Who = null }, was));
        Assert.Empty(await Pages.All(was, Ct));
    }

    [Fact]
    public async Task Of_two_changes_at_once_none_is_lost()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var other = new Accounts(OpenAgain());

        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => (i % 2 == 0 ? Accounts : other).Change(
            promoter.Name, had => had with { Grants = [.. had.Grants, new(Roles.Promoter, $"0{i}")] }, by: null, at: 1, now: 1, Ct))));

        Assert.Equal(9, (await Accounts.All(Ct))[0].Grants.Count);
    }

    [Theory]
    // what is left, the key in the roster, where the person lives, with whom the case lies, whose the chat is then
    [InlineData("promoter@14", "promotora", "1401", null, "held")]
    [InlineData("promoter@13", "promotora", "1401", null, "waiting")]
    [InlineData("promoter@13", "promotora", "1401", "promotora", "held")]
    [InlineData("promoter@13", null, "1401", "promotora", "waiting")]
    [InlineData("administrator@*", "promotora", "1401", "promotora", "waiting")]
    [InlineData("", null, "1401", null, "waiting")]
    [InlineData("coordinator@*", null, null, null, "held")]
    public async Task What_somebody_holds_and_may_no_longer_see_waits_for_somebody_else(string left, string? who, string? lives, string? assigned, string owner)
    {
        var promoter = await Office.Account(Roles.Promoter, "14", "*");
        await Accounts.Change(promoter.Name, had => had with { Who = "promotora" }, by: null, at: 1, now: 1, Ct);
        var chat = await Office.Case(municipality: lives, assigned: assigned);
        await Office.Take(promoter, chat);

        await Accounts.Change(promoter.Name, _ => new(who, Grants(left)), by: null, at: 9_000, now: Scene.Now, Ct);

        Assert.Equal(owner, await Scene.One<string>("SELECT owner FROM conversations"));
        Assert.Equal(owner == "held" ? 0 : 1, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'LeftBehind'"));
        Assert.Equal(owner == "held", await Office.Sees(promoter, chat));
    }

    [Fact]
    public async Task A_case_that_nobody_took_lies_no_longer_with_a_key_that_was_taken_away()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        await Office.Case(assigned: promoter.Who);

        await Accounts.Change(promoter.Name, had => had with { Who = null }, by: null, at: 1, now: 1, Ct);

        Assert.Null(await Scene.One<string?>("SELECT assigned_to FROM escalations"));
    }

    [Theory]
    // taken or not, who else has the old key, with whom the case lies then
    [InlineData(true, null, null)]
    [InlineData(false, null, null)]
    [InlineData(true, "promotora", "promotora")]
    [InlineData(false, "promotora", "promotora")]
    public async Task A_case_does_not_stay_with_a_key_that_nobody_has(bool taken, string? colleague, string? lies)
    {
        var (promoter, other) = (await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Promoter, "14"));
        await Accounts.Change(other.Name, had => had with { Who = colleague }, by: null, at: 1, now: 1, Ct);
        await Accounts.Change(promoter.Name, had => had with { Who = "promotora" }, by: null, at: 1, now: 1, Ct);
        var chat = await Office.Case(assigned: "promotora");
        if (taken) await Office.Take(promoter, chat);

        await Accounts.Change(promoter.Name, had => had with { Who = "otra" }, by: null, at: 1, now: 1, Ct);

        Assert.Equal(lies, await Scene.One<string?>("SELECT assigned_to FROM escalations"));
    }

    [Fact]
    public async Task What_waits_anew_does_not_lie_with_a_key_that_nobody_has()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        await Office.Take(promoter, await Office.Case(assigned: "nadie"));

        await Accounts.Close(promoter.Name, "new", null, at: 1, now: 1, Ct);

        Assert.Null(await Scene.One<string?>("SELECT assigned_to FROM escalations"));
    }

    private static IReadOnlyList<Grant> Grants(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => new Grant(one.Split('@')[0], one.Split('@')[1]))];

    private Task<long?> Open(string name, Viewer by) => Accounts.Add(new NewAccount(name, name, null, "es", "hash", "stamp", []), by, now: 1, Ct);

    private Task<AccountChange> Change(Viewer account, Func<Duties, Duties> change, Viewer by) => Accounts.Change(account.Name, change, by, at: 1, now: 1, Ct);

    private Task<PhoneKept> Phone(Viewer account, Viewer by) =>
        new StaffPhones(Db).Keep(account.Account, "+50255550099", [new("twilio", "sms", "+50255550099", "+50222220000")], by, Scene.Now, Ct);
}
