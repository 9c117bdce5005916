using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The provider puts off, hangs, drops connections before and after it accepted, and is away for a while.</summary>
public sealed class ProviderFaultTests
{
    private static readonly Fault Good = Fault.DelayAfterAccept(0);

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Whatever_the_provider_does_each_message_is_accepted_once(On on)
    {
        var line = new FaultLine("provider misbehaves", on);
        await using var site = await Site.Start(on, replicas: 2);
        var undisturbed = await Chats.Undisturbed(site, Chats.Profile);
        using var crowd = new Crowd(site, FaultScale.Of(500, atLeast: 20), Chats.Profile);
        var faults = Shuffled(crowd.Messages, line.Random);
        foreach (var fault in faults) await site.Provider.Fail(fault);

        var writing = crowd.Write();
        await Eventually.Is(site.Provider.FaultsLeft, left => left == 0, FaultScale.Patience(crowd.Messages));
        var outage = TimeSpan.FromSeconds(FaultScale.Of(20 * 60, atLeast: 3));
        var unclear = await Away(site, outage);
        await writing;
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var heard = await crowd.Heard(undisturbed);
        line.Write($"{crowd.Messages} messages, {faults.Count(fault => fault != Good)} faults, {outage.TotalSeconds} s of 503 with {unclear} unclear in sight, {heard.Replies} accepted, {heard.Lost} lost, {heard.Twice} twice");
        // Later turns do not wait for a message that is unclear: the one exception to the order.
        Assert.Equal((crowd.Messages, 0, 0), (heard.Replies, heard.Lost, heard.Twice));
        Assert.Empty(await site.Store.Damage());
    }

    private static List<Fault> Shuffled(int messages, Random random)
    {
        // The two that the service waits 15 s for are few.
        Fault[] slow = [Fault.Hang(), Fault.DelayAfterAccept(60_000)];
        Fault[] quick =
        [
            Fault.Answer(429, 20429, retryAfter: 1), Fault.Answer(503, 20503), Fault.DropBefore(), Fault.DropBefore() with { Graceful = true },
            Fault.DropAfter(), Fault.DropAfter() with { Graceful = true }, Good, Good,
        ];
        Fault[] all = [.. slow, .. Enumerable.Range(0, messages / 2).Select(i => quick[i % quick.Length])];
        random.Shuffle(all);
        return [.. all];
    }

    /// <summary>The provider answers 503 for that long; the most unclear messages that could be seen meanwhile.</summary>
    private static async Task<long> Away(Site site, TimeSpan outage)
    {
        await site.Provider.Fail(Fault.Outage(503, 20503));
        var over = DateTimeOffset.UtcNow + outage;
        var phone = site.WhatsApp();
        await phone.SendsUntilTaken("hola");
        var most = 0L;
        await Eventually.Is(async () => most = Math.Max(most, await site.Service.Metric("chatassist_outbox_unclear")), seen => seen > 0 && DateTimeOffset.UtcNow > over, outage + TimeSpan.FromSeconds(30));
        await site.Provider.Heal();
        return most;
    }
}
