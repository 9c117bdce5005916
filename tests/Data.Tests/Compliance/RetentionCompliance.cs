using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class RetentionCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    // Scene's messages are received at 6,000; their answers are written at Scene.Now, 10,000.
    private const long Younger = 6_000, Older = 6_001, AllOut = 10_001;

    private Retention Retention => new(Db);

    [Fact]
    public async Task The_text_of_an_answered_message_is_blanked_and_its_key_still_refuses_a_repeat()
    {
        await Scene.Queue(Scene.Ana, "an answer");

        await BlankInbox(Older);

        Assert.Equal(("", "{}", "done"), await Scene.Row<(string, string, string)>("SELECT body, details, status FROM inbox"));
        Assert.False(await Scene.Inbox.Receive(Scene.Message with { ExternalId = "in-1" }, Ct));
    }

    [Fact]
    public async Task What_is_younger_keeps_its_text()
    {
        await Scene.Queue(Scene.Ana, "an answer");

        await BlankInbox(Younger);
        await BlankOutbox(Scene.Now);

        Assert.Equal("hola", await Scene.One<string>("SELECT body FROM inbox"));
        Assert.Equal("an answer", await Scene.One<string>("SELECT body FROM outbox"));
    }

    [Theory]
    [InlineData("pending", "hola")]
    [InlineData("dead", "hola")]
    [InlineData("done", "")]
    public async Task Who_still_waits_for_an_answer_loses_no_text(string status, string body)
    {
        await Scene.Says();
        await Db.Execute("UPDATE inbox SET status = @status", new { status }, Ct);

        await BlankInbox(Older);

        Assert.Equal(body, await Scene.One<string>("SELECT body FROM inbox"));
    }

    [Theory]
    [InlineData("queued", "an answer", "[]")]
    [InlineData("sending", "an answer", "[]")]
    [InlineData("unclear", "an answer", "[]")]
    [InlineData("accepted", "", null)]
    [InlineData("failed", "", null)]
    [InlineData("cancelled", "", null)]
    public async Task What_may_still_be_sent_loses_no_text(string status, string body, string? taps)
    {
        await Scene.Queue(Scene.Ana, "an answer");
        await Db.Execute("UPDATE outbox SET status = @status, taps = '[]'", new { status }, Ct);

        await BlankOutbox(AllOut);

        Assert.Equal((body, taps), await Scene.Row<(string, string?)>("SELECT body, taps FROM outbox"));
    }

    [Theory]
    [InlineData("declined", Older, "", "")]
    [InlineData("declined", Younger, "hola", "an answer")]
    [InlineData("given", Older, "hola", "an answer")]
    [InlineData("not-asked", Older, "hola", "an answer")]
    public async Task Of_whoever_declined_no_text_is_left_after_a_while(string consent, long before, string body, string answer)
    {
        await Scene.Queue(Scene.Ana, "an answer");
        await Db.Execute("UPDATE outbox SET status = 'accepted', created_at = 6000", null, Ct);
        await Db.Execute("UPDATE people SET consent = @consent", new { consent }, Ct);

        while (await Retention.BlankDeclined(before, Ct)) { }

        Assert.Equal((body, answer), await Scene.Row<(string, string)>("SELECT i.body, o.body FROM inbox i CROSS JOIN outbox o"));
    }

    [Theory]
    [InlineData("INSERT INTO people (conversation_id, language) SELECT id, 'es' FROM conversations")]
    [InlineData("INSERT INTO escalations (conversation_id, inbox_id, ordinal, priority, reason, role, at) SELECT conversation_id, id, 0, 'normal', 'asked for a person', 'promoter', 0 FROM inbox")]
    public async Task Not_what_another_person_or_a_promoter_has_yet_to_read(string waits)
    {
        await Scene.Queue(Scene.Ana, "an answer");
        await Db.Execute("UPDATE people SET consent = 'declined'", null, Ct);
        await Db.Execute(waits, null, Ct);

        while (await Retention.BlankDeclined(Older, Ct)) { }

        Assert.Equal("hola", await Scene.One<string>("SELECT body FROM inbox"));
    }

    [Fact]
    public async Task Of_thousands_none_is_forgotten_though_each_write_is_small()
    {
        for (var i = 0; i < 1_000; i++) await Scene.Inbox.Receive(Scene.Message with { ExternalId = $"SM{i}", ReceivedAt = i }, Ct);
        await Db.Execute("UPDATE inbox SET status = 'done' WHERE id % 7 > 0", null, Ct);

        Assert.True(await BlankInbox(800) > 2);

        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE status = 'done' AND received_at < 800 AND body <> ''"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE (status <> 'done' OR received_at >= 800) AND body = ''"));
    }

    [Fact]
    public async Task Two_at_once_do_no_harm()
    {
        for (var i = 0; i < 700; i++) await Scene.Inbox.Receive(Scene.Message with { ExternalId = $"SM{i}" }, Ct);
        await Db.Execute("UPDATE inbox SET status = 'done'", null, Ct);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => BlankInbox(Older))));

        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM inbox WHERE body <> ''"));
    }

    [Fact]
    public async Task Receipts_that_nobody_claims_are_dropped_when_they_are_old()
    {
        for (var i = 0; i < 400; i++) await Scene.Receipts.Take(new Receipt($"SM{i}", null, "sent", 4, null, i), Ct);

        while (await Retention.DropReceipts(350, Ct)) { }

        Assert.Equal((50, 350), await Scene.Row<(long, long)>("SELECT COUNT(*), MIN(received_at) FROM parked_receipts"));
    }

    [Fact]
    public async Task Messages_of_simulated_phones_are_deleted_when_they_are_old()
    {
        var phones = new SimulatorMessages(Db);
        for (var at = 0; at < 400; at++) await phones.Sent("sms", Scene.Ana, "hola", at, Ct);

        while (await Retention.DropSimulated(350, Ct)) { }

        Assert.Equal((50, 350), await Scene.Row<(long, long)>("SELECT COUNT(*), MIN(at) FROM simulator_messages"));
    }

    [Fact]
    public async Task Closed_cases_lose_their_reason_and_made_calls_go_when_they_are_old()
    {
        foreach (var phone in new[] { Scene.Ana, Scene.Beto })
            await Scene.Changes(await Scene.Says(phone: phone), new Change.Escalate("normal", "asked for a person", "promoter", null), new Change.CallTask("no answer", null, null));
        await Db.Execute("UPDATE escalations SET status = 'closed' WHERE conversation_id = 1", null, Ct);
        await Db.Execute("UPDATE call_tasks SET status = 'done' WHERE person_id = 1", null, Ct);

        while (await Retention.BlankCases(5_000, Ct) || await Retention.DropCalls(5_000, Ct)) { }
        Assert.Equal((2, 2), await Scene.Row<(long, long)>("SELECT (SELECT COUNT(*) FROM call_tasks), (SELECT COUNT(*) FROM escalations WHERE reason <> '')"));
        while (await Retention.BlankCases(5_001, Ct) || await Retention.DropCalls(5_001, Ct)) { }

        Assert.Equal(("", 2), await Scene.Row<(string, long)>("SELECT (SELECT reason FROM escalations WHERE status = 'closed'), (SELECT person_id FROM call_tasks)"));
        Assert.Equal("asked for a person", await Scene.One<string>("SELECT reason FROM escalations WHERE status = 'open'"));
    }

    [Theory]
    [InlineData("2026-05-01", null, true)]
    [InlineData("2026-05-02", null, false)]
    [InlineData("2025-05-01", "2026-05-02", false)]
    public async Task The_number_of_an_employer_who_was_never_written_to_is_forgotten_in_time(string start, string? ended, bool forgotten)
    {
        await Scene.Changes(await Scene.Says(), new Change.Place(new StoredPlacement
        {
            Key = "1",
            Employer = "Luz",
            StartOn = start,
            EndedOn = ended,
            Status = "confirmed",
            ToldBy = "person",
            EmployerPhone = Scene.Beto,
        }));

        while (await Retention.DropEmployerPhones("2026-05-02", Ct)) { }

        Assert.Equal(forgotten ? null : Scene.Beto, (await Scene.Row<(string?, long)>("SELECT employer_phone, id FROM placements")).Item1);
    }

    /// <summary>A whole walk; how many steps it took.</summary>
    private static async Task<int> Walk(Func<long, Task<long?>> step)
    {
        var steps = 0;
        for (long? at = 0; at is { } after; at = await step(after)) steps++;
        return steps;
    }

    private Task<int> BlankInbox(long before) => Walk(after => Retention.BlankInbox(after, before, Ct));

    private Task<int> BlankOutbox(long before) => Walk(after => Retention.BlankOutbox(after, before, Ct));
}
