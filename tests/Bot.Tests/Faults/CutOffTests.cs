using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>A promoter's connection is lost after a reply was sent and before it was answered; the browser, or the promoter, sends it again.</summary>
public sealed class CutOffTests
{
    private const string Reply = "Buenas, le atiende una persona.";

    // Within this time most requests are answered: the cut falls before, amid and after the commit.
    private const int LongestMilliseconds = 30;

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task What_was_sent_before_the_connection_was_lost_and_again_after_it_is_one_message(On on)
    {
        var line = new FaultLine("cut off", on);
        await using var site = await Site.Start(on, replicas: 2, ("Turns:Burst", "00:00:00"));
        var rounds = FaultScale.Of(2_000, atLeast: 20);
        using var crowd = new Crowd(site, rounds, ["hola"]);
        await crowd.Write();
        await site.Service.Idle(FaultScale.Patience(rounds));
        var desk = await Desk.Open(site, "Marta", site.Replicas[0]);

        await Parallel.ForEachAsync(crowd.Phones, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (phone, _) => await Round(site, phone, desk, TimeSpan.FromMilliseconds(line.Random.Next(LongestMilliseconds))));
        await site.Service.Idle(FaultScale.Patience(rounds));

        var heard = await site.Provider.Heard();
        var replies = crowd.Phones.Select(phone => heard[phone.Address].Count(text => text == Reply)).ToList();
        line.Write($"{rounds} replies cut off after they were sent and sent twice more, {replies.Sum()} arrived, {replies.Count(count => count == 0)} lost, {replies.Count(count => count > 1)} more than once");
        Assert.All(replies, count => Assert.Equal(1, count));
    }

    private static async Task Round(Site site, TestPhone phone, Desk desk, TimeSpan after)
    {
        var chat = await site.Store.Count($"SELECT conversation_id FROM addresses WHERE address = '{phone.Address}'");
        await desk.Take(chat);
        var form = await desk.Fills(chat, Reply);
        await desk.SendsAndIsCutOff(chat, form, after);
        await desk.Sends(chat, form);
        await desk.Sends(chat, form);
    }
}
