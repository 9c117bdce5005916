using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The provider delivers everything three times, and processes are killed meanwhile.</summary>
public sealed class InboundThreeTimesTests
{
    [Theory]
    [InlineData(On.Sqlite, 5_000, 1)]
    [InlineData(On.Sqlite, 1_000, 5)]
    [InlineData(On.Postgres, 5_000, 1)]
    [InlineData(On.Postgres, 1_000, 5)]
    public async Task A_message_delivered_three_times_is_answered_once_and_in_order(On on, int people, int texts)
    {
        var line = new FaultLine("inbound x3", on);
        await using var site = await Site.Start(on, replicas: 2);
        var chat = Chats.Profile.Take(texts).ToList();
        var undisturbed = await Chats.Undisturbed(site, chat);
        using var crowd = new Crowd(site, FaultScale.Of(people, atLeast: 100 / texts), chat);
        var kills = new Kills(site, line.Random);

        await Task.WhenAll(crowd.Write(copies: 3), crowd.Strike(FaultScale.Of(20, atLeast: 2), crowd.Messages * 3, line.Random, kills.Next));
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var heard = await crowd.Heard(undisturbed);
        var turns = await site.Store.Count("SELECT COUNT(*) FROM inbox WHERE status = 'done'") - chat.Count;
        line.Write($"{site.Replicas.Count} processes, {crowd.People} people, {crowd.Messages} messages, {crowd.Taken} posts, {turns} turns, {heard}, {kills}");
        Assert.Equal((crowd.Messages, new Heard(crowd.Messages, Lost: 0, Twice: 0, Unordered: 0)), (turns, heard));
        Assert.Empty(await site.Store.Damage());
    }
}
