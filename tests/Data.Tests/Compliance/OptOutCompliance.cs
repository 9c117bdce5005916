using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class OptOutCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_that_was_queued_or_scheduled_goes_out_but_the_farewell_does(bool thisAddressOnly)
    {
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), new Change.Schedule("of another", 50, EvenIfRung: false));
        await Scene.Changes(await Scene.Says(), new Change.Schedule("check-in", 100, EvenIfRung: false));
        await Scene.Queue(Scene.Ana, "old");

        await Stop(await Scene.Says(), thisAddressOnly);

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        Assert.Equal("of another", Assert.Single(await Scene.Timers.Due(1_000, 10, Ct)).Slot);
        await Scene.Claims("farewell");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_on_its_way_when_it_came_is_not_sent_again(bool unclear)
    {
        await Scene.Queue(Scene.Ana, "old");
        var old = await Scene.Claim("old");
        await Stop(await Scene.Says(), thisAddressOnly: false);

        if (unclear) await Scene.Outbox.Unclear(old, Scene.Now, "timeout", Ct);
        await (unclear ? Scene.Outbox.SendAgain(old, Ct) : Scene.Outbox.Later(old, Scene.Now, "429", Ct));

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        await Scene.Claims("farewell");
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(false, true, true)]
    public async Task The_persons_own_word_holds_on_every_channel_and_the_providers_on_its_own(bool thisAddressOnly, bool onSms, bool onWhatsApp)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Scene.Answers(await Scene.NextTurn(Scene.WhatsApp.Address));
        await Stop(await Scene.Says(), thisAddressOnly);

        Assert.Equal((onSms, onWhatsApp), (await IsOut(Scene.Message), await IsOut(Scene.WhatsApp)));
        Assert.False(await IsOut(Scene.Message with { Address = Scene.Beto, Phone = Scene.Beto }));
    }

    [Fact]
    public async Task A_channel_that_is_new_to_us_does_not_undo_it()
    {
        await Stop(await Scene.Says(), thisAddressOnly: false);

        Assert.True(await IsOut(Scene.WhatsApp));
    }

    [Fact]
    public async Task Coming_back_opens_every_channel_and_this_address_at_the_provider()
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Scene.Answers(await Scene.NextTurn(Scene.WhatsApp.Address));
        await Stop(await Scene.Says(), thisAddressOnly: true);
        await Stop(await Scene.Says(), thisAddressOnly: false);

        await Scene.Changes(await Scene.Says(), new Change.OptIn());

        Assert.Equal((false, false), (await IsOut(Scene.Message), await IsOut(Scene.WhatsApp)));
    }

    private async Task Stop(ReadyTurn turn, bool thisAddressOnly) => Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
        Scene.Finished(turn) with { Changes = [new Change.OptOut(thisAddressOnly)], Messages = Scene.Messages("farewell") }, Ct));

    // Whether the next message from there comes from somebody who is opted out.
    private async Task<bool> IsOut(InboundMessage message)
    {
        await Scene.Inbox.Receive(message with { ExternalId = Guid.NewGuid().ToString() }, Ct);
        var turn = await Scene.NextTurn(message.Address);
        await Scene.Answers(turn);
        return turn.OptedOutAt is not null;
    }
}
