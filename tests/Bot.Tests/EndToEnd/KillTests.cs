namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>kill -9 at any point: nothing lost, nothing answered twice, order kept.</summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Killed_between_the_providers_acceptance_and_its_answer_the_message_is_not_sent_again(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        await site.Provider.Fail(Fault.DelayAfterAccept(60_000, phone.Address));

        await phone.Sends("hola");
        await Eventually.Is(phone.Heard, heard => heard.Count == 1);
        await Restart(site);
        await site.Service.Idle();

        Assert.Equal(1, await site.Provider.Posts(phone.Address));
        Assert.NotEqual((await phone.Heard())[0], await phone.Says("1"));
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Killed_while_two_messages_are_being_sent_the_one_that_was_not_accepted_is_sent_and_the_other_is_not(On on)
    {
        await using var site = await Site.Start(on);
        var (accepted, lost) = (site.WhatsApp(), site.WhatsApp());
        await site.Provider.Fail(Fault.DelayAfterAccept(60_000, accepted.Address));
        await site.Provider.Fail(Fault.Hang(lost.Address));

        await accepted.Sends("hola");
        await lost.Sends("hola");
        await Eventually.Is(async () => await site.Provider.Posts(accepted.Address) + await site.Provider.Posts(lost.Address), posts => posts == 2);
        await Restart(site);
        await site.Service.Idle();

        Assert.Equal((1, 1), (await site.Provider.Posts(accepted.Address), (await accepted.Heard()).Count));
        Assert.Equal((2, 1), (await site.Provider.Posts(lost.Address), (await lost.Heard()).Count));
    }

    private static async Task Restart(Site site)
    {
        await site.Service.Kill();
        await site.Provider.Heal();
        await site.Service.Start();
    }
}
