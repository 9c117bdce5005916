using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>A message belongs to whoever took it, for as long as the lease lasts.</summary>
public abstract class LeaseCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const int Lease = 100;

    [Fact]
    public async Task A_message_that_is_taken_is_not_taken_again_nor_is_a_later_one_of_its_conversation()
    {
        await Scene.Says("first");
        await Scene.Says("second");
        await Scene.Says("other", Scene.Beto);

        Assert.Equal(["first", "other"], await Claim());
        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task A_message_whose_lease_is_over_is_taken_again_and_the_turn_of_the_first_is_void()
    {
        await Scene.Says("one");
        var first = Assert.Single(await Turns());
        Scene.Now += Lease;

        var second = Assert.Single(await Turns());

        Assert.Equal(CommitResult.LeaseLost, await Scene.Turn.Commit(Scene.Finished(first) with { Messages = Scene.Messages("late") }, Ct));
        Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(Scene.Finished(second), Ct));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM outbox"));
    }

    [Fact]
    public async Task A_turn_that_is_given_back_may_be_taken_at_once_but_not_by_an_older_lease()
    {
        await Scene.Says("one");
        var first = Assert.Single(await Turns());
        await Scene.Turns.GiveBack(first, Ct);
        Assert.Equal(["one"], await Claim());

        await Scene.Turns.GiveBack(first, Ct);

        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task A_turn_that_failed_may_be_taken_again_at_once()
    {
        await Scene.Says("one");
        var turn = Assert.Single(await Turns());

        await Scene.Inbox.Failed(turn.InboxId, "Broken", Ct);

        Assert.Equal(["one"], await Claim());
    }

    [Fact]
    public async Task All_that_a_dead_process_held_can_be_given_back_at_once()
    {
        await Scene.Says("one");
        await Scene.Says("two", Scene.Beto);
        await Claim();

        await Scene.Turns.Abandon(leasesBefore: long.MaxValue, Ct);

        Assert.Equal(["one", "two"], await Claim());
    }

    private Task<IReadOnlyList<ReadyTurn>> Turns() => Scene.Turns.Claim(10, Scene.Now, Scene.Now + Lease, Ct);

    private async Task<IEnumerable<string>> Claim() => (await Turns()).Select(turn => turn.Body);
}
