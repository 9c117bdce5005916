using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>A complaint about staff: whom it is about is said before it is closed, and they see nothing of it.</summary>
public abstract class ComplaintsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    private Complaints Complaints => new(Db);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_given_back_only_after_somebody_said_whom_it_is_about(bool ofStaff)
    {
        var (contact, accused, chat) = (await Contact(), await Office.Account(Roles.Complaints, "*"), await Office.Case(Roles.Complaints));
        Assert.Equal(Handed.Undecided, await GiveBack(contact, chat));

        Assert.Equal(Decided.Done, await Decide(contact, chat, ofStaff ? accused.Account : null));

        Assert.Equal(Handed.Done, await GiveBack(contact, chat));
    }

    [Fact]
    public async Task Whoever_is_named_sees_nothing_from_then_on_and_what_they_held_waits()
    {
        var (contact, accused, chat) = (await Contact(), await Office.Account(Roles.Complaints, "*"), await Office.Case(Roles.Complaints, "urgent"));
        await Office.Take(accused, chat);

        await Decide(contact, chat, accused.Account);

        Assert.False(await Office.Sees(accused, chat));
        Assert.Null(await Complaints.Of(accused, chat, Ct));
        Assert.Equal("urgent", await Scene.One<string>("SELECT owner FROM conversations WHERE held_by IS NULL"));
        Assert.Equal(("staff", accused.Account), ((await Complaints.Of(contact, chat, Ct))!.Concerns, Assert.Single((await Complaints.Of(contact, chat, Ct))!.About).Account));
    }

    [Fact]
    public async Task Lifted_it_is_to_be_decided_anew_and_both_are_written_down()
    {
        var (contact, accused, chat) = (await Contact(), await Office.Account(Roles.Complaints, "*"), await Office.Case(Roles.Complaints));
        await Decide(contact, chat, accused.Account);

        Assert.False(await Complaints.Lift(accused, chat, accused.Account, now: 5, Ct));
        Assert.True(await Complaints.Lift(contact, chat, accused.Account, now: 5, Ct));
        Assert.False(await Complaints.Lift(contact, chat, accused.Account, now: 5, Ct));

        Assert.True(await Office.Sees(accused, chat));
        Assert.Equal(Handed.Undecided, await GiveBack(contact, chat));
        Assert.Equal([$"NamedConflict account {accused.Account}", $"LiftedConflict account {accused.Account}"],
            await Db.Query<string>("SELECT act || ' ' || about FROM audit WHERE act LIKE '%Conflict' ORDER BY id", null, Ct));
    }

    [Fact]
    public async Task A_later_complaint_about_nobody_shows_whom_an_earlier_one_was_about_nothing()
    {
        var (contact, accused, chat) = (await Contact(), await Office.Account(Roles.Promoter, "*"), await Office.Case(Roles.Complaints));
        await Decide(contact, chat, accused.Account);
        await GiveBack(contact, chat);
        await Db.Execute("UPDATE inbox SET status = 'done'", null, Ct);
        await Office.Case(Roles.Complaints);
        Assert.Equal(Handed.Undecided, await GiveBack(contact, chat));

        Assert.Equal(Decided.Done, await Decide(contact, chat, null));

        Assert.Equal(Handed.Done, await GiveBack(contact, chat));
        Assert.False(await Office.Sees(accused, chat));
    }

    [Fact]
    public async Task Where_somebody_was_named_it_is_about_nobody_only_after_each_name_was_taken_back()
    {
        var (contact, accused, chat) = (await Contact(), await Office.Account(Roles.Complaints, "*"), await Office.Case(Roles.Complaints));
        await Decide(contact, chat, accused.Account);

        Assert.Equal(Decided.Named, await Decide(contact, chat, null));
        Assert.False(await Office.Sees(accused, chat));

        await Complaints.Lift(contact, chat, accused.Account, now: 5, Ct);
        Assert.Equal(Decided.Done, await Decide(contact, chat, null));
    }

    [Theory]
    [InlineData(Roles.Promoter)]
    [InlineData(Roles.Coordinator)]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Protection)]
    public async Task Nobody_else_says_whom_it_is_about(string role)
    {
        var (other, chat) = (await Office.Account(role, "*"), await Office.Case(Roles.Complaints));

        Assert.NotEqual(Decided.Done, await Decide(other, chat, null));
        Assert.False(await Complaints.Lift(other, chat, other.Account, now: 5, Ct));
        Assert.Null(await Complaints.Of(other, chat, Ct));
    }

    [Fact]
    public async Task What_is_no_complaint_and_who_has_no_account_is_not_named()
    {
        var (contact, chat) = (await Contact(), await Office.Case(Roles.Complaints));
        Assert.NotEqual(Decided.Done, await Decide(contact, chat, 999));
        Assert.NotEqual(Decided.Done, await Decide(contact, chat + 999, null));
        await Decide(contact, chat, null);
        await GiveBack(contact, chat);
        Assert.NotEqual(Decided.Done, await Decide(contact, chat, contact.Account));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_contact_who_names_themselves_hands_it_to_the_others_who_are_told_anew(bool held)
    {
        var (contact, other, chat) = (await Contact(), await Contact(), await Office.Case(Roles.Complaints, "urgent"));
        if (held) await Office.Take(contact, chat);
        await Db.Execute("INSERT INTO notices (escalation_id, step, account_id) SELECT id, 0, @Account FROM escalations", contact, Ct);

        Assert.Equal(Decided.Done, await Decide(contact, chat, contact.Account));

        Assert.Equal((false, true), (await Office.Sees(contact, chat), await Office.Sees(other, chat)));
        Assert.Equal(("urgent", null), await Scene.Row<(string, long?)>("SELECT owner, held_by FROM conversations"));
        Assert.Equal((null, 9_000), await Scene.Row<(long?, long)>("SELECT taken_at, again_at FROM escalations WHERE status = 'open'"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM notices"));
    }

    [Fact]
    public async Task The_only_contact_does_not_hide_it_from_everybody_and_it_stays_open()
    {
        var (contact, elsewhere, closed, chat) = (await Contact(), await Office.Account(Roles.Complaints, "13"), await Contact(), await Office.Case(Roles.Complaints));
        await new Accounts(Db).Close(closed.Name, "new", null, 1, 1, Ct);

        Assert.Equal(Decided.NoOtherContact, await Decide(contact, chat, contact.Account));

        Assert.Equal((true, false), (await Office.Sees(contact, chat), await Office.Sees(elsewhere, chat)));
        Assert.Equal(Handed.Undecided, await GiveBack(contact, chat));
    }

    [Fact]
    public async Task Of_two_contacts_who_name_themselves_at_once_one_keeps_it()
    {
        var (one, two, chat) = (await Contact(), await Contact(), await Office.Case(Roles.Complaints));
        var other = new Complaints(OpenAgain());

        var decided = await Task.WhenAll(Task.Run(() => Decide(one, chat, one.Account)), Task.Run(() => other.Decide(two, chat, two.Account, 9_000, 5, Ct)));

        Assert.Equal([Decided.Done, Decided.NoOtherContact], decided.Order());
        Assert.Equal(1, (await Office.Sees(one, chat) ? 1 : 0) + (await Office.Sees(two, chat) ? 1 : 0));
    }

    [Fact]
    public async Task A_chat_that_another_contact_holds_stays_with_them()
    {
        var (contact, accused, chat) = (await Contact(), await Office.Account(Roles.Complaints, "*"), await Office.Case(Roles.Complaints));
        await Office.Take(contact, chat);

        await Decide(contact, chat, accused.Account);

        Assert.Equal(contact.Account, await Scene.One<long>("SELECT held_by FROM conversations"));
    }

    [Fact]
    public async Task An_operator_does_not_release_it_undecided_either()
    {
        var (contact, chat) = (await Contact(), await Office.Case(Roles.Complaints));
        Assert.Equal(Handed.Undecided, await Scene.Conversations.Release(chat, 1, 1, Ct));
        Assert.True(await Office.Sees(contact, chat));

        await Decide(contact, chat, null);

        Assert.Equal(Handed.Done, await Scene.Conversations.Release(chat, 1, 1, Ct));
    }

    private Task<Decided> Decide(Viewer viewer, long conversation, long? account) => Complaints.Decide(viewer, conversation, account, at: 9_000, now: 5, Ct);

    private Task<Viewer> Contact() => Office.Account(Roles.Complaints, "*");

    private Task<Handed> GiveBack(Viewer viewer, long chat) => Office.Claims.GiveBack(viewer, chat, HandBack.Quiet, 9_000, Scene.Now, Ct);
}
