using System.Globalization;
using ChatAssist.Bot.Cases;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Cases;

/// <summary>An urgent case that nobody takes goes up, by the hours of duty in content/roster.csv. 2026-11-23 is a Monday; duty there is 08:00–17:00.</summary>
public sealed class LadderTests
{
    private static readonly Conversations.Knowledge.Content Content = ContentFiles.Load(ContentFiles.Folder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    // opened, looked at, whose case, with whom it lies, after how many passes it lies with whom
    [InlineData("2026-11-23T10:00", "2026-11-23T10:14", "promoter", "promotora-quiche", "promotora-quiche", 0)]
    [InlineData("2026-11-23T10:00", "2026-11-23T10:15", "promoter", "promotora-quiche", "promotora-solola", 1)]
    [InlineData("2026-11-23T10:00", "2026-11-23T10:59", "promoter", "promotora-quiche", "promotora-solola", 1)]
    [InlineData("2026-11-23T10:00", "2026-11-23T11:00", "promoter", "promotora-quiche", "coordinadora", 2)]
    [InlineData("2026-11-23T16:50", "2026-11-24T08:04", "promoter", "promotora-quiche", "promotora-quiche", 0)]
    [InlineData("2026-11-23T16:50", "2026-11-24T08:05", "promoter", "promotora-quiche", "promotora-solola", 1)]
    [InlineData("2026-11-27T17:30", "2026-11-30T08:14", "promoter", "promotora-quiche", "promotora-quiche", 0)]
    [InlineData("2026-11-23T10:00", "2026-11-23T11:00", "protection", "punto-focal-proteccion", "coordinadora", 2)]
    [InlineData("2026-11-23T10:00", "2026-11-23T11:00", "complaints", "contacto-quejas", "contacto-quejas", 2)]
    public async Task It_goes_to_the_backup_and_then_to_the_coordinator_in_time_of_duty(string opened, string looked, string role, string with, string then, long raised)
    {
        await using var database = await Case(opened, role, with);
        await Pass(database, looked, times: 3);
        Assert.Equal((then, raised), Assert.Single(await database.Db.Query<(string, long)>("SELECT assigned_to, raised FROM escalations", null, Ct)));
        Assert.Equal(raised, Assert.Single(await database.Db.Query<long>("SELECT COUNT(*) FROM audit WHERE act IN ('CalledBackup', 'CalledCoordinator')", null, Ct)));
    }

    [Theory]
    [InlineData("UPDATE escalations SET taken_at = 1")]
    [InlineData("UPDATE escalations SET status = 'closed'")]
    [InlineData("UPDATE escalations SET priority = 'normal'")]
    public async Task What_was_taken_or_is_not_urgent_stays(string settled)
    {
        await using var database = await Case("2026-11-23T10:00", "promoter", "promotora-quiche");
        await database.Db.Execute(settled, null, Ct);
        await Pass(database, "2026-11-23T16:00", times: 3);
        Assert.Equal("promotora-quiche", Assert.Single(await database.Db.Query<string>("SELECT assigned_to FROM escalations", null, Ct)));
    }

    [Theory]
    // who is away, with whom it lies then: not with the backup who is away too, nor with whom it lay already
    [InlineData("promotora-solola", "promotora-quiche")]
    [InlineData("promotora-san-marcos", "promotora-solola")]
    public async Task Whoever_is_away_is_not_called(string away, string then)
    {
        await using var database = await Case("2026-11-23T10:00", "promoter", "promotora-quiche");
        await new Leaves(database.Db).Plan(null, away, "2026-11-20", "2026-11-23", now: 1, Ct);
        await Pass(database, "2026-11-23T10:15", times: 1);
        Assert.Equal(then, Assert.Single(await database.Db.Query<string>("SELECT assigned_to FROM escalations", null, Ct)));
    }

    [Fact]
    public async Task Of_two_replicas_that_raise_at_once_one_does()
    {
        await using var database = await Case("2026-11-23T10:00", "promoter", "promotora-quiche");
        var ladder = new Ladder(database.Db);
        var one = Assert.Single(await ladder.Untaken(Ct));

        var raised = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ladder.Raise(one, "promotora-solola", 1, Ct))));

        Assert.Single(raised, done => done);
    }

    private static async Task<TestDatabase> Case(string opened, string role, string with)
    {
        var database = await TestDatabase.Create();
        await database.Queued("+50255550001", "un momento");
        await database.Db.Execute("UPDATE people SET municipality = '1401'", null, Ct);
        await database.Db.Execute("UPDATE conversations SET owner = 'urgent'", null, Ct);
        await database.Db.Execute("""
            INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, assigned_to, at) SELECT conversation_id, id, 1, 'urgent', 'safety', @role, @with, @at FROM inbox
            """, new { role, with, at = Local(opened).ToUnixTimeMilliseconds() }, Ct);
        return database;
    }

    private static async Task Pass(TestDatabase database, string looked, int times)
    {
        var time = new FakeTimeProvider();
        time.Advance(Local(looked) - time.GetUtcNow());
        var clock = new ProgrammeTime(time, new StoredClock(database.Db), TestSettings.Of(demo: false));
        var rosters = new Rosters(new Leaves(database.Db), Content, clock);
        await rosters.Read(Ct);
        using var worker = new LadderWorker(
            new Ladder(database.Db), new CaseSettings(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60)), clock, Content, rosters, new Signals(), time, NullLogger<LadderWorker>.Instance);
        for (var pass = 0; pass < times; pass++) await worker.RunUntilIdle(Ct);
    }

    private static DateTimeOffset Local(string time) => DateTimeOffset.Parse(time + "-06:00", CultureInfo.InvariantCulture);
}
