using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>No sender is faster than its channel takes it, and who waits for an answer comes first.</summary>
public abstract class PaceCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    // Ten in a second: five may go at once, the half of a second.
    private const long Each = 100_000;

    [Fact]
    public async Task After_a_rest_half_a_second_goes_at_once_and_then_as_many_as_the_pace_lets()
    {
        for (var i = 0; i < 30; i++) await Scene.Queue($"+502555510{i:00}", $"{i}");

        var counts = new List<int>();
        for (var tenth = 0; tenth <= 10; tenth++, Scene.Now += 100) counts.Add((await Claim()).Messages.Count);

        Assert.Equal([6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], counts);
    }

    [Fact]
    public async Task Claimers_at_once_share_one_pace()
    {
        for (var i = 0; i < 30; i++) await Scene.Queue($"+502555510{i:00}", $"{i}");

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Claim)));

        Assert.Equal(6, claims.Sum(claim => claim.Messages.Count));
    }

    [Fact]
    public async Task It_says_when_the_next_may_go()
    {
        for (var i = 0; i < 7; i++) await Scene.Queue($"+5025555100{i}", $"{i}");

        Assert.Equal(TimeSpan.FromMilliseconds(100), (await Claim()).Wait);
    }

    [Fact]
    public async Task A_sender_that_is_held_holds_up_no_other()
    {
        await Scene.Queue(Scene.Ana, "held");
        await Scene.Queue(Scene.Beto, "of another");
        await Db.Execute("UPDATE outbox SET sender = 'other' WHERE body = 'of another'", null, Ct);
        await Scene.Outbox.Hold("+50200000000", Scene.Now + 60_000, Ct);

        Assert.Equal(["of another"], (await Claim()).Messages.Select(message => message.Body));
        Scene.Now += 60_000;
        Assert.Equal(["held"], (await Claim()).Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task A_later_hold_stands_against_an_earlier_one()
    {
        await Scene.Queue(Scene.Ana, "held");
        await Scene.Outbox.Hold("+50200000000", Scene.Now + 60_000, Ct);
        await Scene.Outbox.Hold("+50200000000", Scene.Now + 1_000, Ct);

        Scene.Now += 2_000;

        Assert.Empty((await Claim()).Messages);
    }

    [Fact]
    public async Task An_answer_overtakes_what_we_write_on_our_own()
    {
        for (var i = 0; i < 3; i++) await Scene.Queue($"+5025555100{i}", $"broadcast {i}");
        await Db.Execute("UPDATE outbox SET unasked = 1", null, Ct);
        await Scene.Queue(Scene.Ana, "answer");

        Assert.Equal(["answer", "broadcast 0"], (await Scene.Outbox.Claim(2, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct)).Messages.Select(message => message.Body));
    }

    [Fact]
    public async Task Of_who_writes_what_stood_among_the_broadcast_goes_with_the_answer()
    {
        await Scene.Queue("+50255551000", "broadcast of another");
        await Scene.Queue(Scene.Ana, "broadcast");
        await Db.Execute("UPDATE outbox SET unasked = 1", null, Ct);
        await Scene.Queue(Scene.Ana, "answer");

        var first = Assert.Single((await Scene.Outbox.Claim(1, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct)).Messages);
        await Scene.Outbox.Accepted(first.Id, "SM1", Ct);
        var second = Assert.Single((await Scene.Outbox.Claim(1, Scene.Now, Scene.Lease, Suite.Scene.NoPace, Ct)).Messages);

        Assert.Equal(("broadcast", "answer"), (first.Body, second.Body));
    }

    private Task<Claimed> Claim() => Scene.Outbox.Claim(100, Scene.Now, Scene.Lease, _ => Each, Ct);
}
