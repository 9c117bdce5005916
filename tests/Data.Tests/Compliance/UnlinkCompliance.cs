using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>The number is somebody else's now.</summary>
public abstract class UnlinkCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task Who_writes_from_it_is_a_stranger_and_the_person_keeps_their_history()
    {
        await Scene.Changes(await Scene.Says(), Scene.Profile, Scene.Age, new Change.Describe("called", "Ana"));
        var ana = await Scene.Says();
        await Unlink(ana);

        var stranger = await Scene.Says();

        Assert.NotEqual((ana.ConversationId, ana.PersonId), (stranger.ConversationId, stranger.PersonId));
        Assert.Equal((null, "en", 0, "bot"), (stranger.Called, stranger.Language, stranger.SessionVersion, stranger.Owner));
        Assert.Equal(ana.At, stranger.LastTurn);
        Assert.Empty(await Scene.Submissions.Of(stranger.PersonId, Ct));
        Assert.Equal("20", Assert.Single(await Scene.Submissions.Of(ana.PersonId, Ct)).Answers["age"]);
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE conversation_id = @ConversationId", ana));
    }

    [Fact]
    public async Task What_the_number_said_meanwhile_goes_with_it()
    {
        var ana = await Scene.Says();
        await Scene.Says("I am somebody else");
        await Unlink(ana);

        var stranger = await Scene.NextTurn();

        Assert.Equal(("I am somebody else", ana.AddressId), (stranger.Body, stranger.AddressId));
        Assert.NotEqual(ana.ConversationId, stranger.ConversationId);
    }

    [Theory]
    [InlineData(Scene.Ana, true)]
    [InlineData(null, false)]
    public async Task All_channels_of_the_number_go_and_other_addresses_stay(string? phone, bool goes)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        var ana = await Scene.NextTurn(Scene.WhatsApp.Address);
        await Scene.Answers(ana);
        await Scene.Says();
        await Db.Execute("UPDATE addresses SET phone = @phone WHERE channel = 'whatsapp'", new { phone }, Ct);

        await Unlink(await Scene.NextTurn());

        Assert.Equal(goes, await Scene.ConversationOf(Scene.WhatsApp.Address) != ana.ConversationId);
        Assert.NotEqual(ana.ConversationId, await Scene.ConversationOf(Scene.Ana));
    }

    [Fact]
    public async Task The_stranger_gets_no_timer_and_nothing_that_was_queued_but_the_apology()
    {
        await Scene.Changes(await Scene.Says(), new Change.Schedule("check-in", 100, EvenIfRung: false));
        await Scene.Queue(Scene.Ana, "old");

        await Unlink(await Scene.Says(), "sorry");

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        Assert.Null(await Scene.Timers.Next(Ct));
        await Scene.Claims("sorry");
    }

    [Fact]
    public async Task The_stranger_gets_no_timer_that_has_rung_and_waits_for_its_turn()
    {
        await Scene.Changes(await Scene.Says(), new Change.Schedule("check-in", 100, EvenIfRung: false));
        var ana = await Scene.Says("wrong number");
        await Scene.Timers.Ring(Assert.Single(await Scene.Timers.Due(100, 10, Ct)), 100, 100, Ct);

        await Unlink(ana);

        Assert.Empty(await Scene.Ready());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_stranger_gets_nothing_that_was_on_its_way(bool unclear)
    {
        await Scene.Queue(Scene.Ana, "old");
        var old = await Scene.Claim("old");
        await Unlink(await Scene.Says(), "sorry");

        if (unclear) await Scene.Outbox.Unclear(old, Scene.Now, "timeout", Ct);
        await (unclear ? Scene.Outbox.SendAgain(old, Ct) : Scene.Outbox.Later(old, Scene.Now, "429", Ct));

        await Scene.Claims("sorry");
    }

    private async Task Unlink(ReadyTurn turn, params string[] messages) => Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
        Scene.Finished(turn) with { Changes = [new Change.Unlink("en")], Messages = Scene.Messages(messages) }, Ct));
}
