using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>When a timer may ring, where, and how few ring at once.</summary>
public abstract class RingCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const long Day = 24 * 60 * 60 * 1000, HalfAnHour = 30 * 60 * 1000;

    [Fact]
    public async Task A_ring_is_a_message_of_its_conversation_answered_where_the_person_wrote_last()
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Scene.Answers(await Scene.NextTurn(Scene.WhatsApp.Address));
        await Schedule(("a", 100));

        await RingAll(150, now: 160);

        var turn = await Scene.NextTurn();
        Assert.Equal(("timer", "a", "{}", 150, 160), (turn.Kind, turn.Body, turn.Details, turn.At, turn.ReceivedAt));
        Assert.Equal("sms", turn.Channel);
    }

    [Fact]
    public async Task Who_has_just_written_is_left_in_peace_for_half_an_hour()
    {
        var turn = await Scene.Says();
        await Scene.Turn.Commit(Scene.Finished(turn) with { LastTurn = 1_000, Changes = [new Change.Schedule("a", 1_500, EvenIfRung: false)] }, Ct);

        Assert.Equal(1_000 + HalfAnHour, await Scene.Timers.Next(Ct));
        Assert.Empty(await Scene.Timers.Due(1_000 + HalfAnHour - 1, 10, Ct));
        Assert.Single(await Scene.Timers.Due(1_000 + HalfAnHour, 10, Ct));
    }

    [Theory]
    [InlineData("bot", null, true)]
    [InlineData("waiting", null, true)]
    [InlineData("urgent", null, false)]
    [InlineData("held", null, false)]
    [InlineData("bot", 1L, false)]
    public async Task It_waits_while_a_person_has_the_chat_and_after_a_stop(string owner, long? stopped, bool rings)
    {
        await Schedule(("a", 100));
        var timer = Assert.Single(await Scene.Timers.Due(100, 10, Ct));
        await Db.Execute("UPDATE conversations SET owner = @owner, opted_out_at = @stopped", new { owner, stopped }, Ct);

        await Scene.Timers.Ring(timer, 100, 1, Ct);

        Assert.Equal(rings ? 1 : 0, await Scene.Pending());
        Assert.Null(await Scene.Timers.Next(Ct));
        await Db.Execute("UPDATE conversations SET owner = 'bot', opted_out_at = NULL", null, Ct);
        Assert.Equal(rings ? null : 100, await Scene.Timers.Next(Ct));
    }

    [Fact]
    public async Task After_a_long_silence_the_newest_of_a_thing_rings_and_other_things_come_a_day_apart()
    {
        await Schedule(("check-in.1@1", 100), ("referral.1@1", 150), ("check-in.7@1", 200), ("check-in.1@2", 300), ("profile.nudge", 1_050), ("check-in.30@1", 8 * Day));

        await RingAll(1_000);

        Assert.Equal(["check-in.7@1"], (await Scene.Ready()).Select(turn => turn.Body));
        Assert.Equal(
            [
                ("check-in.1@1", "merged", 100), ("check-in.1@2", "pending", 1_000 + 2 * Day), ("check-in.30@1", "pending", 8 * Day), ("check-in.7@1", "rung", 200),
                ("profile.nudge", "pending", 1_050 + 3 * Day), ("referral.1@1", "pending", 1_000 + Day),
            ],
            await Timers());
    }

    [Fact]
    public async Task The_same_slot_of_two_people_on_one_phone_rings_on_two_days()
    {
        await Scene.Changes(await Scene.Says(), Timer("check-in.1@1", 100), new Change.NewPerson(), Timer("check-in.1@1", 100));

        await RingAll(100);

        Assert.Equal(100 + Day, await Scene.Timers.Next(Ct));
        Assert.Equal(1, await Scene.Pending());
    }

    [Fact]
    public async Task Each_conversation_has_its_own_ring()
    {
        await Schedule(("a", 100));
        await Scene.Changes(await Scene.Says(phone: Scene.Beto), Timer("a", 150));

        await RingAll(1_000);

        Assert.Equal(2, (await Scene.Ready()).Count);
    }

    [Fact]
    public async Task A_number_that_is_somebody_elses_now_is_not_rung()
    {
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Scene.Answers(await Scene.NextTurn(Scene.WhatsApp.Address));
        await Schedule(("a", 100));
        await Scene.Answers(await Scene.Says(phone: Scene.Beto));
        await Db.Execute("UPDATE addresses SET conversation_id = (SELECT MAX(id) FROM conversations) WHERE address = @Ana", new { Ana = Scene.Ana }, Ct);

        await RingAll(100);

        Assert.Equal("whatsapp", (await Scene.NextTurn(Scene.WhatsApp.Address)).Channel);
    }

    [Fact]
    public async Task Who_never_wrote_is_rung_at_the_newest_address()
    {
        var ana = await Scene.Says();
        await Scene.Changes(ana, Timer("a", 100));
        await Scene.Inbox.Receive(Scene.WhatsApp, Ct);
        await Db.Execute("UPDATE inbox SET kind = 'promoter', status = 'done'", null, Ct);

        await RingAll(100);

        Assert.Equal("whatsapp", (await Scene.NextTurn()).Channel);
    }

    [Theory]
    [InlineData("UPDATE addresses SET conversation_id = (SELECT MAX(id) FROM conversations)")]
    [InlineData("UPDATE addresses SET opted_out_at = 1")]
    public async Task Who_can_be_reached_nowhere_is_called(string gone)
    {
        var ana = await Scene.Says();
        await Scene.Changes(ana, Timer("check-in.7@1", 100));
        await Scene.Answers(await Scene.Says(phone: Scene.Beto));
        await Db.Execute(gone, null, Ct);

        await RingAll(100);

        Assert.Equal(0, await Scene.Pending());
        Assert.Equal(("check-in.7@1", "cancelled", 100), Assert.Single(await Timers()));
        Assert.Equal((ana.PersonId, "cannot be reached", "check-in.7@1", 100), await Scene.Row<(long, string, string, long)>("SELECT person_id, reason, about, at FROM call_tasks"));
    }

    [Fact]
    public async Task One_that_a_replica_of_the_version_before_set_rings_for_the_only_person()
    {
        var ana = await Scene.Says();
        await Scene.Answers(ana);
        await Db.Execute("INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) VALUES (@ConversationId, 'conversation', @ConversationId, 'profile.nudge', 100)", ana, Ct);

        await RingAll(100);

        Assert.Equal((ana.PersonId, "profile.nudge"), ((await Scene.NextTurn()).PersonId, (await Scene.NextTurn()).Body));
    }

    private static Change.Schedule Timer(string slot, long due) => new(slot, due, EvenIfRung: false);

    private async Task Schedule(params (string Slot, long Due)[] timers) =>
        await Scene.Changes(await Scene.Says(), [.. timers.Select(timer => Timer(timer.Slot, timer.Due))]);

    private async Task RingAll(long at, long now = 1)
    {
        foreach (var timer in await Scene.Timers.Due(at, 10, Ct)) await Scene.Timers.Ring(timer, at, now, Ct);
    }

    private Task<IReadOnlyList<(string Slot, string Status, long Due)>> Timers() =>
        Scene.All<(string, string, long)>("SELECT slot, status, due_at FROM timers ORDER BY slot, id");
}
