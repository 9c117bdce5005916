using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What waits until the person writes.</summary>
public abstract class ParkedCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task What_is_parked_is_not_claimed_and_what_comes_after_it_knows()
    {
        await Scene.Queue(Scene.Ana, "one", "two");
        await Park("one");

        Assert.Equal(1, (await Scene.Claim("two")).Ahead);
    }

    [Fact]
    public async Task Whoever_wrote_meanwhile_is_not_made_to_wait()
    {
        await Scene.Queue(Scene.Ana, "one");
        var message = await Scene.Claim("one");
        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "later", At = Scene.Message.At + 1 }, Ct);

        await Park(message);

        Assert.Equal("queued", await Scene.StatusOf("one"));
    }

    [Fact]
    public async Task What_only_kept_behind_goes_on_when_nothing_is_ahead_any_more()
    {
        await Scene.Queue(Scene.Ana, "one");

        await Scene.Parked.Park(await Scene.Claim("one"), isShut: false, invites: true, "behind", Scene.Now, Ct);

        Assert.Equal("queued", await Scene.StatusOf("one"));
    }

    [Fact]
    public async Task The_turn_of_the_person_puts_all_back_in_order_before_what_it_says()
    {
        await Scene.Queue(Scene.Ana, "one", "two");
        await Park("one");
        await Park("two", isShut: false);

        var turn = await Scene.Says();
        Assert.Equal(2, turn.Unseen);
        await Scene.Answers(turn, "three");

        foreach (var body in new[] { "one", "two", "three" }) await Scene.Sends(body);
        await Scene.Claims();
    }

    [Fact]
    public async Task Another_turn_than_the_persons_puts_nothing_back()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Park("one");

        await Scene.Answers(await Scene.Says() with { Kind = "timer" });

        Assert.Equal("parked", await Scene.StatusOf("one"));
    }

    [Fact]
    public async Task What_was_decided_under_an_older_epoch_waits_no_longer()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Park("one");

        await Scene.Changes(await Scene.Says(), new Change.Escalate("normal", "a reason", "promoter", null));

        Assert.Equal("cancelled", await Scene.StatusOf("one"));
    }

    [Fact]
    public async Task What_became_void_while_it_was_tried_is_not_parked()
    {
        await Scene.Queue(Scene.Ana, "one");
        var message = await Scene.Claim("one");
        await Scene.Changes(await Scene.Says(), new Change.Escalate("normal", "a reason", "promoter", null));

        await Park(message);

        Assert.Equal("cancelled", await Scene.StatusOf("one"));
    }

    [Fact]
    public async Task A_lost_claim_parks_nothing_and_invites_nobody()
    {
        await Scene.Queue(Scene.Ana, "one");
        var message = await Scene.Claim("one");
        await Scene.Outbox.Accepted(message.Id, "SM1", Ct);

        Assert.Equal(0, await Scene.Parked.Park(message, isShut: true, invites: true, "shut", Scene.Now, Ct));
        Assert.Equal(0, await Invitations());
    }

    [Fact]
    public async Task One_invitation_goes_in_one_silence_and_another_in_the_next()
    {
        await Scene.Queue(Scene.Ana, "one", "two");
        await Park("one", invites: true);
        await Park("two", invites: true);
        await Scene.Sends("");
        Assert.Equal(1, await Invitations());

        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "again", At = Scene.Message.At + 1 }, Ct);
        await Scene.Answers(await Scene.NextTurn());
        await Park("one", invites: true);

        Assert.Equal(2, await Invitations());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_opted_out_is_not_invited(bool onThisAddressOnly)
    {
        await Scene.Changes(await Scene.Says(), new Change.OptOut(onThisAddressOnly));
        await Scene.Answers(await Scene.Says(), "one");

        await Park("one", invites: true);

        Assert.Equal(("parked", 0), (await Scene.StatusOf("one"), await Invitations()));
    }

    [Fact]
    public async Task An_address_that_the_provider_shut_is_open_again_for_whoever_wrote()
    {
        await Scene.Queue(Scene.Ana, "one");

        await Scene.Parked.Shut(await Scene.Claim("one"), Ct);
        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "unordered", At = 1 }, Ct);
        var shut = await Scene.Claim("one");
        Assert.Equal((Scene.Message.At, Scene.Message.At), (shut.ShutAt, shut.HeardAt));

        await Scene.Parked.Shut(shut, Ct);
        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "later", At = Scene.Message.At + 1 }, Ct);
        var open = await Scene.Claim("one");
        Assert.True(open.HeardAt > open.ShutAt);
    }

    [Fact]
    public async Task What_a_receipt_says_came_too_late_is_queued_once_more()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Outbox.Accepted((await Scene.Claim("one")).Id, "SM1", Ct);

        foreach (var status in new[] { "failed", "undelivered" }) await Scene.Receipts.Take(new Receipt("SM1", null, status, 5, "63016", Scene.Now, "template"), Ct);

        Assert.Equal(Scene.Message.At, (await Scene.Claim("one")).ShutAt);
        Assert.Equal(["accepted failed", "sending -"], await Scene.All<string>("SELECT status || ' ' || COALESCE(delivery, '-') FROM outbox ORDER BY id"));
    }

    [Theory]
    [InlineData("63016")]
    [InlineData("63041")]
    public async Task A_template_that_did_not_get_through_waits_in_its_words(string error)
    {
        await Scene.Queue(Scene.Ana, "one");
        var message = await Scene.Claim("one");
        await Scene.Outbox.SendAs(message with { Body = "as a template", Template = "{}" }, Ct);
        await Scene.Outbox.Accepted(message.Id, "SM1", Ct);

        await Scene.Receipts.Take(new Receipt("SM1", null, "failed", 5, error, Scene.Now, "template"), Ct);

        await Scene.Claims();
        await Scene.Answers(await Scene.Says());
        Assert.Null((await Scene.Claim("as a template")).Template);
    }

    [Fact]
    public async Task A_template_that_is_refused_at_once_goes_as_text_when_the_person_writes()
    {
        await Scene.Queue(Scene.Ana, "one");
        var message = await Scene.Claim("one");
        await Scene.Outbox.SendAs(message with { Body = "as a template", Template = "{}" }, Ct);

        await Park(message);
        await Scene.Answers(await Scene.Says());

        Assert.Null((await Scene.Claim("as a template")).Template);
    }

    [Fact]
    public async Task What_was_sent_anew_is_not_sent_a_third_time()
    {
        await Scene.Queue(Scene.Ana, "one");
        foreach (var sid in new[] { "SM1", "SM2" })
        {
            await Scene.Outbox.Accepted((await Scene.Claim("one")).Id, sid, Ct);
            await Scene.Receipts.Take(new Receipt(sid, null, "failed", 5, "63016", Scene.Now, "template"), Ct);
        }

        await Scene.Claims();
    }

    [Fact]
    public async Task What_was_left_behind_by_a_turn_that_did_not_see_it_is_put_back()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Park("one");
        await Scene.Answers(await Scene.Says() with { Unseen = 0 });

        Assert.Equal(1, await Scene.Parked.PutBackForgotten(Ct));
        await Scene.Sends("one");
    }

    [Fact]
    public async Task What_is_parked_is_let_go_of_when_it_was_kept_long_enough()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Park("one");
        var retention = new Retention(Db);

        await retention.LetGoOfParked(Scene.Now, Ct);
        Assert.Equal("parked", await Scene.StatusOf("one"));
        await retention.LetGoOfParked(Scene.Now + 1, Ct);
        Assert.Equal("cancelled", await Scene.StatusOf("one"));
    }

    [Fact]
    public async Task Templates_are_kept_as_the_provider_says_them_last()
    {
        var templates = new Templates(Db);
        var one = new StoredTemplate("one", "es", "HX1", "hola", "utility", "approved", null, 1);
        await templates.Keep([one, one with { Name = "two" }], Ct);

        await templates.Keep([one with { Approval = "paused", Reason = "quality" }], Ct);

        Assert.Equal(one with { Approval = "paused", Reason = "quality" }, await templates.Find("one", "es", Ct));
        Assert.Null(await templates.Find("two", "es", Ct));
    }

    private async Task Park(string body, bool isShut = true, bool invites = false) => await Park(await Scene.Claim(body), isShut, invites);

    private Task<int> Park(OutgoingMessage message, bool isShut = true, bool invites = false) => Scene.Parked.Park(message, isShut, invites, "shut", Scene.Now, Ct);

    private Task<long> Invitations() => Scene.One<long>("SELECT COUNT(*) FROM outbox WHERE purpose = 'unseen'");
}
