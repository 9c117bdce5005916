using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class InboxCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task A_message_is_stored_as_it_came()
    {
        Assert.True(await Scene.Inbox.Receive(Scene.Message with { Body = "¿Hay trabajo? 👍", Details = """{"button":"1"}""" }, Ct));

        var turn = await Scene.NextTurn();
        Assert.Equal(
            ("message", "¿Hay trabajo? 👍", """{"button":"1"}""", 5_000, 6_000),
            (turn.Kind, turn.Body, turn.Details, turn.At, turn.ReceivedAt));
    }

    [Fact]
    public async Task The_same_message_is_stored_once()
    {
        Assert.True(await Scene.Inbox.Receive(Scene.Message, Ct));

        Assert.False(await Scene.Inbox.Receive(Scene.Message with { Body = "the second time" }, Ct));

        Assert.Equal("hola", (await Scene.NextTurn()).Body);
        Assert.Equal(1, await Scene.Pending());
    }

    [Fact]
    public async Task It_is_stored_once_too_when_it_comes_sixteen_times_at_once()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Scene.Inbox.Receive(Scene.Message, Ct))));

        Assert.Single(stored, isNew => isNew);
        Assert.Equal(1, await Scene.Pending());
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM conversations"));
    }

    [Fact]
    public async Task It_is_stored_once_also_after_its_turn()
    {
        await Scene.Inbox.Receive(Scene.Message, Ct);
        await Scene.Answers(await Scene.NextTurn());

        Assert.False(await Scene.Inbox.Receive(Scene.Message, Ct));
        Assert.Equal(0, await Scene.Pending());
    }

    [Theory]
    [InlineData("AC1", "SM2")]
    [InlineData("AC2", "SM1")]
    public async Task Another_id_or_another_account_is_another_message(string account, string id)
    {
        await Scene.Inbox.Receive(Scene.Message, Ct);

        Assert.True(await Scene.Inbox.Receive(Scene.Message with { Account = account, ExternalId = id }, Ct));
        Assert.Equal(2, await Scene.Pending());
    }

    [Fact]
    public async Task A_failed_turn_is_counted_and_stays_ready()
    {
        var turn = await Scene.Says();

        await Scene.Inbox.Failed(turn.InboxId, "first", Ct);
        await Scene.Inbox.Failed(turn.InboxId, "second", Ct);

        Assert.Equal(2, (await Scene.NextTurn()).Attempts);
        Assert.Equal("second", await Scene.One<string>("SELECT error FROM inbox"));
    }

    [Fact]
    public async Task A_failure_that_comes_after_the_turn_was_done_counts_nothing()
    {
        var turn = await Scene.Says();
        await Scene.Answers(turn);

        await Scene.Inbox.Failed(turn.InboxId, "late", Ct);

        Assert.Equal(0, await Scene.One<long>("SELECT attempts FROM inbox"));
    }

    [Fact]
    public async Task A_dead_letter_keeps_its_error_and_is_no_longer_ready()
    {
        var dead = await Die();

        Assert.Equal("out of luck", await Scene.One<string>("SELECT error FROM inbox WHERE status = 'dead' AND id = @InboxId", dead));
        Assert.Empty(await Scene.Ready());
    }

    [Fact]
    public async Task Retry_gives_dead_letters_their_attempts_back_and_leaves_what_was_done()
    {
        await Scene.Answers(await Scene.Says(phone: Scene.Beto));
        var dead = await Die();

        Assert.Equal(1, await Scene.Inbox.Retry(Ct));

        var again = Assert.Single(await Scene.Ready());
        Assert.Equal((dead.InboxId, 0), (again.InboxId, again.Attempts));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE status = 'dead'"));
    }

    [Fact]
    public async Task What_was_put_back_is_answered_behind_its_apology_however_often_it_dies()
    {
        var turn = await Scene.Says();
        foreach (var apology in new[] { "sorry", "sorry again" })
        {
            Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(Scene.Finished(turn) with
            {
                Status = "dead",
                Messages = Scene.Messages(apology),
                Changes = [new Change.Escalate("normal", "dead letter", "promoter", null)],
            }, Ct));
            await Scene.Inbox.Retry(Ct);
            turn = await Scene.NextTurn();
        }

        await Scene.Answers(turn, "the answer at last");

        Assert.Equal(["sorry", "sorry again", "the answer at last"], await Scene.All<string>("SELECT body FROM outbox ORDER BY inbox_id, ordinal"));
    }

    [Fact]
    public async Task A_letter_that_not_even_an_apology_answers_lets_the_next_one_pass()
    {
        var first = await Scene.Says();
        await Scene.Inbox.Bury(first, "broken", Ct);

        Assert.NotEqual(first.InboxId, (await Scene.Says()).InboxId);
    }

    [Fact]
    public async Task Retry_leaves_a_dead_letter_whose_number_has_become_a_strangers()
    {
        await Die();
        await Scene.Changes(await Scene.Says(), new Change.Unlink("es"));

        Assert.Equal(0, await Scene.Inbox.Retry(Ct));
    }

    [Fact]
    public async Task Who_writes_to_another_of_our_numbers_is_answered_from_that_one()
    {
        await Scene.Inbox.Receive(Scene.Message, Ct);
        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "SM9", Sender = "+50299999999" }, Ct);
        await Scene.Answers(await Scene.NextTurn(), "one");

        Assert.Equal("+50299999999", (await Scene.Claim("one")).Sender);
    }

    private async Task<ReadyTurn> Die()
    {
        var turn = await Scene.Says();
        await Scene.Inbox.Failed(turn.InboxId, "out of luck", Ct);
        Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(Scene.Finished(turn) with { Status = "dead" }, Ct));
        return turn;
    }
}
