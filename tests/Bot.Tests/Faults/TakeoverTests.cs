using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Two promoters take a chat over while the bot is answering in it; whoever has it writes by a double click.</summary>
public sealed class TakeoverTests
{
    private const string Reply = "Buenas, le atiende una persona.";

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task One_has_the_chat_the_bot_is_silent_from_then_on_and_a_double_click_is_one_message(On on)
    {
        var line = new FaultLine("takeover", on);
        await using var site = await Site.Start(on, replicas: 2, ("Turns:Burst", "00:00:00"));
        var rounds = FaultScale.Of(2_000, atLeast: 20);
        using var crowd = new Crowd(site, rounds, ["hola"]);
        await crowd.Write();
        await site.Service.Idle(FaultScale.Patience(rounds));
        Desk[] desks = [await Desk.Open(site, "Marta", site.Replicas[0]), await Desk.Open(site, "Ines", site.Replicas[^1])];

        await Parallel.ForEachAsync(crowd.Phones, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (phone, _) => await Round(site, phone, desks, line.Random.Next(60)));
        await site.Service.Idle(FaultScale.Patience(rounds));

        var late = await site.Store.Count("SELECT COUNT(*) FROM outbox o JOIN inbox i ON i.id = o.inbox_id JOIN conversations c ON c.id = o.conversation_id WHERE i.kind = 'message' AND o.epoch = c.epoch");
        var recalled = await site.Store.Count("SELECT COUNT(*) FROM outbox WHERE status = 'cancelled' AND sid IS NOT NULL");
        var held = await site.Store.Count("SELECT COUNT(*) FROM conversations WHERE owner = 'held' AND held_by IS NOT NULL");
        var won = desks.Sum(desk => desk.Won);
        var heard = await site.Provider.Heard();
        var replies = crowd.Phones.Select(phone => heard[phone.Address].Count(text => text == Reply)).ToList();
        line.Write($"{rounds} rounds of two promoters at once, {won} won, {held} held, {late} bot messages of after the takeover, {recalled} sent though cancelled, {replies.Sum()} replies of {rounds} double clicks");
        Assert.Equal((rounds, rounds, 0, 0), (won, held, late, recalled));
        Assert.All(replies, count => Assert.Equal(1, count));
    }

    private static async Task Round(Site site, TestPhone phone, Desk[] desks, int afterMilliseconds)
    {
        var chat = await site.Store.Count($"SELECT conversation_id FROM addresses WHERE address = '{phone.Address}'");
        var writes = phone.SendsUntilTaken("hay chamba?");
        await Task.Delay(afterMilliseconds, TestContext.Current.CancellationToken);
        var took = await Task.WhenAll(desks.Select(desk => desk.Take(chat)));
        await writes;
        await phone.SendsUntilTaken("y ahora?");
        await desks[Array.IndexOf(took, true)].WritesTwice(chat, Reply);
    }
}
