using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Tries are limited, codes count once, and nobody is kept out for ever.</summary>
public abstract class SignInCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const long Window = 1_000;

    private SignInTries Tries => new(Db);

    private SecondFactors Factors => new(Db);

    [Fact]
    public async Task Of_many_tries_at_once_no_more_are_let_through_than_are_allowed()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => new SignInTries(i % 2 == 0 ? Db : OpenAgain()).Take("key", 10, 5_000, 5_000 - Window, Ct)));

        Assert.Equal(10, taken.Count(may => may));
    }

    [Fact]
    public async Task Within_any_window_there_are_at_most_as_many_as_allowed()
    {
        var taken = new List<long>();
        for (var now = 5_000L; now < 15_000; now += 70)
            if (await Take(now)) taken.Add(now);

        Assert.All(taken, end => Assert.InRange(taken.Count(at => at > end - Window && at <= end), 1, 10));
        Assert.True(taken[^1] > 13_000, "whoever goes on trying is let through again");
    }

    [Fact]
    public async Task Whoever_is_refused_may_try_again_a_window_after_the_last_try_that_counted()
    {
        for (var i = 0; i < 10; i++) Assert.True(await Take(5_000));
        Assert.False(await Take(5_000 + Window));
        Assert.True(await Take(5_001 + Window));
    }

    [Fact]
    public async Task Tries_of_one_key_are_nothing_to_another()
    {
        for (var i = 0; i < 11; i++) await Take(5_000);

        Assert.True(await Take(5_000, "other"));
    }

    [Fact]
    public async Task What_was_right_is_forgotten_or_given_back()
    {
        for (var i = 0; i < 10; i++) await Take(5_000);
        await Tries.GiveBack("key", Ct);
        Assert.True(await Take(5_000));
        Assert.False(await Take(5_000));

        await Tries.Forget("key", Ct);
        Assert.True(await Take(5_000));
    }

    [Fact]
    public async Task Nothing_is_kept_of_tries_a_window_ago()
    {
        await Take(5_000);
        await Take(5_001 + Window, "other");

        Assert.Equal("other", await Scene.One<string>("SELECT key FROM sign_in_tries"));
    }

    [Fact]
    public async Task The_code_of_a_step_counts_once_and_no_earlier_one_after_it()
    {
        var id = await Account();

        var spent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Factors.Spend(id, 100, Ct)));

        Assert.Single(spent, isNew => isNew);
        Assert.False(await Factors.Spend(id, 99, Ct));
        Assert.True(await Factors.Spend(id, 101, Ct));
    }

    [Fact]
    public async Task The_key_stays_the_same_until_it_is_on_and_is_then_shown_to_nobody()
    {
        var id = await Account();
        Assert.Equal("one", await Factors.Offer(id, "one", Ct));
        Assert.Equal("one", await Factors.Offer(id, "two", Ct));

        Assert.True(await Factors.TurnOn(id, "new", ["a", "b"], Ct));

        Assert.Null(await Factors.Offer(id, "three", Ct));
        Assert.False(await Factors.TurnOn(id, "newer", [], Ct));
        Assert.Equal(2, await Factors.CodesLeft(id, Ct));
        Assert.Null(await new Accounts(Db).Session(id, "stamp", Ct));
    }

    [Fact]
    public async Task Without_a_key_it_is_not_turned_on() => Assert.False(await Factors.TurnOn(await Account(), "new", [], Ct));

    [Fact]
    public async Task A_recovery_code_counts_once_and_for_its_own_account()
    {
        var (rosa, eva) = (await Account(), await Account("eva"));
        await Factors.Offer(rosa, "key", Ct);
        await Factors.TurnOn(rosa, "new", ["a", "b"], Ct);

        Assert.False(await Factors.SpendCode(eva, "a", Ct));
        var spent = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Factors.SpendCode(rosa, "a", Ct)));

        Assert.Single(spent, isNew => isNew);
        Assert.Equal(1, await Factors.CodesLeft(rosa, Ct));
    }

    [Fact]
    public async Task Turned_off_neither_key_nor_codes_are_left()
    {
        var id = await Account();
        await Factors.Offer(id, "key", Ct);
        await Factors.TurnOn(id, "new", ["a"], Ct);

        await Factors.TurnOff(id, "off", Ct);

        Assert.Equal(0, await Factors.CodesLeft(id, Ct));
        Assert.False((await new Accounts(Db).Session(id, "off", Ct))!.HasSecondFactor);
        Assert.Equal("two", await Factors.Offer(id, "two", Ct));
    }

    private Task<bool> Take(long now, string key = "key") => Tries.Take(key, 10, now, now - Window, Ct);

    private async Task<long> Account(string name = "rosa") => (await new Accounts(Db).Add(new(name, name, null, "es", "hash", "stamp", []), by: null, now: 1, Ct))!.Value;
}
