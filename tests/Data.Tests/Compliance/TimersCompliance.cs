using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class TimersCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const long Day = 24 * 60 * 60 * 1000;

    [Fact]
    public async Task What_is_due_comes_at_its_time_the_oldest_first_and_up_to_so_many()
    {
        await Schedule(("b", 200), ("a", 100), ("c", 300));

        Assert.Equal(["a", "b"], await Due(200));
        Assert.Equal(["a"], await Due(200, most: 1));
        Assert.Empty(await Due(99));
    }

    [Fact]
    public async Task The_next_is_the_earliest_that_has_not_rung()
    {
        Assert.Null(await Scene.Timers.Next(Ct));
        await Schedule(("a", 100), ("b", 200));
        Assert.Equal(100, await Scene.Timers.Next(Ct));

        await Ring(100);

        Assert.Equal(200 + Day, await Scene.Timers.Next(Ct));
    }

    [Fact]
    public async Task A_slot_that_is_scheduled_again_is_moved()
    {
        await Schedule(("a", 100));
        await Schedule(("a", 150));

        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM timers"));
        Assert.Equal(150, await Scene.Timers.Next(Ct));
    }

    [Fact]
    public async Task The_same_slot_of_another_conversation_is_another_timer()
    {
        await Schedule(("a", 100));
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), new Change.Schedule("a", 200, EvenIfRung: false));

        Assert.Equal(["a", "a"], await Due(200));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, 200L)]
    public async Task What_has_rung_stays_rung_unless_it_is_scheduled_even_so(bool evenIfRung, long? next)
    {
        await Schedule(("a", 100));
        await Ring(100);
        await Scene.Answers(await Scene.NextTurn());

        await Scene.Changes(await Scene.Says(), new Change.Schedule("a", 200, evenIfRung));

        Assert.Equal(next, await Scene.Timers.Next(Ct));
        if (evenIfRung) await Ring(200);
        Assert.Equal(evenIfRung ? ["a"] : [], (await Scene.Ready()).Select(turn => turn.Body));
    }

    [Fact]
    public async Task A_cancelled_slot_does_not_ring_until_it_is_scheduled_again()
    {
        await Schedule(("a", 100), ("b", 200));
        await Scene.Changes(await Scene.Says(), new Change.Cancel("a"));
        Assert.Equal(["b"], await Due(1_000));

        await Schedule(("a", 300));

        Assert.Equal(["b", "a"], await Due(1_000));
    }

    [Fact]
    public async Task When_several_ring_it_at_once_it_rings_once()
    {
        await Schedule(("a", 100), ("b", 100));
        var due = await Scene.Timers.Due(100, 10, Ct);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Scene.Timers.Ring(due[i % 2], 100, 100, Ct))));

        Assert.Equal(1, await Scene.Pending());
        Assert.Equal(100 + Day, await Scene.Timers.Next(Ct));
    }

    [Theory]
    [InlineData("moved")]
    [InlineData("cancelled")]
    public async Task One_that_was_moved_or_cancelled_meanwhile_does_not_ring(string meanwhile)
    {
        await Schedule(("a", 100));
        var timer = Assert.Single(await Scene.Timers.Due(100, 10, Ct));
        await Scene.Changes(await Scene.Says(), meanwhile == "moved" ? new Change.Schedule("a", 150, EvenIfRung: false) : new Change.Cancel("a"));

        await Scene.Timers.Ring(timer, 100, 100, Ct);

        Assert.Equal(0, await Scene.Pending());
    }

    [Fact]
    public async Task Those_of_one_flow_and_person_are_taken_back_by_what_they_are_about()
    {
        await Schedule(("check-in.1@1", 100), ("check-in.7@1", 200), ("check-in.1@2", 300), ("referral.1@1", 400));

        await Scene.Changes(await Scene.Says(), new Change.CancelAll("check-in", "1"));

        Assert.Equal(["check-in.1@2", "referral.1@1"], await Due(1_000));
    }

    private async Task Schedule(params (string Slot, long Due)[] timers) =>
        await Scene.Changes(await Scene.Says(), [.. timers.Select(timer => new Change.Schedule(timer.Slot, timer.Due, EvenIfRung: false))]);

    private async Task Ring(long at, long now = 1) => await Scene.Timers.Ring((await Scene.Timers.Due(at, 10, Ct))[0], at, now, Ct);

    private async Task<IEnumerable<string>> Due(long at, int most = 10) => (await Scene.Timers.Due(at, most, Ct)).Select(timer => timer.Slot);

    [Fact]
    public async Task A_pause_puts_what_is_due_before_then_off_by_whole_days_and_leaves_the_rest()
    {
        await Scene.Changes(
            await Scene.Says(), Due("today", 10 * 3_600_000), Due("late", -Day - 1), Due("tomorrow", Day), Due("in a week", 7 * Day), new Change.Quiet(Day));
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Due("another's", 1));

        Assert.Equal(
            [("another's", 1), ("tomorrow", Day), ("today", Day + (10 * 3_600_000)), ("late", (2 * Day) - 1), ("in a week", 7 * Day)],
            await Scene.All<(string, long)>("SELECT slot, due_at FROM timers ORDER BY due_at"));
    }

    [Fact]
    public async Task All_timers_of_the_person_are_taken_back_and_nobody_elses()
    {
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Due("another's", 1));
        await Scene.Changes(await Scene.Says(), Due("one", 1), Due("two", 2), new Change.CancelTimers());

        Assert.Equal("another's", await Scene.One<string>("SELECT slot FROM timers WHERE status = 'pending'"));
    }

    private static Change.Schedule Due(string slot, long due) => new(slot, due, EvenIfRung: false);
}
