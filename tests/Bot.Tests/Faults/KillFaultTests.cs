using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>kill -9 at random points of the load.</summary>
public sealed class KillFaultTests
{
    private static readonly TimeSpan Ready = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Killed_again_and_again_under_load_every_message_is_answered_once_and_in_order(On on)
    {
        var line = new FaultLine("kill -9", on);
        await using var site = await Site.Start(on);
        var ordinary = site.Service.ReadyAfter;
        var undisturbed = await Chats.Undisturbed(site, Chats.Profile);
        using var crowd = new Crowd(site, FaultScale.Of(1_000, atLeast: 20), Chats.Profile);
        var kills = new Kills(site, line.Random);
        await site.Provider.Fail(Fault.Answer(429, 20429, retryAfter: 1) with { Times = crowd.People });

        await Task.WhenAll(crowd.Write(), crowd.Strike(FaultScale.Of(100, atLeast: 3), crowd.Messages, line.Random, kills.Next));
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var heard = await crowd.Heard(undisturbed);
        line.Write($"{crowd.Messages} messages, {heard}, {kills}");
        Assert.Equal(new Heard(crowd.Messages, Lost: 0, Twice: 0, Unordered: 0), heard);
        Assert.InRange(kills.SlowestStart, TimeSpan.Zero, Longest(ordinary));
        Assert.Empty(await site.Store.Damage());
    }

    // Where even an ordinary start takes long, because the machine has more to do than these tests, it may take three times that.
    private static TimeSpan Longest(TimeSpan ordinary) => 3 * ordinary > Ready ? 3 * ordinary : Ready;
}
