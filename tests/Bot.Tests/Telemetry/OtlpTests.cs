using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Telemetry;

/// <summary>One message is one trace, from its webhook to the receipt of its answer.</summary>
public sealed class OtlpTests
{
    [Fact]
    public async Task Webhook_turn_send_and_receipt_are_one_trace_and_the_metrics_are_sent_too()
    {
        await using var collector = await OtlpReceiver.Start();
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider, ("Otlp__Endpoint", collector.Url));
        var phone = TestPhone.OnWhatsApp(service, provider);
        await phone.Says("hola");
        await service.Idle();
        await phone.Receipt((await provider.Accepted(phone.Address))[0], "delivered");

        Assert.Equal(0, await service.Stop());

        var trace = Assert.Single(collector.Spans.GroupBy(span => span.Trace, StringComparer.Ordinal)).ToLookup(span => span.Name, StringComparer.Ordinal);
        var (webhook, turn) = (Assert.Single(trace["webhook"]), Assert.Single(trace["turn"]));
        Assert.Equal(("", webhook.Id, turn.Id, turn.Id), (webhook.Parent, turn.Parent, Assert.Single(trace["send"]).Parent, Assert.Single(trace["receipt"]).Parent));
        Assert.Contains("chatassist.turns", collector.Metrics, StringComparison.Ordinal);
        Assert.Contains("chatassist.outbox.queued", collector.Metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_goes_on_after_a_restart()
    {
        await using var collector = await OtlpReceiver.Start();
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider, ("Otlp__Endpoint", collector.Url));
        var phone = TestPhone.OnWhatsApp(service, provider);
        await phone.Says("hola");
        await service.Idle();
        await service.Stop();
        await service.Start();
        await phone.Receipt((await provider.Accepted(phone.Address))[0], "delivered");

        await service.Stop();

        var trace = Assert.Single(collector.Spans.GroupBy(span => span.Trace, StringComparer.Ordinal));
        Assert.Equal(["receipt", "send", "turn", "webhook"], trace.Select(span => span.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_is_away_disturbs_nobody()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider, ("Otlp__Endpoint", "http://127.0.0.1:9"));

        await TestPhone.OnWhatsApp(service, provider).Says("hola");

        Assert.Equal(0, await service.Stop());
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_traced()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        await TestPhone.OnWhatsApp(service, provider).Says("hola");
        await service.Stop();

        await using var database = SqliteDatabase.Open($"Data Source={service.Database}");

        var traced = "SELECT (SELECT COUNT(trace) FROM inbox) || ' of ' || (SELECT COUNT(*) FROM inbox) || ', ' || (SELECT COUNT(trace) FROM outbox)";
        Assert.Equal("0 of 1, 0", await database.Read(tx => tx.Value<string>(traced), TestContext.Current.CancellationToken));
    }
}
