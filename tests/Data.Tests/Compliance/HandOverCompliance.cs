using ChatAssist.Data.Cases;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>From the bot to a person, and back.</summary>
public abstract class HandOverCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly Change.Escalate Normal = new("normal", "asked for a person", "promoter", "marta");
    private static readonly Change.Escalate Urgent = new("urgent", "danger", "safety", null);

    [Fact]
    public async Task An_escalation_opens_a_case_and_stores_what_it_says()
    {
        var turn = await Scene.Says();
        await Scene.Changes(turn, Scene.Profile, Normal);

        Assert.Equal(
            (turn.ConversationId, turn.InboxId, 1, "normal", "asked for a person", "promoter", "marta", "open", turn.At),
            await Scene.Row<(long, long, long, string, string, string, string?, string, long)>(
                "SELECT conversation_id, inbox_id, ordinal, priority, reason, role, assigned_to, status, at FROM escalations"));
    }

    [Theory]
    [InlineData("bot", "normal", "waiting", 1)]
    [InlineData("bot", "urgent", "urgent", 1)]
    [InlineData("waiting", "normal", "waiting", 0)]
    [InlineData("waiting", "urgent", "urgent", 1)]
    [InlineData("urgent", "normal", "urgent", 0)]
    [InlineData("urgent", "urgent", "urgent", 0)]
    [InlineData("held", "normal", "held", 0)]
    [InlineData("held", "urgent", "held", 0)]
    public async Task A_case_raises_the_urgency_and_never_lowers_it(string owner, string priority, string after, long epochs)
    {
        await Scene.Says();
        await Db.Execute("UPDATE conversations SET owner = @owner", new { owner }, Ct);

        await Scene.Changes(await Scene.NextTurn(), Normal with { Priority = priority });

        Assert.Equal((after, epochs), await Scene.Row<(string, long)>("SELECT owner, epoch FROM conversations"));
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM escalations WHERE status = 'open'"));
    }

    [Fact]
    public async Task An_escalation_cancels_what_was_queued_and_its_own_acknowledgement_goes_out()
    {
        await Scene.Queue(Scene.Beto, "of another");
        await Scene.Queue(Scene.Ana, "old");

        await Acknowledged("a person will write", Normal, Urgent);

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        await Scene.Claims("of another", "a person will write");
    }

    [Fact]
    public async Task What_was_being_sent_at_the_hand_over_and_must_wait_is_not_sent_again()
    {
        await Scene.Queue(Scene.Ana, "old", "rest");
        var old = await Scene.Claim("old");
        await Acknowledged("a person will write", Normal);

        await Scene.Outbox.Later(old, Scene.Now, "429", Ct);

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        await Scene.Claims("a person will write");
    }

    [Fact]
    public async Task What_was_unclear_at_the_hand_over_is_not_sent_again()
    {
        await Scene.Queue(Scene.Ana, "old");
        var old = await Scene.Claim("old");
        await Scene.Outbox.Unclear(old, Scene.Now, "timeout", Ct);
        await Acknowledged("a person will write", Normal);

        await Scene.Outbox.SendAgain(old, Ct);

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        await Scene.Claims("a person will write");
    }

    [Theory]
    [InlineData("waiting")]
    [InlineData("urgent")]
    [InlineData("held")]
    public async Task A_release_gives_the_chat_back_closes_its_cases_and_tells_the_flow(string owner)
    {
        var turn = await Scene.Says();
        await Acknowledged(turn, "queued", Normal, Normal);
        await Db.Execute("UPDATE conversations SET owner = @owner", new { owner }, Ct);

        Assert.Equal(Handed.Done, await Scene.Conversations.Release(turn.ConversationId, at: 7_000, now: 8_000, Ct));

        var told = await Scene.NextTurn();
        Assert.Equal(("promoter", "released", "bot", 2, 7_000, 8_000), (told.Kind, told.Body, told.Owner, told.Epoch, told.At, told.ReceivedAt));
        Assert.Equal("cancelled", await Scene.StatusOf("queued"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM escalations WHERE status = 'open'"));
    }

    [Fact]
    public async Task What_the_bot_has_or_nobody_knows_cannot_be_released()
    {
        var turn = await Scene.Says();

        Assert.Equal(Handed.NotSeen, await Scene.Conversations.Release(turn.ConversationId, 1, 1, Ct));
        Assert.Equal(Handed.NotSeen, await Scene.Conversations.Release(turn.ConversationId + 1, 1, 1, Ct));
        Assert.Equal(turn, await Scene.NextTurn());
    }

    [Fact]
    public async Task Of_releases_at_once_one_counts_and_a_later_case_can_be_released_too()
    {
        var turn = await Scene.Says();
        await Scene.Changes(turn, Normal);

        var released = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => Scene.Conversations.Release(turn.ConversationId, 1, 1, Ct))));

        Assert.Single(released, done => done == Handed.Done);
        await Scene.Changes(await Scene.NextTurn(), Normal);
        Assert.Equal(Handed.Done, await Scene.Conversations.Release(turn.ConversationId, 1, 1, Ct));
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE kind = 'promoter'"));
    }

    private async Task Acknowledged(string message, params Change[] changes) => await Acknowledged(await Scene.Says(), message, changes);

    private async Task Acknowledged(ReadyTurn turn, string message, params Change[] changes) => Assert.Equal(
        CommitResult.Stored, await Scene.Turn.Commit(Scene.Finished(turn) with { Changes = changes, Messages = Scene.Messages(message) }, Ct));
}
