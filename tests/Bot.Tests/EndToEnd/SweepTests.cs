using System.Net;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What no webhook brought is fetched from the provider's list, and nothing is taken twice.</summary>
public sealed class SweepTests
{
    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Fetched_once_by_two_replicas_and_in_the_order_in_which_it_was_written(On on)
    {
        await using var site = await Site.Start(on, replicas: 2, ("Turns__Burst", "00:00:00"));
        var (ana, beto) = (site.WhatsApp(), site.WhatsApp());
        var known = TestPhone.NewSid();
        Assert.Equal(HttpStatusCode.OK, await ana.Sends("hola", known));
        await Eventually.Is(ana.Heard, heard => heard.Count == 1);
        await site.Provider.Received(known, ana.Address, ServiceProcess.WhatsApp, "hola", minutesAgo: 9);
        var missed = TestPhone.NewSid();
        await site.Provider.Received(missed, ana.Address, ServiceProcess.WhatsApp, "1", minutesAgo: 5);
        await site.Provider.Received(TestPhone.NewSid(), beto.Address, ServiceProcess.WhatsApp, "buenas", minutesAgo: 4);
        await site.Provider.Received(TestPhone.NewSid(), beto.Address, ServiceProcess.WhatsApp, "PERSONA", minutesAgo: 2);
        await site.Provider.Received(TestPhone.NewSid(), beto.Address, ServiceProcess.WhatsApp, "its webhook is on the way", minutesAgo: -5);

        var both = await Task.WhenAll(site.Replicas.Select(replica => replica.Verb("", "sweep")));

        Assert.All(both, one => Assert.Equal(0, one.ExitCode));
        Assert.All(both, one => Assert.Contains("4 fetched", one.Output, StringComparison.Ordinal));
        await Eventually.Is(beto.Heard, heard => heard.Count == 2);
        await Eventually.Is(ana.Heard, heard => heard.Count >= 2);
        Assert.Equal(4, await site.Store.Count("SELECT COUNT(*) FROM inbox WHERE kind = 'message'"));
        Assert.Equal(["buenas", "PERSONA"], await site.Store.Texts("SELECT body FROM inbox WHERE body IN ('buenas', 'PERSONA') ORDER BY id"));

        Assert.Equal(HttpStatusCode.OK, await ana.Sends("1", missed));
        Assert.Contains("4 fetched, 0 new, 0 of them", (await site.Service.Verb("", "sweep")).Output, StringComparison.Ordinal);
        Assert.Equal(4, await site.Store.Count("SELECT COUNT(*) FROM inbox WHERE kind = 'message'"));
    }

    [Fact]
    public async Task What_is_older_than_a_day_is_shown_and_not_answered_but_a_stop_counts()
    {
        await using var site = await Site.Start(On.Sqlite);
        var (ana, beto) = (site.WhatsApp(), site.WhatsApp());
        await site.Provider.Received(TestPhone.NewSid(), ana.Address, ServiceProcess.WhatsApp, "quiero trabajo", minutesAgo: 25 * 60, "MEphoto");
        await site.Provider.Received(TestPhone.NewSid(), beto.Address, ServiceProcess.WhatsApp, "BAJA", minutesAgo: 25 * 60);

        Assert.Equal("twilio: 2 fetched, 2 new, 1 of them too old to be answered\n", (await site.Service.Verb("", "sweep", "--hours", "48")).Output);

        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM conversations WHERE opted_out_at IS NOT NULL"), stopped => stopped == 1);
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM media WHERE status = 'kept'"), kept => kept == 1);
        await site.Service.Idle();
        Assert.Empty(await ana.Heard());
        Assert.Equal(["old"], await site.Store.Texts("SELECT rule FROM inbox WHERE body = 'quiero trabajo' AND status = 'done'"));
        Assert.Contains("quiero trabajo", (await site.Service.Verb("", "messages", "--of", ana.Address)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_start_what_came_meanwhile_is_answered_by_itself_though_the_provider_is_away_at_first()
    {
        await using var site = await Site.Start(On.Sqlite);
        var ana = site.WhatsApp();
        await ana.Says("hola");
        await site.Service.Kill();
        await site.Store.Execute("UPDATE inbox SET received_at = received_at - 36000000");
        await site.Provider.Received(TestPhone.NewSid(), ana.Address, ServiceProcess.WhatsApp, "PERSONA", minutesAgo: 300);
        await site.Provider.Fail(Fault.Outage(503, 20503));

        await site.Service.Start();
        Assert.Equal(HttpStatusCode.OK, await site.WhatsApp().Sends("a new one hides nothing"));
        Assert.Equal(1, (await site.Service.Verb("", "sweep")).ExitCode);
        await site.Provider.Heal();

        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM inbox WHERE body = 'PERSONA' AND status = 'done'"), answered => answered == 1, TimeSpan.FromSeconds(30));
    }
}
