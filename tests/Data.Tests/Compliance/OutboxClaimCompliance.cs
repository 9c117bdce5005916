using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Who may be sent now.</summary>
public abstract class OutboxClaimCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task A_claim_carries_all_that_the_sender_needs()
    {
        await Scene.Turn.Commit(Scene.Finished(await Scene.Says()) with { Messages = [new("hello", """["a"]""", "cv:12", "check-in.working", """{"day":"7"}""")] }, Ct);

        var message = await Scene.Claim("hello");

        Assert.Equal(
            new OutgoingMessage
            {
                Id = message.Id,
                Via = "twilio",
                Channel = "sms",
                Address = Scene.Ana,
                Sender = "+50200000000",
                Body = "hello",
                Taps = """["a"]""",
                Fence = 1,
                Attempts = 1,
                SendingAt = Scene.Now,
                Attachment = "cv:12",
                Purpose = "check-in.working",
                Places = """{"day":"7"}""",
                HeardAt = Scene.Message.At,
            },
            message);
    }

    [Fact]
    public async Task A_claim_is_written_down_before_anything_is_sent()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Claim("one");

        Assert.Equal(
            ("sending", 1, 1, Scene.Now, Scene.Lease),
            await Scene.Row<(string, long, long, long, long)>("SELECT status, fence, attempts, sending_at, lease_until FROM outbox"));
    }

    [Fact]
    public async Task One_of_each_conversation_is_claimed_and_the_oldest_first()
    {
        await Scene.Queue(Scene.Beto, "beto 1", "beto 2");
        await Scene.Queue(Scene.Ana, "ana 1", "ana 2");
        await Scene.Queue(Scene.Beto, "beto 3");

        await Scene.Claims("beto 1", "ana 1");
        await Scene.Claims();
    }

    [Fact]
    public async Task No_more_are_claimed_than_asked_for()
    {
        for (var i = 0; i < 5; i++) await Scene.Queue($"+5025555100{i}", $"{i}");

        Assert.Equal(["0", "1", "2"], (await Scene.Outbox.Claim(3, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct)).Messages.Select(message => message.Body));
        await Scene.Claims("3", "4");
    }

    [Fact]
    public async Task The_next_is_claimed_after_the_first_is_accepted_or_refused()
    {
        await Scene.Queue(Scene.Ana, "one", "two", "three");

        await Scene.Outbox.Accepted((await Scene.Claim("one")).Id, "SM1", Ct);
        await Scene.Outbox.Refused(await Scene.Claim("two"), "21610", null, Ct);

        await Scene.Claim("three");
    }

    [Fact]
    public async Task What_was_queued_under_an_older_epoch_is_not_claimed()
    {
        await Scene.Queue(Scene.Ana, "old");
        await Scene.Queue(Scene.Beto, "of another");
        await Db.Execute("UPDATE conversations SET epoch = epoch + 1 WHERE id = (SELECT conversation_id FROM outbox WHERE body = 'old')", null, Ct);

        await Scene.Claims("of another");
    }

    [Fact]
    public async Task One_that_must_wait_holds_all_that_comes_after_it_until_its_time()
    {
        await Scene.Queue(Scene.Ana, "one", "two");
        await Scene.Queue(Scene.Ana, "later turn");
        await Scene.Outbox.Later(await Scene.Claim("one"), Scene.Now + 100, "429", Ct);

        Scene.Now += 99;
        await Scene.Claims();
        Scene.Now += 1;
        await Scene.Claims("one");
    }

    [Fact]
    public async Task An_unclear_one_holds_the_rest_of_its_own_turn_but_not_later_turns()
    {
        await Scene.Queue(Scene.Ana, "one", "two");
        await Scene.Queue(Scene.Ana, "later turn", "and its rest");
        var unclear = await Scene.Claim("one");
        await Scene.Outbox.Unclear(unclear, Scene.Now, "timeout", Ct);

        await Scene.Outbox.Accepted((await Scene.Claim("later turn")).Id, "SM2", Ct);
        await Scene.Outbox.Accepted((await Scene.Claim("and its rest")).Id, "SM3", Ct);
        await Scene.Claims();

        await Scene.Outbox.Accepted(unclear.Id, "SM1", Ct);
        await Scene.Claim("two");
    }

    [Fact]
    public async Task One_that_comes_back_waits_while_another_of_its_conversation_is_being_sent()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Queue(Scene.Ana, "later turn");
        var unclear = await Scene.Claim("one");
        await Scene.Outbox.Unclear(unclear, Scene.Now, "timeout", Ct);
        var later = await Scene.Claim("later turn");
        await Scene.Outbox.SendAgain(unclear, Ct);

        await Scene.Claims();

        await Scene.Outbox.Accepted(later.Id, "SM2", Ct);
        await Scene.Claim("one");
    }

    [Fact]
    public async Task Of_many_claimers_at_once_no_two_get_the_same()
    {
        for (var i = 0; i < 20; i++) await Scene.Queue($"+502555510{i:00}", $"{i}", "its rest");

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Scene.Outbox.Claim(5, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct))));

        Assert.Equal(
            Enumerable.Range(0, 20).Select(i => $"{i}").Order(StringComparer.Ordinal),
            claims.SelectMany(claim => claim.Messages).Select(message => message.Body).Order(StringComparer.Ordinal));
    }
}
