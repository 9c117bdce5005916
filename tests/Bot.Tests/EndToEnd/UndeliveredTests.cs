namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What the provider says of a message that did not arrive, at once or later, and how the person is reached all the same.</summary>
public abstract class UndeliveredTests(TwilioService running) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => running.Start();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("63024")]
    [InlineData("63003")]
    public async Task Refused_on_WhatsApp_it_comes_as_an_SMS_and_the_chat_goes_on_there(string code)
    {
        var (whatsApp, sms) = Both();
        await running.Provider.Fail(Fault.Answer(400, int.Parse(code, System.Globalization.CultureInfo.InvariantCulture), to: whatsApp.Address));

        await whatsApp.Sends("hola");

        var heard = await Eventually.Is(sms.Heard, heard => heard.Count > 0 && heard[^1].Contains("\n1. ", StringComparison.Ordinal));
        Assert.StartsWith("Hola", heard[0], StringComparison.Ordinal);
        Assert.Contains("solo usted", await sms.Says("1"), StringComparison.Ordinal);
        Assert.Empty(await whatsApp.Heard());
    }

    [Fact]
    public async Task A_receipt_that_says_so_later_brings_it_on_the_other_channel_once()
    {
        var (whatsApp, sms) = Both();
        await whatsApp.Says("hola");
        var message = Assert.Single(await running.Provider.Accepted(whatsApp.Address));

        foreach (var _ in Enumerable.Range(0, 3)) await whatsApp.Receipt(message, "failed", "63024");

        await Eventually.Is(sms.Heard, heard => heard.Count > 0 && heard[^1].Contains("\n1. ", StringComparison.Ordinal));
        await running.Service.Idle();
        Assert.Single(await sms.Heard(), part => part.StartsWith("Hola", StringComparison.Ordinal));
        Assert.Single(await whatsApp.Heard());
    }

    [Fact]
    public async Task Whoever_writes_without_a_number_and_wants_a_call_is_asked_for_one_and_it_is_kept()
    {
        var phone = new TestPhone(running.Service, running.Provider, $"whatsapp:GT.{TestPhone.NewSid()}");
        foreach (var text in new[] { "hola", "1", "1" }) await phone.Says(text);

        Assert.Contains("¿A qué número", await phone.Says("llámenme por favor"), StringComparison.Ordinal);
        await phone.Says("es el 5555 0142");

        Assert.Contains("Teléfono: +502 5555 0142", await phone.Says("mis datos"), StringComparison.Ordinal);
        Assert.DoesNotContain("¿A qué número", await phone.Says("llámenme por favor"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("63005")]
    [InlineData("63021")]
    public async Task Buttons_that_a_receipt_says_are_not_shown_come_as_numbered_text_once(string code)
    {
        var phone = running.WhatsApp();
        await phone.Says("hola");
        var message = Assert.Single(await running.Provider.Accepted(phone.Address));

        foreach (var _ in Enumerable.Range(0, 3)) await phone.Receipt(message, "failed", code);

        await Eventually.Is(phone.Heard, heard => heard.Count == 2 && heard[^1].Contains("\n1. Sí, sigamos\n2. ", StringComparison.Ordinal));
        Assert.Contains("solo usted", await phone.Says("1"), StringComparison.Ordinal);
        Assert.Equal(3, (await phone.Heard()).Count);
    }

    [Fact]
    public async Task A_stop_that_only_the_provider_knows_ends_the_writing_and_is_said_in_the_transcript()
    {
        var phone = running.Sms();
        await running.Provider.Fail(Fault.Answer(400, 21610, to: phone.Address));

        await phone.Sends("hola");
        await Eventually.Is(() => Transcript(phone), told => told.Contains("La persona pidió a su compañía", StringComparison.Ordinal));
        await running.Service.Idle();

        Assert.Equal(1, await running.Provider.Posts(phone.Address));
        Assert.Empty(await phone.Heard());
    }

    [Fact]
    public async Task A_sender_that_is_too_fast_loses_nothing()
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.Answer(400, 63018, retryAfter: 1, to: phone.Address));

        await phone.Sends("hola");

        await Eventually.Is(phone.Heard, heard => heard.Count == 1);
        Assert.Equal(2, await running.Provider.Posts(phone.Address));
    }

    private async Task<string> Transcript(TestPhone phone) => (await running.Service.Verb("", "messages", "--of", phone.Address)).Output;

    private (TestPhone WhatsApp, TestPhone Sms) Both()
    {
        var number = TestPhone.NewNumber();
        return (new TestPhone(running.Service, running.Provider, "whatsapp:" + number), new TestPhone(running.Service, running.Provider, number));
    }
}

public sealed class UndeliveredOnSqlite(TwilioService running) : UndeliveredTests(running), IClassFixture<TwilioService>;

public sealed class UndeliveredOnPostgres(TwilioOnPostgres running) : UndeliveredTests(running), IClassFixture<TwilioOnPostgres>;
