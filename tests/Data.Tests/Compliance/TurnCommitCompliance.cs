using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public enum Stale
{
    Done,
    Lease,
    Session,
    Epoch,
}

public abstract class TurnCommitCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Theory]
    [InlineData("done")]
    [InlineData("dead")]
    public async Task The_message_is_marked_with_its_end_and_its_rule(string status)
    {
        var turn = await Scene.Says();

        Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(Scene.Finished(turn) with { Status = status, Rule = "commands" }, Ct));

        Assert.Equal((status, "commands", Scene.Now), await Scene.Row<(string, string, long)>("SELECT status, rule, done_at FROM inbox"));
    }

    [Fact]
    public async Task The_session_is_replaced_under_the_next_version()
    {
        await Scene.Turn.Commit(Scene.Finished(await Scene.Says()) with { Active = new("menu", 1, "{}"), Paused = new("profile", 3, "{}") }, Ct);
        var second = await Scene.Says();
        await Scene.Turn.Commit(Scene.Finished(second) with { Active = new("help", 1, "[]"), LastTurn = 9 }, Ct);

        var third = await Scene.Says();

        Assert.Equal(
            (2, "help", 1, "[]", 9),
            (third.SessionVersion, third.ActiveFlow, third.ActiveVersion, third.ActiveState, third.LastTurn));
        Assert.Null(third.PausedFlow ?? third.PausedState);
        Assert.Null(third.PausedVersion);
    }

    [Fact]
    public async Task The_messages_are_queued_in_their_order_for_the_address_that_asked()
    {
        var turn = await Scene.Says();
        await Scene.Turn.Commit(Scene.Finished(turn) with { Messages = [new("one", """["a"]"""), new("two", null)] }, Ct);

        Assert.Equal(
            [("one", """["a"]""", 0, "queued", turn.AddressId!.Value, turn.InboxId), ("two", null, 1, "queued", turn.AddressId.Value, turn.InboxId)],
            await Scene.All<(string, string?, long, string, long, long)>(
                "SELECT body, taps, ordinal, status, address_id, inbox_id FROM outbox ORDER BY id"));
    }

    [Fact]
    public async Task No_second_message_can_stand_in_the_same_place_of_a_turn()
    {
        await Scene.Queue(Scene.Ana, "one");

        await Assert.ThrowsAsync<BrokenRowsException>(() => Db.Execute("""
            INSERT INTO outbox (conversation_id, address_id, inbox_id, ordinal, epoch, body, created_at)
            SELECT conversation_id, address_id, inbox_id, ordinal, epoch, 'twin', created_at FROM outbox
            """, null, Ct));
    }

    [Theory]
    [InlineData(Stale.Done, CommitResult.LeaseLost)]
    [InlineData(Stale.Lease, CommitResult.LeaseLost)]
    [InlineData(Stale.Session, CommitResult.Stale)]
    [InlineData(Stale.Epoch, CommitResult.Stale)]
    public async Task A_stale_turn_is_refused_and_stores_nothing(Stale what, CommitResult expected)
    {
        var turn = await Scene.Says();
        await Db.Execute(what switch
        {
            Stale.Done => "UPDATE inbox SET status = 'done'",
            Stale.Lease => "UPDATE inbox SET fence = fence + 1",
            Stale.Session => "UPDATE sessions SET version = version + 1",
            _ => "UPDATE conversations SET epoch = epoch + 1",
        }, null, Ct);
        var before = await Everything();

        var result = await Scene.Turn.Commit(Scene.Finished(turn) with
        {
            Active = new("menu", 1, "{}"),
            Messages = Scene.Messages("one"),
            Changes = [Scene.Profile, Scene.Age, new Change.Escalate("urgent", "reason", "promoter", null)],
        }, Ct);

        Assert.Equal(expected, result);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Of_two_that_take_the_same_turn_at_once_one_is_stored()
    {
        var turn = await Scene.Says();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => Scene.Turn.Commit(Scene.Finished(turn) with { Messages = Scene.Messages($"{i}") }, Ct))));

        Assert.Single(results, CommitResult.Stored);
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM outbox"));
    }

    [Fact]
    public async Task A_change_that_cannot_be_stored_takes_the_whole_turn_back()
    {
        var turn = await Scene.Says();
        var before = await Everything();

        await Assert.ThrowsAsync<NotSupportedException>(
            () => Scene.Changes(turn, Scene.Profile, Scene.Age, new Change.Describe("shoe size", "38")));

        Assert.Equal(before, await Everything());
        Assert.Equal(turn, await Scene.NextTurn());
    }

    private async Task<string> Everything() => await Scene.One<string>("""
        SELECT (SELECT status FROM inbox) || ' ' || (SELECT version FROM sessions) || ' ' || (SELECT COALESCE(active_flow, '-') FROM sessions)
            || ' ' || (SELECT owner FROM conversations) || ' ' || (SELECT epoch FROM conversations) || ' ' || (SELECT COUNT(*) FROM outbox)
            || ' ' || (SELECT COUNT(*) FROM submission_answers) || ' ' || (SELECT COUNT(*) FROM escalations)
        """);
}
