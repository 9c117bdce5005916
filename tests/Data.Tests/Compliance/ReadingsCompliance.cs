using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What is read by people: transcripts, the simulated phones, the demo's clock.</summary>
public abstract class ReadingsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task A_transcript_shows_each_message_before_its_answers_and_how_far_they_came()
    {
        await Scene.Queue(Scene.Ana, "welcome", "how are you?");
        await Scene.Outbox.Accepted((await Scene.Claim("welcome")).Id, "SM1", Ct);
        await Scene.Receipts.Take(new Receipt("SM1", null, "delivered", 2, null, 1), Ct);
        await Scene.Says("fine");
        await Scene.Says("of another", Scene.Beto);

        var lines = await Db.Read(tx => Transcripts.Of(tx, Scene.Ana), Ct);

        Assert.Equal(
            [
                Line("in", "in-1", "done", "hola", 6_000) with { Details = "{}" },
                Line("out", "SM1", "delivered", "welcome", Scene.Now),
                Line("out", null, "queued", "how are you?", Scene.Now),
                Line("in", "in-2", "pending", "fine", 6_000) with { Details = "{}" },
            ],
            lines);
    }

    [Fact]
    public async Task The_transcript_of_a_stranger_is_empty() => Assert.Empty(await Db.Read(tx => Transcripts.Of(tx, "+50200000099"), Ct));

    [Fact]
    public async Task A_transcript_may_begin_with_what_the_programme_wrote()
    {
        await Scene.Changes(await Scene.Says(), new Change.Schedule("a", 100, EvenIfRung: false));
        await Db.Execute("UPDATE inbox SET kind = 'timer'", null, Ct);
        await Scene.Timers.Ring(Assert.Single(await Scene.Timers.Due(100, 10, Ct)), 100, 100, Ct);
        var turn = await Scene.NextTurn();
        await Scene.Turn.Commit(Scene.Finished(turn with { AddressId = 1 }) with { Messages = Scene.Messages("are you well?") }, Ct);

        var line = Assert.Single(await Db.Read(tx => Transcripts.Of(tx, Scene.Ana), Ct));

        Assert.Equal(Line("out", null, "queued", "are you well?", Scene.Now), line);
    }

    [Fact]
    public async Task A_simulated_phone_gets_a_message_once_and_is_read_on_from_any_place()
    {
        var phones = new SimulatorMessages(Db);
        await Scene.Queue(Scene.Ana, "welcome");
        var welcome = await Scene.Claim("welcome");
        var hello = await phones.Sent("sms", Scene.Ana, "hola", 1, Ct);
        Assert.False(await phones.IsDelivered(welcome.Id, Ct));

        await phones.Deliver(welcome, 2, Ct);
        await phones.Deliver(welcome, 3, Ct);

        Assert.True(await phones.IsDelivered(welcome.Id, Ct));
        Assert.Equal([("in", "hola", 1), ("out", "welcome", 2)], await Read(null, after: 0));
        Assert.Equal([("out", "welcome", 2)], await Read("sms", after: hello));
        Assert.Empty(await Read("whatsapp", after: 0));

        async Task<IEnumerable<(string, string, long)>> Read(string? channel, long after) =>
            (await phones.Of(channel, Scene.Ana, after, Ct)).Select(message => (message.Direction, message.Body, message.At));
    }

    [Fact]
    public async Task The_demos_clock_begins_at_real_time_and_is_kept()
    {
        Assert.Equal(0, await new StoredClock(Db).Ahead(Ct));

        await new StoredClock(Db).SetAhead(86_400_000, Ct);

        Assert.Equal(86_400_000, await new StoredClock(OpenAgain()).Ahead(Ct));
    }

    private static TranscriptLine Line(string direction, string? sid, string status, string body, long at) =>
        new() { Direction = direction, Sid = sid, Status = status, Body = body, At = at };
}
