using ChatAssist.Data.Cases;
using ChatAssist.Data.Importing;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What people of the programme are told on their own phones: each case once, and nothing of anybody.</summary>
public abstract class NoticesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const string Phone = "+50255559001";

    private Office Office => field ??= new Office(Scene);

    private Notices Notices => new(Db);

    [Fact]
    public async Task Of_many_replicas_that_tell_at_once_one_does()
    {
        var promoter = await Staff("14");
        await Office.Case(assigned: promoter.Who);
        var telling = await Telling(promoter);

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Tell(telling))));

        Assert.Equal(1, told.Sum());
        Assert.Equal("sms", (await Scene.Claim("1 waits")).Channel);
        Assert.Empty((await Telling(promoter)).Cases);
    }

    [Fact]
    public async Task Raised_it_is_told_anew_and_several_are_one_message()
    {
        var promoter = await Staff("14");
        await Office.Case(assigned: promoter.Who, priority: "urgent");
        await Tell(await Telling(promoter));
        await Db.Execute("UPDATE escalations SET raised = 1", null, Ct);
        await Office.Case(assigned: promoter.Who, phone: Scene.Beto);

        Assert.Equal(1, await Tell(await Telling(promoter)));

        Assert.Equal(["1 waits", "2 waits"], await Scene.All<string>("SELECT body FROM outbox WHERE purpose IS NOT NULL ORDER BY id"));
    }

    [Fact]
    public async Task Who_does_not_see_the_case_is_not_told()
    {
        var promoter = await Staff("14");
        var conversation = await Office.Case(assigned: promoter.Who);
        await Db.Execute("INSERT INTO conflicts (conversation_id, account_id) VALUES (@conversation, @Account)", new { conversation, promoter.Account }, Ct);

        Assert.Equal(0, await Tell(await Telling(promoter)));
    }

    [Theory]
    [InlineData("UPDATE escalations SET taken_at = 1")]
    [InlineData("UPDATE escalations SET status = 'closed'")]
    [InlineData("UPDATE escalations SET raised = 1")]
    [InlineData("UPDATE accounts SET status = 'closed'")]
    [InlineData("UPDATE conversations SET opted_out_at = 1 WHERE account_id IS NOT NULL")]
    public async Task What_changed_since_it_was_read_is_not_told(string changed)
    {
        var promoter = await Staff("14");
        await Office.Case(assigned: promoter.Who);
        var telling = await Telling(promoter);
        await Db.Execute(changed, null, Ct);

        Assert.Equal(0, await Tell(telling));
    }

    [Fact]
    public async Task A_phone_is_of_one_account_and_of_nobody_else()
    {
        var (one, other) = (await Office.Account(Roles.Promoter, "14"), await Office.Account(Roles.Promoter, "14"));
        await Office.Case(phone: Scene.Ana);

        Assert.Equal(PhoneKept.OfSomebody, await Keep(one, Scene.Ana));
        Assert.Equal(PhoneKept.Done, await Keep(one, Phone));
        Assert.Equal(PhoneKept.OfAnother, await Keep(other, Phone));
        Assert.Equal(PhoneKept.Done, await Keep(one, null));
        Assert.Equal(PhoneKept.Done, await Keep(other, Phone));
        Assert.Equal(other.Account, await Scene.One<long>("SELECT c.account_id FROM conversations c JOIN addresses a ON a.conversation_id = c.id WHERE a.phone = @Phone", new { Phone }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("+50255559002")]
    public async Task Whoever_writes_from_a_former_phone_is_somebody_new_and_is_seen(string? next)
    {
        var (promoter, coordinator) = (await Staff("14"), await Office.Account(Roles.Coordinator, "*"));
        Assert.Equal(1, (await Scene.Says(phone: Phone)).IsStaff);
        var told = await Scene.ConversationOf(Phone);

        Assert.Equal(PhoneKept.Done, await Keep(promoter, next));

        var turn = await Scene.NextTurn(Phone);
        Assert.Equal((0, 0), (turn.IsStaff, turn.SessionVersion));
        Assert.True(await Office.Sees(coordinator, turn.ConversationId));
        Assert.NotEqual(told, turn.ConversationId);
        Assert.Equal(promoter.Account, await Scene.One<long>("SELECT account_id FROM conversations WHERE id = @told", new { told }));
        Assert.Equal(PhoneKept.OfSomebody, await Keep(promoter, Phone));
    }

    [Theory]
    [InlineData("UPDATE accounts SET status = 'closed'")]
    [InlineData("UPDATE accounts SET phone = NULL")]
    [InlineData("UPDATE accounts SET phone = '+50255559002'")]
    public async Task Only_the_phone_that_an_open_account_has_is_of_staff(string changed)
    {
        await Staff("14");
        await Db.Execute(changed, null, Ct);
        Assert.Equal(0, (await Scene.Says(phone: Phone)).IsStaff);
    }

    [Fact]
    public async Task Kept_again_the_phone_loses_nothing_that_waits()
    {
        var promoter = await Staff("14");
        await Office.Case(assigned: promoter.Who);
        await Tell(await Telling(promoter));

        Assert.Equal(PhoneKept.Done, await Keep(promoter, Phone));

        await Scene.Claim("1 waits");
    }

    [Fact]
    public async Task A_number_of_somebody_else_is_not_taken_and_the_phone_stays()
    {
        var promoter = await Staff("14");
        await Office.Case(phone: Scene.Ana);
        Assert.Equal(PhoneKept.OfSomebody, await Keep(promoter, Scene.Ana));
        Assert.Equal(Phone, await Scene.One<string>("SELECT phone FROM accounts"));
    }

    [Fact]
    public async Task Who_wrote_of_danger_there_is_still_answered_when_the_phone_is_no_longer_of_staff()
    {
        var (promoter, focal) = (await Staff("14"), await Office.Account(Roles.Protection, "*"));
        await Office.Case(assigned: promoter.Who);
        await Tell(await Telling(promoter));
        var danger = await Scene.Says(phone: Phone);
        await Scene.Changes(danger, new Change.Escalate("urgent", "violence", Roles.Protection, null));
        await Db.Execute("UPDATE outbox SET status = 'queued', epoch = (SELECT c.epoch FROM conversations c WHERE c.id = outbox.conversation_id)", null, Ct);

        await Keep(promoter, null);

        var next = await Scene.Says(phone: Phone);
        Assert.Equal((danger.ConversationId, 0, "urgent"), (next.ConversationId, next.IsStaff, next.Owner));
        Assert.Equal(("cancelled", true), (await Scene.StatusOf("1 waits"), await Office.Sees(focal, next.ConversationId)));
        await Scene.Conversations.Release(next.ConversationId, 1, 1, Ct);
        Assert.True(await Office.Sees(await Office.Account(Roles.Coordinator, "*"), next.ConversationId));
    }

    [Fact]
    public async Task What_is_written_there_of_danger_is_seen_while_its_case_is_open()
    {
        await Staff("14");
        var (focal, turn) = (await Office.Account(Roles.Protection, "*"), await Scene.Says(phone: Phone));
        Assert.False(await Office.Sees(focal, turn.ConversationId));

        await Scene.Changes(turn, new Change.Escalate("urgent", "violence", Roles.Protection, null));
        Assert.True(await Office.Sees(focal, turn.ConversationId));

        await Scene.Conversations.Release(turn.ConversationId, 1, 1, Ct);
        Assert.False(await Office.Sees(focal, turn.ConversationId));
    }

    [Fact]
    public async Task Nobody_sees_that_conversation_and_what_does_not_arrive_there_is_no_call()
    {
        var promoter = await Staff("14");
        await Office.Case(assigned: promoter.Who);
        await Tell(await Telling(promoter));
        await Db.Execute("UPDATE outbox SET status = 'failed', remedy = 'tell' WHERE body = '1 waits'", null, Ct);
        var undelivered = new Undelivered(Db);

        Assert.True(await undelivered.Tell(Assert.Single(await undelivered.ToRemedy(10, Ct)), at: 1, Ct));

        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM call_tasks"));
        Assert.False(await Office.Sees(await Office.Account(Roles.Coordinator, "*"), await Scene.One<long>("SELECT id FROM conversations WHERE account_id IS NOT NULL")));
    }

    [Fact]
    public async Task Closed_nothing_that_was_queued_goes_out_and_the_phone_is_free()
    {
        var promoter = await Staff("14");
        await Office.Case(assigned: promoter.Who);
        await Tell(await Telling(promoter));

        await new Accounts(Db).Close(promoter.Name, "other", null, at: 1, now: 1, Ct);

        await Scene.Claims();
        Assert.Empty(await Notices.Phones(Ct));
        Assert.Equal(PhoneKept.Done, await Keep(await Office.Account(Roles.Promoter, "14"), Phone));
    }

    private async Task<Viewer> Staff(string department)
    {
        var viewer = await Office.Account(Roles.Promoter, department);
        Assert.Equal(PhoneKept.Done, await Keep(viewer, Phone));
        return viewer;
    }

    private Task<PhoneKept> Keep(Viewer of, string? phone) =>
        new StaffPhones(Db).Keep(of.Account, phone, phone is null ? [] : [new ImportAddress("twilio", "sms", phone, "+50222220001")], by: null, Scene.Now, Ct);

    private async Task<Telling> Telling(Viewer viewer) => new((await Notices.Phones(Ct))[0], await Notices.Untold([viewer.Who!], now: 8_000, Ct));

    private Task<int> Tell(Telling telling) =>
        Notices.Tell([telling], (told, _) => new NewMessage($"{told.Cases.Count} waits", null, Purpose: "waiting-case.one"), 8_000, Scene.Now, Ct);
}
