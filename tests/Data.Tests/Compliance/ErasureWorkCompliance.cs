using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What is left to do of an erasure at the provider, and orders that nobody gave in a chat.</summary>
public abstract class ErasureWorkCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const long Long = 1_000_000;

    private Erasures Erasures => new(Db);

    private ErasureOrders Orders => new(Db);

    [Fact]
    public async Task Every_message_of_both_sides_is_deleted_at_the_provider_and_then_it_is_done()
    {
        await Scene.Queue(Scene.Ana, "first");
        await Scene.Sends("first");
        await Scene.Inbox.Receive(Scene.Message with { ExternalId = "with-media", Details = """{"media":[{"url":"x"}]}""" }, Ct);
        await Erase(await Scene.NextTurn());
        await Scene.Sends("bye");
        await Erasures.Settle(Scene.Now, Ct);

        var copies = await Erasures.Take(100, Scene.Now, Scene.Lease, Ct);
        Assert.Equal(["in-1", "out-1", "out-2", "with-media"], copies.Select(copy => copy.Sid).Order(StringComparer.Ordinal));
        Assert.Equal("with-media", Assert.Single(copies, copy => copy.HasMedia == 1).Sid);
        Assert.Equal("deleting", await Scene.One<string>("SELECT status FROM erasures"));

        foreach (var copy in copies) await Erasures.Gone(copy, Ct);
        await Erasures.Settle(20_000, Ct);
        Assert.Equal(("done", 20_000), await Scene.Row<(string, long)>("SELECT status, done_at FROM erasures"));
    }

    [Fact]
    public async Task What_cannot_be_deleted_now_is_due_again_and_keeps_the_erasure_open()
    {
        await Erase(await Scene.Says());
        await Scene.Sends("bye");
        await Erasures.Settle(Scene.Now, Ct);
        foreach (var copy in await Erasures.Take(100, Scene.Now, Scene.Lease, Ct)) await Erasures.Later(copy, Scene.Now + 500, "503", Ct);

        await Erasures.Settle(Scene.Now, Ct);
        Assert.Equal("deleting", await Scene.One<string>("SELECT status FROM erasures"));
        Assert.Empty(await Erasures.Take(100, Scene.Now + 499, Scene.Lease, Ct));
        Assert.All(await Erasures.Take(100, Scene.Now + 500, Scene.Lease, Ct), copy => Assert.Equal(2, copy.Attempts));
    }

    [Fact]
    public async Task A_message_that_was_on_its_way_loses_its_text_when_it_is_settled_and_is_deleted_too()
    {
        await Scene.Queue(Scene.Ana, "on its way");
        var sending = await Scene.Claim("on its way");
        await Erase(await Scene.Says());
        Assert.NotEmpty(await Scene.Traces("on its way"));

        await Scene.Outbox.Accepted(sending.Id, "late", Ct);
        await Scene.Sends("bye");
        await Erasures.Settle(Scene.Now, Ct);

        Assert.Empty(await Scene.Traces("on its way", "5555"));
        Assert.Contains("late", (await Erasures.Take(100, Scene.Now, Scene.Lease, Ct)).Select(copy => copy.Sid));
    }

    [Fact]
    public async Task The_files_that_we_sent_go_too_whenever_they_were_sent()
    {
        await Scene.Turn.Commit(Scene.Finished(await Scene.Says()) with { Messages = [new("", null, "cv:1")] }, Ct);
        await Scene.Sends("");
        await Scene.Turn.Commit(Scene.Finished(await Scene.Says()) with { Messages = [new("", null, "cv:2")] }, Ct);
        var sending = await Scene.Claim("");
        await Erase(await Scene.Says(), new NewMessage("", null, "recording:es/my-data.erased.ogg"));

        await Scene.Outbox.Accepted(sending.Id, "late", Ct);
        await Scene.Sends("");
        await Erasures.Settle(Scene.Now, Ct);

        var files = (await Erasures.Take(100, Scene.Now, Scene.Lease, Ct)).Where(copy => copy.HasMedia == 1);
        Assert.Equal(["late", "out-1", "out-3"], files.Select(copy => copy.Sid).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_employers_side_goes_too_and_the_employer_stays()
    {
        var boss = await Scene.Says(phone: Scene.Beto);
        await Scene.Changes(boss, new Change.OpenSubmission("employer-check-in@1", "employer-check-in", "1"), new Change.Answer("employer-check-in@1", "again", "Anastasia"));
        await Scene.Queue(Scene.Beto, "How is Anastasia?");
        await Scene.Sends("How is Anastasia?");
        await Scene.Changes(await Scene.Says(), new Change.Place(Job), new Change.Describe("called", "Anastasia"));
        await Db.Execute("UPDATE placements SET employer_id = @PersonId", boss, Ct);

        await Erase(await Scene.Says());

        Assert.Empty(await Scene.Traces("Anastasia"));
        Assert.Equal(boss.PersonId, (await Scene.Says(phone: Scene.Beto)).PersonId);
    }

    [Fact]
    public async Task An_erased_employer_is_in_nobodys_file()
    {
        await Scene.Changes(await Scene.Says(), new Change.Place(Job with { EmployerPhone = Scene.Beto }));
        await Erase(await Scene.Says(phone: Scene.Beto));

        Assert.Null((await Scene.Row<(string?, long)>("SELECT employer_phone, id FROM placements")).Item1);
    }

    [Fact]
    public async Task An_order_finds_the_person_by_number_or_id_once()
    {
        await Scene.Answers(await Scene.Says());

        Assert.IsType<ErasureResult.Unknown>(await Order(Scene.Beto));
        Assert.StartsWith("B-", Assert.IsType<ErasureResult.Erased>(await Order(Scene.Ana)).Receipt, StringComparison.Ordinal);
        await Erasures.Settle(Scene.Now, Ct);
        Assert.Empty(await Scene.Traces("5555"));
        Assert.IsType<ErasureResult.Unknown>(await Order(Scene.Ana));
        Assert.IsType<ErasureResult.Unknown>(await Order("1"));
    }

    [Fact]
    public async Task An_order_is_refused_where_it_would_harm()
    {
        await Scene.Changes(await Scene.Says(), new Change.NewPerson());
        Assert.Equal([1, 2], Assert.IsType<ErasureResult.Several>(await Order(Scene.Ana)).People);

        await Scene.Changes(await Scene.Says(phone: Scene.Beto), new Change.Escalate("urgent", "safety", "protection", null));
        Assert.IsType<ErasureResult.OpenCase>(await Order(Scene.Beto));
        await Db.Execute("UPDATE people SET legal_hold = 1", null, Ct);
        Assert.IsType<ErasureResult.LegalHold>(await Order(Scene.Beto, despite: true));
        await Db.Execute("UPDATE people SET legal_hold = 0", null, Ct);
        Assert.IsType<ErasureResult.Erased>(await Order(Scene.Beto, despite: true));
    }

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("UPDATE people SET legal_hold = 1", false)]
    [InlineData("UPDATE conversations SET owner = 'waiting'", false)]
    [InlineData("INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) VALUES (1, 'person', 1, 'check-in.7', 9)", false)]
    [InlineData("UPDATE inbox SET received_at = 1000000", false)]
    [InlineData("UPDATE inbox SET status = 'dead'", false)]
    public async Task Who_has_been_silent_for_so_long_is_found_unless_something_goes_on(string what, bool found)
    {
        await Scene.Answers(await Scene.Says());
        if (what != "nothing") await Db.Execute(what, null, Ct);

        var (people, last) = await Orders.Silent(0, Long, 10, employers: false, Ct);

        Assert.Equal(found ? [1L] : [], people);
        Assert.Null((await Orders.Silent(last!.Value, Long, 10, employers: false, Ct)).Last);
    }

    [Fact]
    public async Task Whoever_was_erased_is_not_found_again()
    {
        await Scene.Answers(await Scene.Says());
        await Order(Scene.Ana);
        await Erasures.Settle(Scene.Now, Ct);

        Assert.Empty((await Orders.Silent(0, Long, 10, employers: false, Ct)).People);
    }

    private static readonly StoredPlacement Job = new() { Key = "1", Employer = "Luz", StartOn = "2026-11-02", Status = "confirmed", ToldBy = "person" };

    private Task<ErasureResult> Order(string who, bool despite = false) => Orders.Erase(who, despite, "operator", 0, Scene.Now, Ct);

    private Task Erase(ReadyTurn turn) => Erase(turn, new NewMessage("bye", null));

    private async Task Erase(ReadyTurn turn, NewMessage last) => Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(
        Scene.Finished(turn) with { Changes = [new Change.Erase()], Messages = [last] }, Ct));
}
