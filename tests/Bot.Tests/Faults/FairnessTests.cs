using System.Globalization;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>One person writes a thousand messages a minute while others chat, at the pace that WhatsApp allows.</summary>
public sealed class FairnessTests
{
    private const int Others = 5, Full = 1_000;

    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1) / Full, Soon = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Who_writes_a_thousand_messages_a_minute_does_not_slow_the_others(On on)
    {
        var line = new FaultLine("one floods", on);
        await using var site = await Site.Start(on, replicas: 2, ("Turns:Burst", "00:00:00"), ("Delivery:WhatsAppPerSecond", "80"));
        // What the machine takes for them without the flood.
        await Chat(site, Task.CompletedTask);
        var quiet = P99(await Chat(site, Task.CompletedTask));
        var (flooder, messages) = (site.WhatsApp(), FaultScale.Of(Full, atLeast: 200));

        var flood = Flood(flooder, messages);
        var delays = await Chat(site, flood);
        var took = await flood;
        await site.Service.Idle(FaultScale.Patience(messages));

        var p99 = P99(delays);
        line.Write(string.Create(CultureInfo.InvariantCulture, $"{messages} messages of one in {took.TotalSeconds:0.0} s, {delays.Count} answers to {Others} others meanwhile in p99 {p99.TotalSeconds:0.00} s, without the flood {quiet.TotalSeconds:0.00} s"));
        Assert.Equal(messages, (await flooder.Heard()).Count);
        Assert.InRange(p99, TimeSpan.Zero, Longest(quiet));
    }

    // Where even without the flood an answer takes long, because the machine has more to do than this test, it may take three times that.
    private static TimeSpan Longest(TimeSpan quiet) => 3 * quiet > Soon ? 3 * quiet : Soon;

    private static TimeSpan P99(List<TimeSpan> delays) => delays.Order().ElementAt((int)Math.Ceiling(delays.Count * 0.99) - 1);

    /// <summary>One by one, whatever becomes of those before; how long all of it took.</summary>
    private static async Task<TimeSpan> Flood(TestPhone phone, int messages)
    {
        var began = TimeProvider.System.GetTimestamp();
        var posts = new List<Task>();
        using var pace = new PeriodicTimer(Between);
        while (posts.Count < messages && await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken)) posts.Add(phone.SendsUntilTaken("hola"));
        await Task.WhenAll(posts);
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>The others chat once at least, and until it is over; how long each waited for each answer.</summary>
    private static async Task<List<TimeSpan>> Chat(Site site, Task until) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, Others).Select(_ => One(site, until)))).SelectMany(delays => delays)];

    private static async Task<List<TimeSpan>> One(Site site, Task until)
    {
        var delays = new List<TimeSpan>();
        do
        {
            var phone = site.WhatsApp();
            foreach (var text in Chats.Profile) delays.Add(await AnsweredAfter(site, phone, text));
        }
        while (!until.IsCompleted);
        return delays;
    }

    private static async Task<TimeSpan> AnsweredAfter(Site site, TestPhone phone, string text)
    {
        var before = (await phone.Heard()).Count;
        var wrote = DateTimeOffset.UtcNow;
        await phone.SendsUntilTaken(text);
        return (await Eventually.Is(() => site.Provider.Accepted(phone.Address), accepted => accepted.Count > before))[before].At - wrote;
    }
}
