namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The provider refuses the account, not the message. (A service of its own: its backlog stays.)</summary>
public sealed class AccountTests(TwilioService running) : IClassFixture<TwilioService>
{
    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(404, 20404)]
    public async Task What_is_wrong_with_the_account_keeps_the_backlog(int status, int code)
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.Answer(status, code, to: phone.Address));

        await phone.Sends("hola");
        await Eventually.Is(() => running.Provider.Posts(phone.Address), posts => posts == 1);

        var transcript = await Eventually.Is(async () => (await running.Service.Verb("", "messages", "--of", phone.Address)).Output, lines => !lines.Contains("sending", StringComparison.Ordinal));
        Assert.Contains("\"direction\":\"out\",\"sid\":null,\"status\":\"queued\"", transcript, StringComparison.Ordinal);
    }
}
