using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Somebody writes from a new number and says who they are.</summary>
public abstract class SamePersonCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    // Ana is 20 in the profile, told in 1970.
    private static readonly Change.Rejoin Fits = new(Scene.Ana, "ana", 1950, "promotora");

    [Theory]
    [InlineData("ANÁ", 1950)]
    [InlineData("Ana María", 1949)]
    [InlineData("ana", 1951)]
    public async Task Who_fits_goes_on_where_they_were(string called, int born)
    {
        var ana = await KnownAna();

        await Says(Fits with { Called = called, BirthYear = born });
        var next = await Scene.Says("hola", Scene.Beto);

        Assert.Equal((ana.ConversationId, ana.PersonId, "Ana", "profile", "unsaid"), (next.ConversationId, next.PersonId, next.Called, next.Active?.Flow, next.PhoneUse));
    }

    [Theory]
    [InlineData(Scene.Ana, "Ana", 1952)]
    [InlineData(Scene.Ana, "Luis", 1950)]
    [InlineData(Scene.Ana, "", 1950)]
    [InlineData(Scene.Ana, "Ana", null)]
    [InlineData("+50255559999", "Ana", 1950)]
    [InlineData(null, "Ana", 1950)]
    public async Task Who_does_not_fit_goes_on_as_new_and_somebody_calls(string? phone, string called, int? born)
    {
        var ana = await KnownAna();

        await Says(new Change.Rejoin(phone, called, born, "promotora"));

        Assert.NotEqual(ana.ConversationId, (await Scene.Says("hola", Scene.Beto)).ConversationId);
        Assert.Equal("promotora", await Scene.One<string>("SELECT assigned_to FROM call_tasks"));
        Assert.DoesNotContain("call_tasks.about", await Scene.Traces(Scene.Ana, "+50255559999"));
    }

    [Theory]
    [InlineData("INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, at) SELECT @ConversationId, @InboxId, 9, 'urgent', 'safety', 'protection', 0")]
    [InlineData("INSERT INTO people (conversation_id, language) SELECT @ConversationId, 'es' WHERE @InboxId > 0")]
    [InlineData("UPDATE conversations SET opted_out_at = 1 WHERE id = @ConversationId AND @InboxId > 0")]
    [InlineData("UPDATE conversations SET owner = 'held' WHERE id = @ConversationId AND @InboxId > 0")]
    [InlineData("UPDATE people SET is_employer = 1 WHERE conversation_id = @ConversationId AND @InboxId > 0")]
    public async Task What_a_person_must_look_at_is_not_joined(string change)
    {
        var ana = await KnownAna();
        await Db.Execute(change, ana, Ct);

        await Says(Fits);

        Assert.NotEqual(ana.ConversationId, (await Scene.Says("hola", Scene.Beto)).ConversationId);
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM call_tasks"));
    }

    [Fact]
    public async Task A_second_guess_is_not_looked_at()
    {
        var ana = await KnownAna();

        await Says(Fits with { BirthYear = 1960 });
        await Says(Fits);

        Assert.NotEqual(ana.ConversationId, (await Scene.Says("hola", Scene.Beto)).ConversationId);
    }

    [Fact]
    public async Task Who_writes_from_the_old_number_is_a_stranger()
    {
        var ana = await KnownAna();
        await Says(Fits);

        var stranger = await Scene.Says("quien es");

        Assert.NotEqual(ana.ConversationId, stranger.ConversationId);
        Assert.Equal((null, "not-asked"), (stranger.Called, stranger.Consent));
    }

    [Fact]
    public async Task Timers_go_on_and_reach_the_new_number()
    {
        var ana = await KnownAna();
        await Scene.Changes(await Scene.Says(), new Change.Schedule("check-in.7@1", 100, EvenIfRung: false));
        await Says(Fits);

        var at = 100_000_000L;
        await Scene.Timers.Ring(Assert.Single(await Scene.Timers.Due(at, 10, Ct)), at, at, Ct);

        var timer = Assert.Single(await Scene.Ready(), turn => turn.Kind == "timer");
        Assert.Equal((ana.PersonId, Scene.Beto), (timer.PersonId, timer.Phone));
    }

    [Fact]
    public async Task What_was_queued_for_the_old_number_is_void_and_the_new_one_gets_the_same_words()
    {
        await KnownAna();
        await Scene.Queue(Scene.Ana, "old");
        await Db.Execute("UPDATE outbox SET not_before = 0", null, Ct);

        await Says(Fits, "thanks");

        Assert.Equal("cancelled", await Scene.StatusOf("old"));
        Assert.Equal(Scene.Beto, (await Scene.Claim("thanks")).Address);
    }

    [Fact]
    public async Task A_turn_of_the_old_conversation_that_was_decided_before_is_taken_again()
    {
        await KnownAna();
        var decided = await Scene.Says("decided before");
        await Says(Fits);

        Assert.Equal(CommitResult.Stale, await Scene.Turn.Commit(Scene.Finished(decided), Ct));
    }

    [Fact]
    public async Task What_the_new_number_said_meanwhile_goes_with_it()
    {
        var ana = await KnownAna();
        var joining = await Scene.Says("cambié de número", Scene.Beto);
        await Scene.Says("and one more", Scene.Beto);
        await Scene.Changes(joining, Fits);

        Assert.Equal((ana.ConversationId, "and one more"), (Assert.Single(await Scene.Ready()) is var next ? (next.ConversationId, next.Body) : default));
    }

    [Fact]
    public async Task What_was_begun_with_the_newcomer_is_over_and_what_was_written_is_the_known_persons()
    {
        var ana = await KnownAna();
        await Scene.Changes(await Scene.Says("hola", Scene.Beto), new Change.Schedule("invitation.remind", 100, EvenIfRung: false));
        await Scene.Queue(Scene.Beto, "invited");
        await Db.Execute("UPDATE outbox SET status = 'accepted'", null, Ct);

        await Says(Fits);

        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM timers WHERE status = 'pending'"));
        Assert.Equal(ana.ConversationId, await Scene.One<long>("SELECT conversation_id FROM outbox WHERE body = 'invited'"));
    }

    /// <summary>Ana's conversation with the profile open; what she was called, and her age, are known.</summary>
    private async Task<ReadyTurn> KnownAna()
    {
        var ana = await Scene.Says();
        Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
            Scene.Finished(ana) with { Changes = [Scene.Profile, Scene.Age, new Change.Describe("called", "Ana"), new Change.Describe("phone_use", "private")], Active = new StoredFrame("profile", 2, "{}") }, Ct));
        return ana;
    }

    private async Task Says(Change.Rejoin rejoin, params string[] messages) => Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
        Scene.Finished(await Scene.Says("cambié de número", Scene.Beto)) with { Changes = [rejoin], Messages = Scene.Messages(messages) }, Ct));
}
