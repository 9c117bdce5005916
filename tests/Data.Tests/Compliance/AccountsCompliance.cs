using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Who works in the console: one account a name, and none after it was closed.</summary>
public abstract class AccountsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly NewAccount Rosa = new(
        "Rosa", "rosa", "promotora-quiche", "es", "hash", "stamp", [new(Roles.Promoter, "14"), new(Roles.Promoter, "15")]);

    private Accounts Accounts => new(Db);

    [Fact]
    public async Task A_session_tells_who_it_is_and_what_they_may()
    {
        var id = await Add(Rosa);

        var session = await Accounts.Session(id, "stamp", Ct);

        Assert.Equal((id, "Rosa", "promotora-quiche"), (session!.Viewer.Account, session.Viewer.Name, session.Viewer.Who));
        Assert.Equal(Rosa.Grants, session.Viewer.Grants);
        Assert.Equal(("es", true, false), (session.Language, session.MustChangePassword, session.HasSecondFactor));
        Assert.Equal("Rosa", (await Accounts.Viewer(id, "stamp", Ct))!.Name);
    }

    [Fact]
    public async Task A_name_is_taken_once_also_when_two_ask_at_once_and_when_its_account_is_closed()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Accounts.Add(Rosa, null, 1, Ct)));
        Assert.Single(added, id => id is not null);

        await Accounts.Close("rosa", "other", null, at: 1, now: 1, Ct);
        Assert.Null(await Accounts.Add(Rosa, null, 1, Ct));
    }

    [Fact]
    public async Task The_first_account_is_made_once_whoever_starts_first()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new Accounts(OpenAgain()).AddFirst(Rosa, Ct)));
        Assert.Single(added, id => id is not null);
        Assert.Null(await Accounts.AddFirst(Rosa with { Name = "Eva", NameKey = "eva" }, Ct));
    }

    [Fact]
    public async Task Closed_its_sessions_are_over_and_nobody_signs_in()
    {
        var id = await Add(Rosa);

        Assert.Equal(AccountChange.Done, await Accounts.Close("rosa", "other", null, at: 1, now: 1, Ct));

        Assert.Null(await Accounts.Viewer(id, "stamp", Ct));
        Assert.Null(await Accounts.Viewer(id, "other", Ct));
        Assert.Null(await Accounts.Named("rosa", Ct));
        Assert.Null(await Accounts.Find(id, Ct));
        Assert.Equal(AccountChange.NotThere, await Accounts.Close("rosa", "again", null, at: 1, now: 1, Ct));
        Assert.Equal("closed", Assert.Single(await Accounts.All(Ct)).Account.Status);
    }

    [Fact]
    public async Task Reset_it_is_open_again_with_a_password_that_must_be_changed_and_without_second_factor()
    {
        var id = await Add(Rosa);
        await new SecondFactors(Db).Offer(id, "key", Ct);
        await new SecondFactors(Db).TurnOn(id, "stamp", ["code"], Ct);
        await Accounts.Close("rosa", "closed", null, at: 1, now: 1, Ct);

        Assert.True(await Accounts.Reset("rosa", "new hash", "new", until: 50, null, 1, Ct));

        var account = await Accounts.Named("rosa", Ct);
        Assert.Equal(("new hash", 1, 0, null), (account!.PasswordHash, account.OneTime, account.TotpOn, account.TotpKey));
        Assert.Equal((false, true), (account.IsOutdated(49), account.IsOutdated(50)));
        Assert.Null(await Accounts.Viewer(id, "stamp", Ct));
        Assert.NotNull(await Accounts.Viewer(id, "new", Ct));
        Assert.False(await new SecondFactors(Db).SpendCode(id, "code", Ct));
        Assert.False(await Accounts.Reset("nobody", "hash", "new", 50, null, 1, Ct));
    }

    [Theory]
    [InlineData(50L, true)]
    [InlineData(null, false)]
    public async Task A_one_time_password_runs_out_an_own_one_never(long? until, bool runsOut)
    {
        var account = (await Accounts.Find(await Add(Rosa with { Until = until }), Ct))!;
        Assert.Equal((false, runsOut), (account.IsOutdated(49), account.IsOutdated(long.MaxValue)));

        (account.PasswordHash, account.OneTime, account.Stamp) = ("own", 0, "own stamp");
        await Accounts.KeepPassword(account, "stamp", Ct);

        Assert.False((await Accounts.Find(account.Id, Ct))!.IsOutdated(long.MaxValue));
    }

    [Fact]
    public async Task A_password_is_kept_unless_the_account_was_changed_meanwhile()
    {
        var id = await Add(Rosa);
        var account = (await Accounts.Find(id, Ct))!;
        (account.PasswordHash, account.OneTime, account.Stamp) = ("own", 0, "own stamp");

        Assert.True(await Accounts.KeepPassword(account, "stamp", Ct));
        Assert.Equal(account, await Accounts.Find(id, Ct));

        await Accounts.Reset("rosa", "reset", "reset stamp", 50, null, 1, Ct);
        Assert.False(await Accounts.KeepPassword(account, "own stamp", Ct));
        Assert.Equal("reset", (await Accounts.Find(id, Ct))!.PasswordHash);
    }

    [Fact]
    public async Task What_it_may_is_changed_for_the_session_that_is_open()
    {
        var (id, eva) = (await Add(Rosa), await Administrator());

        Assert.Equal(AccountChange.Done, await Accounts.Change("rosa", _ => new("otra", [new(Roles.Coordinator, "*")]), by: eva, at: 5, now: 5, Ct));

        var session = await Accounts.Session(id, "stamp", Ct);
        Assert.Equal(("otra", new Grant(Roles.Coordinator, "*")), (session!.Viewer.Who, Assert.Single(session.Viewer.Grants)));
        Assert.Equal(AccountChange.NotThere, await Accounts.Change("nobody", had => had, by: eva, at: 5, now: 5, Ct));
        Assert.Equal($"{eva.Account} account {id} may: coordinator@*; duty: otra", await Scene.One<string>("SELECT account_id || ' ' || about FROM audit WHERE act = 'ChangedAccount' ORDER BY id DESC LIMIT 1"));
    }

    [Fact]
    public async Task Of_administrators_who_close_or_demote_each_other_at_once_one_stays()
    {
        foreach (var name in new[] { "rosa", "eva", "ana" }) await Add(Rosa with { Name = name, NameKey = name, Grants = [new(Roles.Administrator, "*")] });
        var other = new Accounts(OpenAgain());

        var changed = await Task.WhenAll(Accounts.Close("rosa", "new", null, 1, 1, Ct), other.Close("eva", "new", null, 1, 1, Ct), other.Change("ana", had => had with { Grants = [] }, null, 1, 1, Ct));

        Assert.Equal([AccountChange.Done, AccountChange.Done, AccountChange.LastAdministrator], changed.Order());
    }

    [Fact]
    public async Task Opened_reset_and_closed_it_is_written_down_without_a_name()
    {
        var id = await Add(Rosa);
        await Accounts.Reset("rosa", "hash", "new", 50, by: null, now: 2, Ct);
        await Accounts.Close("rosa", "newer", by: null, at: 3, now: 3, Ct);

        Assert.Equal([$"account {id} opened: promoter@14 promoter@15", $"account {id} reset", $"account {id} closed"], await Db.Query<string>("SELECT about FROM audit ORDER BY id", null, Ct));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_of_this_account_only()
    {
        var (rosa, eva) = (await Add(Rosa), await Add(Rosa with { Name = "Eva", NameKey = "eva" }));

        await Accounts.EndSessions(rosa, "new", Ct);

        Assert.Null(await Accounts.Viewer(rosa, "stamp", Ct));
        Assert.NotNull(await Accounts.Viewer(eva, "stamp", Ct));
    }

    [Theory]
    [InlineData(Roles.Promoter, false)]
    [InlineData(Roles.Protection, false)]
    [InlineData(Roles.Complaints, false)]
    [InlineData(Roles.Coordinator, true)]
    [InlineData(Roles.Administrator, true)]
    public async Task Coordinators_and_administrators_must_have_a_second_factor(string role, bool must)
    {
        var id = await Add(Rosa with { Grants = [new(Roles.Promoter, "14"), new(role, Grant.Everywhere)] });

        Assert.Equal(must, (await Accounts.Session(id, "stamp", Ct))!.MustEnrol);
    }

    [Fact]
    public async Task The_language_is_the_accounts_own()
    {
        var id = await Add(Rosa);
        await Accounts.SpeakTo(id, "en", Ct);

        Assert.Equal("en", (await Accounts.Session(id, "stamp", Ct))!.Language);
    }

    private async Task<Viewer> Administrator() =>
        (await Accounts.Viewer(await Add(Rosa with { Name = "Eva", NameKey = "eva", Grants = [new(Roles.Administrator, "*")] }), "stamp", Ct))!;

    private async Task<long> Add(NewAccount account) => (await Accounts.Add(account, null, 1, Ct))!.Value;
}
