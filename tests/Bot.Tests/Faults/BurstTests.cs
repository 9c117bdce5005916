using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Everybody writes many messages at once.</summary>
public sealed class BurstTests
{
    private static readonly IReadOnlyList<string> Burst = ["hola", "1", "Ana", "34", "2", "no", "menu", "sí", "0914", "3"];

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Of_a_burst_every_message_gets_its_turn_alone_on_what_the_one_before_left(On on)
    {
        var line = new FaultLine("bursts", on);
        await using var site = await Site.Start(on, replicas: 2, ("Turns:Burst", "00:00:00"));
        using var crowd = new Crowd(site, FaultScale.Of(500, atLeast: 20), Burst);

        await crowd.WriteAtOnce();
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var turns = await site.Store.Count("SELECT COUNT(*) FROM inbox WHERE status = 'done'");
        // Who asks for a person on the way is not told any more what was queued before.
        var damage = (await site.Store.Damage()).Where(what => what != "an outbox row that is cancelled").ToList();
        var alike = 0;
        foreach (var phone in crowd.Phones.Take(3)) alike += await IsAsIfWrittenOneByOne(site, phone) ? 1 : 0;
        line.Write($"{site.Replicas.Count} processes, {crowd.People} people x {Burst.Count} messages at once, {turns} turns, {damage.Count} sessions overwritten, {alike} of 3 chats as if written one by one");
        Assert.Empty(damage);
        Assert.Equal((crowd.Messages, 3), (turns, alike));
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Of_a_burst_that_is_read_together_nothing_is_left_and_no_state_is_overwritten(On on)
    {
        await using var site = await Site.Start(on, replicas: 2);
        using var crowd = new Crowd(site, FaultScale.Of(500, atLeast: 20), Burst);

        await crowd.WriteAtOnce();
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        Assert.Equal(crowd.Messages, await site.Store.Count("SELECT COUNT(*) FROM inbox WHERE status = 'done'"));
        Assert.All(await site.Store.Damage(), what => Assert.Equal("an outbox row that is cancelled", what));
    }

    // The order in which the service took them is one of many that are possible: but what was said must follow from it.
    private static async Task<bool> IsAsIfWrittenOneByOne(Site site, TestPhone phone)
    {
        var (order, said) = (await Asked(site, phone), await Said(site, phone));
        var other = site.WhatsApp();
        foreach (var text in order) await other.Says(text);
        await site.Service.Idle();
        return order.Count == Burst.Count && said.SequenceEqual(await Said(site, other), StringComparer.Ordinal);
    }

    private static Task<IReadOnlyList<string>> Asked(Site site, TestPhone phone) => site.Store.Texts($"""
        SELECT i.body FROM inbox i JOIN addresses a ON a.id = i.address_id JOIN outbox o ON o.inbox_id = i.id
        WHERE a.address = '{phone.Address}' GROUP BY i.id, i.body ORDER BY MIN(o.id)
        """);

    private static Task<IReadOnlyList<string>> Said(Site site, TestPhone phone) => site.Store.Texts($"""
        SELECT o.body FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE a.address = '{phone.Address}' ORDER BY o.id
        """);
}
