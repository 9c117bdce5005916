using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class GaugesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task An_empty_database_has_nothing_that_waits() =>
        Assert.All(await new Gauges(Db, TimeProvider.System).Read(Ct), gauge => Assert.Equal(0, gauge.Value));

    [Fact]
    public async Task What_waits_is_counted_and_its_age_is_in_seconds()
    {
        await Scene.Queue(Scene.Ana, "perhaps sent");
        await Scene.Outbox.Unclear(await Scene.Claim("perhaps sent"), Scene.Now, "timeout", Ct);
        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "waits", ReceivedAt = 5_000 }, Ct);

        var gauges = (await new Gauges(Db, new At(65_000)).Read(Ct)).ToDictionary(gauge => gauge.Name, gauge => gauge.Value, StringComparer.Ordinal);

        Assert.Equal((1, 60), (gauges["chatassist.inbox.waiting"], gauges["chatassist.inbox.oldest_waiting"]));
        Assert.Equal((1, 55), (gauges["chatassist.outbox.unclear"], gauges["chatassist.outbox.oldest_unclear"]));
    }

    [Fact]
    public async Task Calls_to_make_and_timers_that_do_not_ring_are_counted()
    {
        const long days = 172_800_000;
        await Scene.Changes(await Scene.Says(), new Change.CallTask("no answer", null, null), new Change.Schedule("late", 1_000, EvenIfRung: false), new Change.Schedule("soon", days, EvenIfRung: false));

        var gauges = (await new Gauges(Db, new At(days + 5_000)).Read(Ct)).ToDictionary(gauge => gauge.Name, gauge => gauge.Value, StringComparer.Ordinal);

        Assert.Equal((1, 172_800, 1), (gauges["chatassist.call_tasks.open"], gauges["chatassist.call_tasks.oldest_open"], gauges["chatassist.timers.overdue"]));
    }

    private sealed class At(long milliseconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
    }
}
