using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What becomes of a message that did not arrive.</summary>
public abstract class UndeliveredCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const string SmsSender = "+50200000009";

    private Undelivered Undelivered => new(Db);

    [Fact]
    public async Task It_goes_out_again_once_and_not_before_its_time()
    {
        var lost = await Lost("again");

        Assert.True(await Undelivered.Again(lost, Scene.Now + 60_000, Ct));
        Assert.False(await Undelivered.Again(lost, Scene.Now + 60_000, Ct));

        await Scene.Claims();
        Scene.Now += 60_000;
        await Scene.Sends("hello");
        Assert.Equal((lost.Id, 1), await Scene.Row<(long, long)>("SELECT instead_of, resends FROM outbox WHERE instead_of IS NOT NULL"));
    }

    [Fact]
    public async Task A_receipt_tells_it_as_an_answer_does_and_once()
    {
        await Scene.Queue(Scene.Ana, "hello");
        var id = (await Scene.Claim("hello")).Id;
        var failed = new Receipt("SM1", null, "failed", 5, "63018", Scene.Now, "again");
        await Scene.Receipts.Take(failed, Ct);
        Assert.Empty(await Undelivered.ToRemedy(10, Ct));

        await Scene.Outbox.Accepted(id, "SM1", Ct);
        await Undelivered.Again(Assert.Single(await Undelivered.ToRemedy(10, Ct)), 0, Ct);
        await Scene.Receipts.Take(failed, Ct);

        Assert.Empty(await Undelivered.ToRemedy(10, Ct));
        await Scene.Sends("hello");
    }

    [Fact]
    public async Task A_number_that_WhatsApp_does_not_reach_gets_an_SMS_and_what_is_begun_later_goes_there_too()
    {
        var lost = await LostOnWhatsApp("other-channel");

        await Other(lost);

        var sent = Assert.Single((await Scene.Outbox.Claim(10, Scene.Now, Scene.Lease, _ => 0, Ct)).Messages);
        Assert.Equal(("sms", Scene.Ana, SmsSender, "hello\n1. Yes", null), (sent.Channel, sent.Address, sent.Sender, sent.Body, sent.Taps));
        await Scene.Outbox.Accepted(sent.Id, "SM9", Ct);
        Assert.Equal("sms", await RingsOn());
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM call_tasks"));
    }

    [Fact]
    public async Task Whoever_writes_from_an_address_again_is_reached_there_again()
    {
        await Other(await LostOnWhatsApp("other-channel"));

        await Scene.Inbox.Receive(Scene.WhatsApp with { ExternalId = "again", ReceivedAt = Scene.Now + 1 }, Ct);

        Assert.Equal("whatsapp", await RingsOn());
    }

    [Fact]
    public async Task Where_no_other_channel_is_somebody_is_called_upon()
    {
        var lost = await Lost("other-channel");

        await Other(lost);

        await Scene.Claims();
        Assert.Equal(("cannot be reached", "open"), await Scene.Row<(string, string)>("SELECT reason, status FROM call_tasks"));
        Assert.Equal("sms", await RingsOn());
    }

    [Fact]
    public async Task A_number_that_was_only_typed_gets_the_SMS_and_joins_nothing()
    {
        await Other(await LostWithoutNumber("+50255550077"));

        var sent = Assert.Single((await Scene.Outbox.Claim(10, Scene.Now, Scene.Lease, _ => 0, Ct)).Messages);
        Assert.Equal(("sms", "+50255550077", SmsSender), (sent.Channel, sent.Address, sent.Sender));
    }

    [Fact]
    public async Task Whoever_is_known_by_a_number_that_another_only_typed_has_it_from_then_on()
    {
        await Other(await LostWithoutNumber("+50255550077"));

        await Scene.Inbox.Receive(Scene.WhatsApp with { Address = "whatsapp:+50255550077", Phone = "+50255550077", ExternalId = "whatsapp" }, Ct);
        await Scene.Inbox.Receive(Scene.Message with { Address = "+50255550077", Phone = "+50255550077", ExternalId = "sms" }, Ct);

        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(DISTINCT conversation_id) FROM addresses WHERE phone = '+50255550077'"));
        Assert.Equal(["GT.1"], await Scene.All<string>("SELECT address FROM addresses WHERE phone IS NULL"));
    }

    [Fact]
    public async Task A_number_that_was_only_typed_gets_no_reply_a_call_is_made()
    {
        await Other(await LostWithoutNumber("+50255550077", unasked: 0));

        await Scene.Claims();
        Assert.Equal("cannot be reached", await Scene.One<string>("SELECT reason FROM call_tasks"));
    }

    [Theory]
    [InlineData("+50255550077")]
    [InlineData("")]
    public async Task A_number_that_another_conversation_has_or_that_was_not_told_gets_none(string told)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp with { Address = "+50255550077", Phone = "+50255550077", ExternalId = "other" }, Ct);
        await Scene.Answers(Assert.Single(await Scene.Ready()));

        await Other(await LostWithoutNumber(told));

        await Scene.Claims();
        Assert.Equal("cannot be reached", await Scene.One<string>("SELECT reason FROM call_tasks"));
    }

    [Fact]
    public async Task It_goes_in_words_to_the_same_address_once()
    {
        var lost = await LostOnWhatsApp("in-words");

        Assert.True(await Undelivered.InWords(lost, "hello\n1. Yes", Ct));
        Assert.False(await Undelivered.InWords(lost, "hello\n1. Yes", Ct));

        var sent = Assert.Single((await Scene.Outbox.Claim(10, Scene.Now, Scene.Lease, _ => 0, Ct)).Messages);
        Assert.Equal(("whatsapp", "hello\n1. Yes", null), (sent.Channel, sent.Body, sent.Taps));
    }

    [Fact]
    public async Task A_stop_that_the_provider_tells_holds_on_that_address_and_cancels_what_waits_for_it()
    {
        await Scene.Queue(Scene.Ana, "hello", "more");
        await Refused(await Scene.Claim("hello"), "stop");

        await Undelivered.Stop(Assert.Single(await Undelivered.ToRemedy(10, Ct)), 77, Ct);

        Assert.Equal("cancelled", await Scene.StatusOf("more"));
        Assert.Equal(77, await Scene.One<long>("SELECT opted_out_at FROM addresses"));
    }

    [Fact]
    public async Task What_was_decided_before_a_takeover_is_not_sent_again()
    {
        var lost = await Lost("again");
        await Scene.Db.Execute("UPDATE conversations SET epoch = epoch + 1", null, Ct);

        Assert.True(await Undelivered.Again(lost, 0, Ct));

        await Scene.Claims();
    }

    // Where a timer of the person is written to.
    private async Task<string> RingsOn()
    {
        await Scene.Db.Execute("""
            INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) SELECT p.conversation_id, 'person', p.id, 'anything', 1 FROM people p
            """, null, Ct);
        foreach (var timer in await Scene.Timers.Due(100_000_000, 10, Ct)) await Scene.Timers.Ring(timer, 100_000_000, Scene.Now, Ct);
        return await Scene.One<string>("SELECT a.channel FROM inbox i JOIN addresses a ON a.id = i.address_id WHERE i.kind = 'timer'");
    }

    private Task<bool> Other(UndeliveredMessage lost) => Undelivered.OtherChannel(lost, ["hello\n1. Yes"], SmsSender, at: 5, Scene.Now, Ct);

    private async Task<UndeliveredMessage> Lost(string remedy)
    {
        await Scene.Queue(Scene.Ana, "hello");
        await Refused(await Scene.Claim("hello"), remedy);
        return Assert.Single(await Undelivered.ToRemedy(10, Ct));
    }

    // As over WhatsApp from a business-scoped id.
    private async Task<UndeliveredMessage> LostWithoutNumber(string told, long unasked = 1)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp with { Address = "GT.1", Phone = null }, Ct);
        await Scene.Answers(Assert.Single(await Scene.Ready()), "hello");
        await Db.Execute("UPDATE people SET phone = @told WHERE conversation_id = (SELECT a.conversation_id FROM addresses a WHERE a.address = 'GT.1')", new { told }, Ct);
        await Db.Execute("UPDATE outbox SET unasked = @unasked WHERE body = 'hello'", new { unasked }, Ct);
        await Refused(await Scene.Claim("hello"), "other-channel");
        return Assert.Single(await Undelivered.ToRemedy(10, Ct));
    }

    private async Task<UndeliveredMessage> LostOnWhatsApp(string remedy)
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Scene.Answers(Assert.Single(await Scene.Ready()), "hello");
        await Refused(await Scene.Claim("hello"), remedy);
        return Assert.Single(await Undelivered.ToRemedy(10, Ct));
    }

    private Task<int> Refused(OutgoingMessage message, string remedy) => Scene.Outbox.Refused(message, "why", remedy, Ct);
}
