using System.Diagnostics;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>No sender is faster than its channel, whatever waits.</summary>
public sealed class PaceTests
{
    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Two_replicas_together_keep_the_pace_of_a_sender(On on)
    {
        await using var site = await Site.Start(on, replicas: 2, ("Delivery:WhatsAppPerSecond", "20"));
        for (var i = 0; i < 6; i++) await site.WhatsApp().Says("hola");
        await site.Provider.Reset();
        var phones = Enumerable.Range(0, 60).Select(_ => site.WhatsApp()).ToList();

        await Task.WhenAll(phones.Select(phone => phone.SendsUntilTaken("hola")));
        var sent = await Eventually.Is(() => site.Provider.Accepted(), all => all.Count == phones.Count);

        // Ten at once after a rest, the others at their pace; a busy machine may take longer. Two that know nothing of each other need 1.0 s.
        var claimed = await site.Store.Count("SELECT MAX(l.sending_at) - MIN(l.sending_at) FROM (SELECT sending_at FROM outbox ORDER BY id DESC LIMIT 60) l");
        Assert.InRange(claimed, 2_300, 30_000);
        // The first may be late on its way.
        Assert.InRange((sent[^1].At - sent[0].At).TotalSeconds, 1.6, 30);
    }

    [Fact]
    public async Task Retry_after_slows_the_whole_sender()
    {
        await using var site = await Site.Start(On.Sqlite);
        var (first, other) = (site.WhatsApp(), site.WhatsApp());
        await site.WhatsApp().Says("hola");
        await site.Provider.Fail(Fault.Answer(429, 63018, retryAfter: 3, to: first.Address));
        await first.Sends("hola");
        await Eventually.Is(() => site.Provider.Posts(first.Address), posts => posts == 1);
        var since = Stopwatch.StartNew();

        await other.Says("hola");

        Assert.InRange(since.Elapsed.TotalSeconds, 1.5, 20);
        Assert.Equal(1, await site.Provider.Posts(other.Address));
    }

    [Fact]
    public async Task What_waits_at_a_sender_is_seen()
    {
        await using var site = await Site.Start(On.Sqlite, 1, ("Delivery:SmsSegmentsPerSecond", "1"));
        var phones = Enumerable.Range(0, 8).Select(_ => TestPhone.OnSms(site.Service, site.Provider)).ToList();

        await Task.WhenAll(phones.Select(phone => phone.SendsUntilTaken("hola")));

        var seen = await Eventually.Is(
            async () => await site.Service.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken),
            text => text.Contains($"chatassist_sender_queued{{sender=\"{ServiceProcess.Sms}\"}}", StringComparison.Ordinal));
        Assert.Contains($"chatassist_sender_backlog_seconds{{sender=\"{ServiceProcess.Sms}\"}}", seen, StringComparison.Ordinal);
    }
}
