using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>A message that waits for more, and several that have one turn.</summary>
public abstract class BurstCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const int Window = 30;

    [Fact]
    public async Task What_waits_for_more_is_taken_when_the_wait_is_over()
    {
        await Scene.Says("me llamo");
        await Wait(await Take());

        Assert.Empty(await Claim());
        Scene.Now += Window;
        Assert.Equal(["me llamo"], await Claim());
    }

    [Fact]
    public async Task It_is_taken_at_once_when_more_has_come_and_waits_with_that_again()
    {
        await Scene.Says("me llamo");
        await Wait(await Take());
        await Writes("Wilmer");

        var turn = await TakeWithMore();
        Assert.Equal(("me llamo", "Wilmer"), (turn.Body, Assert.Single(turn.With).Body));
        await Wait(turn);

        Assert.Empty(await Claim());
        Scene.Now += Window;
        Assert.Equal(["me llamo"], await Claim());
    }

    [Fact]
    public async Task What_comes_between_the_reading_and_the_wait_is_not_waited_with()
    {
        await Scene.Says("me llamo");
        var turn = await TakeWithMore();
        await Writes("Wilmer");

        await Wait(turn);

        Assert.Equal(["me llamo"], await Claim());
    }

    [Fact]
    public async Task A_wait_holds_up_nobody_else()
    {
        await Scene.Says("me llamo");
        await Wait(await Take());
        await Scene.Says("hola", Scene.Beto);

        Assert.Equal(["hola"], await Claim());
    }

    [Fact]
    public async Task A_wait_that_comes_after_the_lease_was_lost_gives_nothing_back()
    {
        await Scene.Says("me llamo");
        var late = await Take();
        Scene.Now = Scene.Lease;
        await Take();

        await Wait(late);

        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task Messages_that_are_answered_together_are_done_together_and_their_answer_comes_after_the_last()
    {
        var turn = await Three();

        await Scene.Turn.Commit(Scene.Finished(turn) with { Messages = Scene.Messages("one question"), Changes = [Scene.Profile, new Change.Answer("profile", "called", "Wilmer caal")] }, Ct);

        Assert.Equal(
            [("me llamo", "done", "burst"), ("Wilmer", "done", "burst"), ("Wilmer caal", "done", "a rule")],
            await Scene.All<(string, string, string)>("SELECT body, status, rule FROM inbox ORDER BY id"));
        Assert.Equal(
            ["me llamo", "Wilmer", "Wilmer caal", "one question"],
            (await Db.Read(tx => Transcripts.Of(tx, Scene.Ana), Ct)).Select(line => line.Body));
        Assert.Equal(turn.With[^1].InboxId, await Scene.One<long>("SELECT inbox_id FROM submission_answers"));
    }

    [Theory]
    [InlineData("UPDATE inbox SET fence = fence + 1 WHERE body = 'me llamo'", CommitResult.LeaseLost)]
    [InlineData("UPDATE inbox SET status = 'done' WHERE body = 'Wilmer'", CommitResult.Stale)]
    [InlineData("UPDATE conversations SET epoch = epoch + 1", CommitResult.Stale)]
    public async Task A_stale_turn_leaves_all_its_messages_waiting(string meanwhile, CommitResult expected)
    {
        var turn = await Three();
        await Db.Execute(meanwhile, null, Ct);
        var before = await Scene.Pending();

        Assert.Equal(expected, await Scene.Turn.Commit(Scene.Finished(turn) with { Messages = Scene.Messages("one") }, Ct));

        Assert.Equal((before, 0), (await Scene.Pending(), await Scene.One<long>("SELECT COUNT(*) FROM outbox")));
    }

    [Fact]
    public async Task All_of_them_become_dead_letters_with_one_apology_and_come_back_to_be_answered()
    {
        var turn = await Three();
        await Scene.Turn.Commit(Scene.Finished(turn) with { Status = "dead", Messages = Scene.Messages("sorry") }, Ct);
        Assert.Equal(3, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE status = 'dead'"));

        Assert.Equal(3, await Scene.Inbox.Retry(Ct));
        await Scene.Turn.Commit(Scene.Finished(await TakeWithMore()) with { Messages = Scene.Messages("the answer at last") }, Ct);

        Assert.Equal(["sorry", "the answer at last"], await Scene.All<string>("SELECT body FROM outbox ORDER BY inbox_id, ordinal"));
    }

    [Fact]
    public async Task All_of_them_are_buried_when_not_even_an_apology_can_be_stored()
    {
        await Scene.Inbox.Bury(await Three(), "Broken", Ct);

        Assert.Equal(0, await Scene.Pending());
    }

    [Fact]
    public async Task The_end_of_the_last_wait_is_known_until_it_is_over()
    {
        Assert.Null(await Scene.Turns.LastWait(Scene.Now, Ct));
        await Scene.Says("me llamo");
        await Wait(await Take());

        Assert.Equal(Scene.Now + Window, await Scene.Turns.LastWait(Scene.Now, Ct));
        Assert.Null(await Scene.Turns.LastWait(Scene.Now + Window, Ct));
    }

    [Fact]
    public async Task Of_two_processes_one_takes_what_has_waited()
    {
        const int People = 40;
        for (var i = 0; i < People; i++) await Scene.Says("me llamo", $"+502555{i:00000}");
        foreach (var turn in await Scene.Turns.Claim(People, Scene.Now, Scene.Lease, Ct)) await Wait(turn);
        Scene.Now += Window;
        var other = new Scene(OpenAgain()) { Now = Scene.Now };

        var taken = await Task.WhenAll(new[] { Scene, other, Scene, other }.Select(scene => Task.Run(() => scene.Turns.Claim(People, scene.Now, scene.Lease, Ct))));

        Assert.Equal(People, taken.SelectMany(turns => turns).Select(turn => turn.InboxId).Distinct().Count());
        Assert.Equal(People, taken.Sum(turns => turns.Count));
    }

    private async Task<ReadyTurn> Three()
    {
        foreach (var text in new[] { "me llamo", "Wilmer", "Wilmer caal" }) await Writes(text);
        return await TakeWithMore();
    }

    private Task<bool> Writes(string text) => Scene.Inbox.Receive(Scene.Message with { ExternalId = Guid.NewGuid().ToString(), Body = text }, Ct);

    private Task Wait(ReadyTurn turn) => Scene.Turns.Wait(turn, Scene.Now + Window, Ct);

    private async Task<ReadyTurn> Take() => Assert.Single(await Scene.Turns.Claim(10, Scene.Now, Scene.Lease, Ct));

    private async Task<ReadyTurn> TakeWithMore()
    {
        var turn = await Take();
        return turn with { With = await Scene.Turns.After(turn, 10, Ct) };
    }

    private async Task<IEnumerable<string>> Claim() => (await Scene.Turns.Claim(10, Scene.Now, Scene.Lease, Ct)).Select(turn => turn.Body);
}
