using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class MigratorCompliance<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_database_gets_every_script_once_and_in_order()
    {
        await using var empty = new TDatabase();
        var database = empty.Open();

        var applied = await Migrator.Migrate(database, Ct);

        Assert.Equal(["0001_start", "0002_simulator"], applied.Take(2));
        Assert.Equal(applied, await database.Query<string>("SELECT name FROM migrations ORDER BY number", null, Ct));
        Assert.Equal(0, await new Scene(database).Pending());
    }

    [Fact]
    public async Task A_second_run_applies_nothing()
    {
        await using var empty = new TDatabase();
        var database = empty.Open();
        await Migrator.Migrate(database, Ct);

        Assert.Empty(await Migrator.Migrate(database, Ct));
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_apply_each_script_once_between_them()
    {
        await using var empty = new TDatabase();
        Database[] programs = [empty.Open(), empty.Open()];

        var applied = await Task.WhenAll(programs.Select(program => Task.Run(() => Migrator.Migrate(program, Ct))));

        Assert.Equal(
            await programs[0].Query<string>("SELECT name FROM migrations ORDER BY name", null, Ct),
            applied.SelectMany(names => names).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_newer_database_is_refused_by_name_before_anything_is_changed()
    {
        await using var empty = new TDatabase();
        var database = empty.Open();
        await database.Execute("CREATE TABLE migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL)", null, Ct);
        await database.Execute("INSERT INTO migrations (number, name) VALUES (9001, '9001_from_the_future')", null, Ct);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrator.Migrate(database, Ct));

        Assert.Contains("9001_from_the_future", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["9001_from_the_future"], await database.Query<string>("SELECT name FROM migrations", null, Ct));
    }
}
