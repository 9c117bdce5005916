using System.Net;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What an operator sees, and who may see it.</summary>
public sealed class MetricsTests
{
    private const string ProxyClient = "203.0.113.9";

    [Fact]
    public async Task A_chat_a_forgery_and_a_receipt_are_counted()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var phone = TestPhone.OnSms(service, provider);
        await phone.Says("hola");
        await phone.Posts("/webhooks/twilio/messages", phone.Form("hola"), signature: "forged");
        await phone.Posts("/webhooks/twilio/messages", new() { ["Body"] = "from nobody" });
        var message = (await provider.Accepted(phone.Address))[0];
        await phone.Receipt(message, "delivered");

        var metrics = await service.Idle();

        var size = SmsSegments.Measure(message.Body);
        Assert.Contains("chatassist_turns_total{status=\"done\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("chatassist_sends_total{result=\"accepted\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains($"chatassist_sms_segments_total{{encoding=\"{size.Encoding}\"}} {size.Segments}\n", metrics, StringComparison.Ordinal);
        Assert.Contains("chatassist_webhooks_refused_total{reason=\"signature\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("chatassist_webhooks_refused_total{reason=\"incomplete\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("chatassist_receipts_total{delivery=\"delivered\"} 1\n", metrics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-For", "")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    public async Task Without_known_proxies_whoever_comes_through_one_is_not_from_this_machine(string header, string value)
    {
        await using var service = await ServiceProcess.Demo();

        Assert.Equal(HttpStatusCode.OK, await Metrics(service));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service, (header, value)));
    }

    [Fact]
    public async Task A_known_proxy_is_believed_and_what_its_caller_claimed_is_not()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider, ("Proxy__Known", "127.0.0.1"), ("Metrics__Allow", "203.0.113.0/24"));

        Assert.Equal(HttpStatusCode.OK, await Metrics(service, ("X-Forwarded-For", ProxyClient)));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service, ("X-Forwarded-For", "198.51.100.7")));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service, ("X-Forwarded-For", $"{ProxyClient}, 198.51.100.7")));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service));
    }

    [Fact]
    public async Task Behind_a_known_proxy_nobody_elses_caller_becomes_this_machine()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider, ("Proxy__Known", "127.0.0.1"));

        Assert.Equal(HttpStatusCode.OK, await Metrics(service));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service, ("X-Forwarded-For", ProxyClient)));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service, ("X-Forwarded-For", $"127.0.0.1, {ProxyClient}")));
        Assert.Equal(HttpStatusCode.NotFound, await Metrics(service, ("X-Forwarded-For", $"127.0.0.1:80, {ProxyClient}:1234")));
    }

    private static async Task<HttpStatusCode> Metrics(ServiceProcess service, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
