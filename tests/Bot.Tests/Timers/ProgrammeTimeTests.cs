using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Timers;

/// <summary>Programme time is real time; only a demo's can be ahead of it.</summary>
public sealed class ProgrammeTimeTests
{
    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 0)]
    public async Task A_clock_that_a_demo_moved_stays_with_the_demo(bool demo, int daysAhead)
    {
        await using var database = await TestDatabase.Create();
        var stored = new StoredClock(database.Db);
        await stored.SetAhead((long)TimeSpan.FromDays(3).TotalMilliseconds, TestContext.Current.CancellationToken);
        var time = new ProgrammeTime(TimeProvider.System, stored, TestSettings.Of(demo));

        await time.Load(TestContext.Current.CancellationToken);

        Assert.Equal(daysAhead, Math.Round(TimeSpan.FromMilliseconds(time.NowMilliseconds - time.RealMilliseconds).TotalDays));
    }
}
