using ChatAssist.Bot.Retention;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Retention;

/// <summary>What is old goes by itself, once an hour.</summary>
public sealed class RetentionWorkerTests
{
    private static readonly RetentionSettings Keep = new(
        Messages: TimeSpan.FromDays(10), Declined: TimeSpan.FromDays(1), Media: TimeSpan.FromDays(5), Receipts: TimeSpan.FromDays(2), Simulator: TimeSpan.FromDays(1),
        Profile: TimeSpan.FromDays(100), Employers: TimeSpan.FromDays(50), Cases: TimeSpan.FromDays(20));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_goes_after_its_own_days_and_not_before()
    {
        await using var database = await TestDatabase.Create();
        var time = new FakeTimeProvider();
        await Store(database.Db, time.GetUtcNow().ToUnixTimeMilliseconds());
        using var worker = Worker(database.Db, time);
        var left = new List<string>();
        foreach (var days in new[] { 1.0, 0.1, 1, 8 })
        {
            time.Advance(TimeSpan.FromDays(days));
            await worker.RunUntilIdle(Ct);
            left.Add(await Left(database.Db));
        }

        Assert.Equal(["hola, 1 receipts, 1 simulated", "hola, 1 receipts, 0 simulated", "hola, 0 receipts, 0 simulated", ", 0 receipts, 0 simulated"], left);
    }

    [Fact]
    public async Task It_looks_once_an_hour()
    {
        await using var database = await TestDatabase.Create();
        var time = new FakeTimeProvider();
        using var worker = Worker(database.Db, time);
        await worker.RunUntilIdle(Ct);
        await Store(database.Db, at: 0);

        time.Advance(TimeSpan.FromMinutes(59));
        await worker.RunUntilIdle(Ct);
        Assert.Equal("hola, 1 receipts, 1 simulated", await Left(database.Db));

        time.Advance(TimeSpan.FromMinutes(1));
        await worker.RunUntilIdle(Ct);
        Assert.Equal(", 0 receipts, 0 simulated", await Left(database.Db));
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 50)]
    public async Task Who_has_been_silent_for_so_long_is_erased_and_an_employer_sooner(int isEmployer, int days)
    {
        await using var database = await TestDatabase.Create();
        var time = new FakeTimeProvider();
        await Store(database.Db, time.GetUtcNow().ToUnixTimeMilliseconds());
        await database.Db.Execute("UPDATE people SET called = 'Ana', is_employer = @isEmployer", new { isEmployer }, Ct);
        using var worker = Worker(database.Db, time);

        time.Advance(TimeSpan.FromDays(days));
        await worker.RunUntilIdle(Ct);
        Assert.Equal("Ana", await Called(database.Db));

        time.Advance(TimeSpan.FromHours(1));
        await worker.RunUntilIdle(Ct);
        Assert.Equal("", await Called(database.Db));
        Assert.Equal("retention", await database.Db.Read(tx => tx.First<string>("SELECT asked_by FROM erasures"), Ct));
    }

    private static Task<string> Called(Database db) => db.Read(tx => tx.Value<string>("SELECT COALESCE(called, '') FROM people ORDER BY id LIMIT 1"), Ct);

    private static RetentionWorker Worker(Database db, TimeProvider time) => new(
        new Data.Retention(db), new ErasureOrders(db), new Receipts(db), Keep, new ProgrammeTime(time, new StoredClock(db), TestSettings.Of(demo: true)), new Signals(), time,
        NullLogger<RetentionWorker>.Instance);

    private static async Task Store(Database db, long at)
    {
        await new Inbox(db).Receive(new InboundMessage("twilio", "sms", "AC1", "SM1", "+50255550001", "+50200000000", null, "hola", "{}", "es", at, at), Ct);
        await db.Execute("UPDATE inbox SET status = 'done'", null, Ct);
        await new Receipts(db).Take(new Receipt("SM2", null, "sent", 4, null, at), Ct);
        await new SimulatorMessages(db).Sent("sms", "+50255550001", "hola", at, Ct);
    }

    private static Task<string> Left(Database db) => db.Read(tx => tx.Value<string>("""
        SELECT (SELECT body FROM inbox) || ', ' || (SELECT COUNT(*) FROM parked_receipts) || ' receipts, ' || (SELECT COUNT(*) FROM simulator_messages) || ' simulated'
        """), Ct);
}
