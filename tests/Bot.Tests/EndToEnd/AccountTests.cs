namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The provider refuses the account, not the message.</summary>
public sealed class AccountTests
{
    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Credentials_that_are_revoked_stop_the_sending_keep_the_backlog_are_told_and_it_resumes_by_itself(On on)
    {
        await using var site = await Site.Start(on, 1, ("Delivery__AccountPause", "00:00:02"));
        var phones = Enumerable.Range(0, 20).Select(_ => site.WhatsApp()).ToList();
        await site.Provider.Fail(Fault.Outage(401, 20003));

        foreach (var phone in phones) await phone.Sends("hola");
        await Eventually.Is(() => site.Service.Metric("chatassist_sends_total{result=\"account_refused\"}"), refused => refused > 0);
        var asked = await Asked(site, phones);
        await Eventually.Is(() => Asked(site, phones), now => now > asked);
        Assert.InRange(await Asked(site, phones), 1, 3 * phones.Count);
        Assert.Contains("The provider refuses the account (20003)", site.Service.Written, StringComparison.Ordinal);

        await site.Provider.Heal();

        await Eventually.Is(async () => (await site.Provider.Heard()).Count, heard => heard == phones.Count);
        await site.Service.Idle();
        Assert.All((await site.Provider.Heard()).Values, heard => Assert.Single(heard));
    }

    private static async Task<int> Asked(Site site, IReadOnlyList<TestPhone> phones)
    {
        var posts = 0;
        foreach (var phone in phones) posts += await site.Provider.Posts(phone.Address);
        return posts;
    }

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20003)]
    [InlineData(404, 20404)]
    public async Task What_is_wrong_with_the_account_keeps_the_backlog(int status, int code)
    {
        await using var site = await Site.Start(On.Sqlite);
        var phone = site.WhatsApp();
        await site.Provider.Fail(Fault.Answer(status, code, to: phone.Address));

        await phone.Sends("hola");
        await Eventually.Is(() => site.Provider.Posts(phone.Address), posts => posts == 1);

        var transcript = await Eventually.Is(async () => (await site.Service.Verb("", "messages", "--of", phone.Address)).Output, lines => !lines.Contains("sending", StringComparison.Ordinal));
        Assert.Contains("\"direction\":\"out\",\"sid\":null,\"status\":\"queued\"", transcript, StringComparison.Ordinal);
    }
}
