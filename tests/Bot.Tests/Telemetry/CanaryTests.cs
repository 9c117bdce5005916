using System.Net;
using System.Text;
using ChatAssist.Bot.Tests.EndToEnd;
using Microsoft.Data.Sqlite;

namespace ChatAssist.Bot.Tests.Telemetry;

/// <summary>A number, a name and a text that must appear nowhere but in the chat, whatever goes right or wrong.</summary>
public sealed class CanaryTests
{
    private const string Number = "+50255517493", Name = "Zacarias", Text = "cucurucho morado";

    [Fact]
    public async Task Nobodys_number_name_or_words_are_in_logs_metrics_or_traces()
    {
        await using var collector = await OtlpReceiver.Start();
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(
            provider, ("Otlp__Endpoint", collector.Url), ("Logging__LogLevel__ChatAssist", "Trace"), ("Logging__LogLevel__Microsoft", "Information"));
        var phone = new TestPhone(service, provider, "whatsapp:" + Number);

        await Chat(phone);
        await Forge(service, phone);
        await FailTheTurn(service, phone);
        await FailToSend(service, provider, phone);
        await phone.Says("STOP");
        await service.Kill();
        await service.Start();
        await new TestPhone(service, provider, Number).Says(Text);
        var metrics = await service.Idle();
        await service.Stop();

        // What is looked through is what happened.
        Assert.Contains("/webhooks/twilio/messages", service.Written, StringComparison.Ordinal);
        Assert.Contains("was refused by the provider: 21211", service.Written, StringComparison.Ordinal);
        Assert.Contains("was looked for at the provider", service.Written, StringComparison.Ordinal);
        Assert.Contains("The turn of inbox row", service.Written, StringComparison.Ordinal);
        Assert.Contains(collector.Spans, span => span.Name == "send");
        foreach (var place in new[] { service.Written, metrics, collector.Everything })
            foreach (var canary in new[] { Number[4..], Name, Text, "cucurucho", "morado" })
                Assert.DoesNotContain(canary, place, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task Chat(TestPhone phone)
    {
        foreach (var text in new[] { "hola", "1", "1", Name, Text }) await phone.Says(text);
    }

    private static async Task Forge(ServiceProcess service, TestPhone phone)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await phone.Posts("/webhooks/twilio/messages", phone.Form(Text), signature: "forged"));
        Assert.Equal(HttpStatusCode.BadRequest, await phone.Posts("/webhooks/twilio/messages", phone.Form(Text + "\0")));
        using var noForm = new StringContent($$"""{"From":"{{Number}}","Body":"{{Text}}"}""", Encoding.UTF8, "application/json");
        using var refused = await service.Http.PostAsync("/webhooks/twilio/messages", noForm, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await phone.Posts("/webhooks/twilio/messages", phone.Form(string.Concat(Enumerable.Repeat(Text, 20_000)))));
    }

    private static async Task FailToSend(ServiceProcess service, FakeProvider provider, TestPhone phone)
    {
        foreach (var fault in new[]
        {
            Fault.Answer(400, 21211, to: phone.Address), Fault.Answer(429, 20429, retryAfter: 1, to: phone.Address),
            Fault.Answer(500, 20500, to: phone.Address), Fault.DropBefore(phone.Address), Fault.DropAfter(phone.Address),
        })
        {
            await provider.Fail(fault);
            await phone.Sends(Text);
            await service.Idle();
        }
        await phone.Receipt((await provider.Accepted(phone.Address))[0], "failed");
    }

    // An exception that repeats what stands in the state.
    private static async Task FailTheTurn(ServiceProcess service, TestPhone phone)
    {
        await using (var other = new SqliteConnection($"Data Source={service.Database};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var spoil = other.CreateCommand();
            spoil.CommandText = $$"""UPDATE sessions SET active_state = '{"$type":"{{Text}}"}'""";
            await spoil.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        Assert.Contains("tuve un problema", await phone.Says(Text), StringComparison.Ordinal);
        await service.Verb("", "inbox", "retry");
        await service.Idle();
    }
}
