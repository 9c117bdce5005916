namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>kill -9 at any point: nothing lost, nothing answered twice, order kept.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task Killed_between_the_providers_acceptance_and_its_answer_the_message_is_not_sent_again()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var phone = TestPhone.OnWhatsApp(service, provider);
        await provider.Fail(Fault.DelayAfterAccept(60_000, phone.Address));

        await phone.Sends("hola");
        await Eventually.Is(phone.Heard, heard => heard.Count == 1);
        await Restart(service, provider);
        await service.Idle();

        Assert.Equal(1, await provider.Posts(phone.Address));
        Assert.NotEqual((await phone.Heard())[0], await phone.Says("1"));
    }

    [Fact]
    public async Task Killed_while_two_messages_are_being_sent_the_one_that_was_not_accepted_is_sent_and_the_other_is_not()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var (accepted, lost) = (TestPhone.OnWhatsApp(service, provider), TestPhone.OnWhatsApp(service, provider));
        await provider.Fail(Fault.DelayAfterAccept(60_000, accepted.Address));
        await provider.Fail(Fault.Hang(lost.Address));

        await accepted.Sends("hola");
        await lost.Sends("hola");
        await Eventually.Is(async () => await provider.Posts(accepted.Address) + await provider.Posts(lost.Address), posts => posts == 2);
        await Restart(service, provider);
        await service.Idle();

        Assert.Equal((1, 1), (await provider.Posts(accepted.Address), (await accepted.Heard()).Count));
        Assert.Equal((2, 1), (await provider.Posts(lost.Address), (await lost.Heard()).Count));
    }

    [Theory]
    [InlineData(20, 3)]
    public async Task Killed_again_and_again_under_load_every_message_is_answered_once_and_in_order(int people, int kills)
    {
        string[] chat = ["hola", "1", "1", "Ana", "34"];
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var undisturbed = TestPhone.OnWhatsApp(service, provider);
        foreach (var text in chat) await undisturbed.Says(text);
        await provider.Fail(Fault.Answer(429, 20429, retryAfter: 1) with { Times = people });

        var phones = Enumerable.Range(0, people).Select(_ => TestPhone.OnWhatsApp(service, provider)).ToList();
        var chats = phones.Select(phone => Chat(phone, chat)).ToList();
        for (var kill = 1; kill <= kills; kill++)
        {
            // At a different depth of the load each time.
            await Eventually.Is(() => provider.Accepted(), accepted => accepted.Count >= chat.Length + kill * people / 2);
            await service.Kill();
            await service.Start();
        }
        await Task.WhenAll(chats);
        await service.Idle();

        var expected = await undisturbed.Heard();
        foreach (var phone in phones) Assert.Equal(expected, await phone.Heard());
    }

    private static async Task Chat(TestPhone phone, string[] texts)
    {
        foreach (var text in texts) await phone.SendsUntilTaken(text);
    }

    private static async Task Restart(ServiceProcess service, FakeProvider provider)
    {
        await service.Kill();
        await provider.Heal();
        await service.Start();
    }
}
