using System.Collections.Concurrent;
using System.Globalization;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Many chats that wait for a person are given back to the bot, and each person writes at once.</summary>
public sealed class HandBackTests
{
    private const string Next = "hola";

    private static readonly string[] AskForSomebody = ["hola", "hablar con una persona"];

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    // What other work on a slow machine may add to it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Whoever_writes_after_the_hand_back_is_answered_once_and_soon_and_no_chat_is_stuck(On on)
    {
        var line = new FaultLine("hand back", on);
        await using var site = await Site.Start(on, replicas: 2, ("Turns:Burst", "00:00:00"));
        var undisturbed = await Undisturbed(site);
        // One after the other: what is still queued when a case is opened is void, as it should be.
        using var crowd = new Crowd(site, FaultScale.Of(500, atLeast: 8), AskForSomebody[..1]);
        await crowd.Write();
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));
        await Parallel.ForEachAsync(crowd.Phones, async (phone, _) => await phone.SendsUntilTaken(AskForSomebody[1]));
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));
        Assert.Equal(crowd.People, await site.Store.Count("SELECT COUNT(*) FROM conversations WHERE owner = 'waiting'"));

        var wrote = new ConcurrentDictionary<TestPhone, DateTimeOffset>();
        await Parallel.ForEachAsync(crowd.Phones, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (phone, _) => wrote[phone] = await HandBack(site, phone));
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));

        var stuck = await site.Store.Count("SELECT COUNT(*) FROM conversations c WHERE owner <> 'bot' OR EXISTS (SELECT 1 FROM inbox i WHERE i.conversation_id = c.id AND i.status <> 'done')");
        var heard = await crowd.Heard(undisturbed);
        var delays = (await Task.WhenAll(wrote.Select(async one => (await site.Provider.Accepted(one.Key.Address))[^1].At - one.Value))).Order().ToList();
        var p99 = delays[(int)Math.Ceiling(delays.Count * 0.99) - 1];
        line.Write(string.Create(CultureInfo.InvariantCulture, $"{crowd.People} chats, {heard}, {stuck} stuck, answered in p99 {p99.TotalSeconds:0.00} s, {delays.Count(delay => delay <= Soon)} within {Soon.TotalSeconds} s"));
        Assert.Equal((0, new Heard(crowd.People * undisturbed.Count, Lost: 0, Twice: 0, Unordered: 0)), (stuck, heard));
        Assert.InRange(p99, TimeSpan.Zero, Soon + Patience);
    }

    private static async Task<IReadOnlyList<string>> Undisturbed(Site site)
    {
        var phone = site.WhatsApp();
        foreach (var text in AskForSomebody) await phone.Says(text);
        await HandBack(site, phone);
        await Eventually.Is(phone.Heard, heard => heard.Count == AskForSomebody.Length + 1);
        return await phone.Heard();
    }

    /// <summary>When the person wrote, right after it.</summary>
    private static async Task<DateTimeOffset> HandBack(Site site, TestPhone phone)
    {
        var conversation = await site.Store.Count($"SELECT conversation_id FROM addresses WHERE address = '{phone.Address}'");
        var verb = await site.Service.Verb("", "release", $"{conversation}");
        Assert.Equal((0, $"conversation {conversation} is the bot's again\n"), (verb.ExitCode, verb.Output));
        var wrote = DateTimeOffset.UtcNow;
        await phone.SendsUntilTaken(Next);
        return wrote;
    }
}
