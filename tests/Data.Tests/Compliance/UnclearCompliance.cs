using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Nobody knows whether it was sent: it is looked for, and sent again only when it is certainly not there.</summary>
public abstract class UnclearCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task Only_claims_whose_lease_is_over_are_abandoned()
    {
        await Scene.Queue(Scene.Ana, "old");
        await Scene.Outbox.Claim(1, Scene.Now, leaseUntil: 100, Suite.Scene.NoPace, Ct);
        await Scene.Queue(Scene.Beto, "new");
        await Scene.Outbox.Claim(1, Scene.Now, leaseUntil: 200, Suite.Scene.NoPace, Ct);

        Assert.Equal(0, await Scene.Outbox.Abandon(100, lookAt: 1, Ct));
        Assert.Equal(1, await Scene.Outbox.Abandon(101, lookAt: 1, Ct));

        Assert.Equal(("unclear", "sending"), (await Scene.StatusOf("old"), await Scene.StatusOf("new")));
        Assert.Equal("old", Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct)).Body);
    }

    [Fact]
    public async Task What_a_dead_process_left_holds_what_comes_after_it_until_its_fate_is_known()
    {
        await Scene.Queue(Scene.Ana, "left");
        var left = await Scene.Claim("left");
        await Scene.Queue(Scene.Ana, "later turn");
        await Scene.Outbox.Abandon(long.MaxValue, lookAt: 1, Ct);

        await Scene.Claims();
        await Scene.Outbox.SendAgain(left, Ct);

        await Scene.Outbox.Accepted((await Scene.Claim("left")).Id, "SM1", Ct);
        await Scene.Claim("later turn");
    }

    [Fact]
    public async Task An_abandoned_one_is_accepted_when_its_answer_comes_after_all()
    {
        await Scene.Queue(Scene.Ana, "one");
        var claimed = await Scene.Claim("one");
        await Scene.Outbox.Abandon(long.MaxValue, 1, Ct);

        await Scene.Outbox.Accepted(claimed.Id, "SM1", Ct);

        Assert.Equal("accepted", await Scene.StatusOf("one"));
        Assert.Empty(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct));
    }

    [Fact]
    public async Task They_are_looked_for_at_their_time_the_oldest_first_and_up_to_so_many()
    {
        foreach (var (phone, body, lookAt) in new[] { (Scene.Ana, "one", 30), (Scene.Beto, "two", 10), ("+50255550003", "three", 20) })
        {
            await Scene.Queue(phone, body);
            await Scene.Outbox.Unclear(await Scene.Claim(body), lookAt, "timeout", Ct);
        }

        Assert.Equal(["two", "three"], await Sought(10, now: 20));
        Assert.Equal(["one", "two", "three"], await Sought(10, now: 30));
        Assert.Equal(["one"], await Sought(1, now: 30));
    }

    [Fact]
    public async Task It_is_not_looked_for_while_another_of_its_conversation_is_being_sent()
    {
        await Scene.Queue(Scene.Ana, "one");
        await Scene.Queue(Scene.Ana, "later turn");
        await Scene.Queue(Scene.Beto, "of another");
        var first = await Scene.Claims("one", "of another");
        await Scene.Outbox.Unclear(first[0], 1, "timeout", Ct);
        var later = await Scene.Claim("later turn");

        Assert.Empty(await Sought(10, Scene.Now));

        await Scene.Outbox.Accepted(later.Id, "SM2", Ct);
        Assert.Equal(["one"], await Sought(10, Scene.Now));
    }

    [Fact]
    public async Task Absences_are_counted_and_each_is_followed_by_a_wait()
    {
        await Unclear("one");

        foreach (var times in new[] { 1, 2 })
        {
            await Scene.Outbox.Absent(Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct)), Scene.Now + 120, Ct);
            Assert.Empty(await Sought(10, Scene.Now + 119));
            Scene.Now += 120;
            Assert.Equal(times, Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct)).Absent);
        }
    }

    [Fact]
    public async Task When_the_provider_could_not_be_asked_it_waits_and_no_absence_is_counted()
    {
        var unclear = await Unclear("one");

        await Scene.Outbox.LookLater(unclear, Scene.Now + 120, Ct);
        await Scene.Outbox.LookLater(unclear with { Fence = unclear.Fence - 1 }, Scene.Now, Ct);

        Assert.Empty(await Sought(10, Scene.Now + 119));
        Assert.Equal(0, Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now + 120, Ct)).Absent);
    }

    [Fact]
    public async Task Sent_again_it_is_a_new_claim_whose_absences_begin_anew()
    {
        await Unclear("one");
        await Scene.Outbox.Absent(Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct)), Scene.Now, Ct);
        await Scene.Outbox.SendAgain(Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct)), Ct);
        var again = await Scene.Claim("one");

        await Scene.Outbox.Unclear(again, Scene.Now, "timeout", Ct);

        var sought = Assert.Single(await Scene.Outbox.ToLookFor(10, Scene.Now, Ct));
        Assert.Equal((2, 2, 0), (sought.Fence, sought.Attempts, sought.Absent));
    }

    [Fact]
    public async Task When_the_answer_comes_after_it_went_back_to_the_queue_it_is_not_sent_again()
    {
        var unclear = await Unclear("one");
        await Scene.Outbox.SendAgain(unclear, Ct);

        await Scene.Outbox.Accepted(unclear.Id, "SM1", Ct);

        await Scene.Claims();
        Assert.Equal("accepted", await Scene.StatusOf("one"));
    }

    private async Task<OutgoingMessage> Unclear(string body)
    {
        await Scene.Queue(Scene.Ana, body);
        var claimed = await Scene.Claim(body);
        await Scene.Outbox.Unclear(claimed, Scene.Now, "timeout", Ct);
        return claimed;
    }

    private async Task<IEnumerable<string>> Sought(int most, long now) =>
        (await Scene.Outbox.ToLookFor(most, now, Ct)).Select(message => message.Body);
}
