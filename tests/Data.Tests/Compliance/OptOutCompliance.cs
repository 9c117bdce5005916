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
    [InlineData(true, new[] { "sms" }, new[] { "whatsapp" })]
    [InlineData(false, new[] { "sms", "whatsapp" }, new string[0])]
    public async Task It_stops_this_address_or_all_and_nobody_elses(bool thisAddressOnly, string[] stopped, string[] others)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Scene.Answers(await Scene.NextTurn(Scene.WhatsApp.Address));
        await Scene.Says(phone: Scene.Beto);

        await Stop(await Scene.Says(), thisAddressOnly);

        Assert.Equal(stopped, await Channels("opted_out_at = 10000"));
        Assert.Equal([.. others, "sms of another"], await Channels("opted_out_at IS NULL"));
    }

    [Fact]
    public async Task The_next_turn_knows_it()
    {
        await Stop(await Scene.Says(), thisAddressOnly: true);

        Assert.Equal(Scene.Now, (await Scene.Says()).OptedOutAt);
    }

    [Theory]
    [InlineData(true, new[] { "sms", "sms of another" })]
    [InlineData(false, new[] { "sms", "whatsapp", "sms of another" })]
    public async Task Coming_back_opens_this_address_or_all(bool thisAddressOnly, string[] open)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Stop(await Scene.NextTurn(Scene.WhatsApp.Address), thisAddressOnly: false);
        await Stop(await Scene.Says(), thisAddressOnly: false);
        await Scene.Says(phone: Scene.Beto);

        await Scene.Changes(await Scene.Says(), new Change.OptIn(thisAddressOnly));

        Assert.Equal(open, await Channels("opted_out_at IS NULL"));
    }

    private async Task Stop(ReadyTurn turn, bool thisAddressOnly) => Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
        Scene.Finished(turn) with { Changes = [new Change.OptOut(thisAddressOnly)], Messages = Scene.Messages("farewell") }, Ct));

    private Task<IReadOnlyList<string>> Channels(string condition) => Scene.All<string>($"""
        SELECT channel || CASE address WHEN @Beto THEN ' of another' ELSE '' END FROM addresses WHERE {condition} ORDER BY address = @Beto, channel
        """, new { Beto = Scene.Beto });
}
