using ChatAssist.Data.Files;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Two rows that were one are apart again, after something happened: nothing that was said in between is lost, nor half undone.</summary>
public abstract class UnmergeCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office? office;

    private Office Office => office ??= new(Scene);

    [Fact]
    public async Task A_stop_since_holds_for_both()
    {
        var promoter = await One();
        await Scene.Changes(await Scene.Says("BAJA"), new Change.OptOut(ThisAddressOnly: false));
        Assert.Equal(Merged.Done, await Undo(promoter));
        Assert.Equal(2, await Scene.One<long>("SELECT COUNT(*) FROM conversations WHERE opted_out_at = @Now", new { Scene.Now }));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM timers WHERE status = 'pending'"));
    }

    [Fact]
    public async Task A_refusal_since_is_of_both_and_no_reminder_comes_back()
    {
        var promoter = await One();
        await Scene.Changes(await Scene.Says(), new Change.Consent("core", false, 1));
        Assert.Equal(Merged.Done, await Undo(promoter));
        Assert.Equal(["declined", "declined"], await Scene.All<string>("SELECT consent FROM people ORDER BY id"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM timers WHERE status = 'pending'"));
    }

    [Fact]
    public async Task Who_took_back_that_we_write_first_gets_no_reminder_back()
    {
        var promoter = await One();
        await Scene.Changes(await Scene.Says(), new Change.Consent("contact", false, 1));
        Assert.Equal(Merged.Done, await Undo(promoter));
        Assert.Equal("cancelled", await Scene.One<string>("SELECT status FROM timers WHERE slot = 'profile.nudge'"));
    }

    [Fact]
    public async Task A_case_opened_since_is_closed_first_and_those_of_before_are_of_whom_they_were()
    {
        var promoter = await Office.Twice();
        foreach (var phone in new[] { Scene.Ana, Scene.Beto }) await Scene.Changes(await Scene.Says("ayuda", phone), new Change.Escalate("normal", "asked for a person", Roles.Promoter, null));
        await Merge(promoter);
        await Scene.Changes(await Scene.Says("ayuda"), new Change.Escalate("normal", "danger", Roles.Promoter, null));
        Assert.Equal(Merged.CaseSince, await Undo(promoter));

        await Db.Execute("UPDATE escalations SET status = 'closed' WHERE reason = 'danger'", null, Ct);
        Assert.Equal(Merged.Done, await Undo(promoter));
        Assert.Equal([(1L, "waiting"), (2L, "waiting")], await Scene.All<(long, string)>("SELECT c.id, c.owner FROM conversations c JOIN escalations e ON e.conversation_id = c.id AND e.status = 'open' ORDER BY c.id"));
    }

    [Fact]
    public async Task Whoever_it_was_about_sees_neither_of_them_after()
    {
        var promoter = await One();
        var coordinator = await Office.Account(Roles.Coordinator, "*");
        await Db.Execute("INSERT INTO conflicts (conversation_id, account_id) VALUES (1, @Account)", new { coordinator.Account }, Ct);
        Assert.Equal(Merged.Done, await Undo(promoter));
        Assert.Equal((false, false), (await Office.Sees(coordinator, 1), await Office.Sees(coordinator, 2)));
    }

    [Fact]
    public async Task A_session_that_went_on_is_not_half_put_back()
    {
        var promoter = await Office.Twice();
        await Db.Execute("UPDATE sessions SET last_turn = conversation_id * 1000, active_flow = 'menu', active_version = conversation_id, active_state = '{}'", null, Ct);
        await Merge(promoter);
        await Db.Execute("UPDATE sessions SET paused_flow = 'profile', paused_version = 1, paused_state = '{}' WHERE conversation_id = 1", null, Ct);
        await Undo(promoter);
        Assert.Equal((2L, 2000L), await Scene.Row<(long, long)>("SELECT active_version, last_turn FROM sessions WHERE conversation_id = 1"));
    }

    [Fact]
    public async Task No_chat_waits_for_a_case_that_was_closed_since()
    {
        var promoter = await Office.Twice();
        await Scene.Changes(await Scene.Says("ayuda", Scene.Beto), new Change.Escalate("normal", "asked for a person", Roles.Promoter, null));
        await Merge(promoter);
        await Db.Execute("UPDATE escalations SET status = 'closed'", null, Ct);
        await Db.Execute("UPDATE conversations SET owner = 'bot' WHERE id = 1", null, Ct);
        await Undo(promoter);
        Assert.Equal(["bot", "bot"], await Scene.All<string>("SELECT owner FROM conversations ORDER BY id"));
    }

    [Theory]
    [InlineData("active", "held")]
    [InlineData("closed", "bot")]
    public async Task A_chat_that_was_held_goes_back_to_whoever_is_still_here(string status, string owner)
    {
        var promoter = await Office.Twice();
        await Office.Take(promoter, 2);
        await Merge(promoter);
        await Db.Execute("UPDATE conversations SET owner = 'bot', held_by = NULL, held_at = NULL WHERE id = 1", null, Ct);
        await Db.Execute("UPDATE accounts SET status = @status WHERE id = @Account", new { status, promoter.Account }, Ct);
        await Undo(await Office.Account(Roles.Coordinator, "*"));
        Assert.Equal(owner, await Scene.One<string>("SELECT owner FROM conversations WHERE id = 2"));
    }

    [Fact]
    public async Task What_two_files_were_is_forgotten_and_nobody_is_told_that_they_are_apart()
    {
        var promoter = await One();
        await new Retention(Db).DropMerges(Scene.Now + 1, Ct);
        Assert.Equal(Merged.Forgotten, await Undo(promoter));
        Assert.Equal(1, await Scene.One<long>("SELECT merged_into FROM people WHERE id = 2"));
    }

    [Theory]
    [InlineData("UPDATE timers SET status = 'cancelled'", true)]
    [InlineData("UPDATE conversations SET created_at = 2000000 WHERE id = 2", false)]
    [InlineData("UPDATE inbox SET received_at = 2000000 WHERE conversation_id = 2", false)]
    [InlineData("UPDATE inbox SET status = 'dead' WHERE conversation_id = 2", false)]
    public async Task Who_wrote_from_the_other_phone_was_not_silent(string but, bool isSilent)
    {
        await One();
        await Db.Execute("UPDATE timers SET status = 'cancelled'", null, Ct);
        await Db.Execute(but, null, Ct);
        var (people, _) = await new ErasureOrders(Db).Silent(0, 1_000_000, 10, employers: false, Ct);
        Assert.Equal(isSilent ? [1L] : [], people);
    }

    private async Task<Viewer> One()
    {
        var promoter = await Office.Twice();
        await Merge(promoter);
        return promoter;
    }

    private async Task Merge(Viewer viewer) =>
        Assert.Equal(Merged.Done, await new Merges(Db).Merge(viewer, new Merging(Stays: 1, Other: 2, CalledOfOther: false, LivesOfOther: false, IsSure: false), 7_000, Scene.Now, Ct));

    private Task<Merged> Undo(Viewer viewer) => new Merges(Db).Undo(viewer, 1, Scene.Now, Ct);
}
