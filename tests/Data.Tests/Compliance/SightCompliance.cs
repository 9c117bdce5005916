using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Who sees which conversation: roles, departments, the kind of case.</summary>
public abstract class SightCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    [Theory]
    // role, department, whose case, where the person lives, is it seen
    [InlineData("promoter", "14", null, "1401", true)]
    [InlineData("promoter", "14", "promoter", "1401", true)]
    [InlineData("promoter", "14", "promoter", "1301", false)]
    [InlineData("promoter", "14", "promoter", null, false)]
    [InlineData("promoter", "*", "promoter", null, true)]
    [InlineData("promoter", "14", "protection", "1401", false)]
    [InlineData("promoter", "14", "complaints", "1401", false)]
    [InlineData("promoter", "*", "complaints", "1401", false)]
    [InlineData("coordinator", "*", "promoter", "1401", true)]
    [InlineData("coordinator", "*", "promoter", null, true)]
    [InlineData("coordinator", "13", "promoter", "1401", false)]
    [InlineData("coordinator", "*", "protection", "1401", true)]
    [InlineData("coordinator", "*", "complaints", "1401", false)]
    [InlineData("protection", "*", "protection", "1401", true)]
    [InlineData("protection", "13", "protection", "1401", false)]
    [InlineData("protection", "*", "promoter", "1401", false)]
    [InlineData("protection", "*", null, "1401", false)]
    [InlineData("protection", "*", "complaints", "1401", false)]
    [InlineData("complaints", "*", "complaints", "1401", true)]
    [InlineData("complaints", "*", "promoter", "1401", false)]
    [InlineData("complaints", "*", "protection", "1401", false)]
    [InlineData("administrator", "*", "promoter", "1401", false)]
    [InlineData("administrator", "*", "complaints", "1401", false)]
    public async Task A_role_sees_its_cases_in_its_departments(string role, string department, string? kind, string? lives, bool isSeen)
    {
        var viewer = await Office.Account(role, department);
        var conversation = await Office.Case(kind, municipality: lives);

        Assert.Equal(isSeen, await Office.Sees(viewer, conversation));
        Assert.Equal(isSeen, await Office.Chats.Of(viewer, conversation, long.MaxValue, Scene.Now, Ct) is not null);
        Assert.Equal(isSeen && kind is not null, (await Office.Today.Of(viewer, now: 8_000, Ct)).AllWaiting == 1);
    }

    [Fact]
    public async Task An_account_without_a_department_sees_nothing()
    {
        var conversation = await Office.Case(municipality: null);
        Assert.False(await Office.Sees(await Office.Account(Roles.Promoter), conversation));
    }

    [Fact]
    public async Task Whom_the_roster_called_sees_the_case_of_another_department_until_it_is_closed()
    {
        var backup = await Office.Account(Roles.Promoter, "13");
        var conversation = await Office.Case(assigned: backup.Who);
        Assert.True(await Office.Sees(backup, conversation));

        await Scene.Conversations.Release(conversation, 1, 1, Ct);

        Assert.False(await Office.Sees(backup, conversation));
    }

    [Fact]
    public async Task A_complaint_hides_the_chat_from_its_promoter_at_once_also_while_they_hold_it()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case(assigned: promoter.Who);
        await Office.Take(promoter, conversation);

        await Scene.Changes(await Scene.Says("me pidió dinero"), new Change.Escalate("urgent", "staff", Roles.Complaints, "contact"));

        Assert.False(await Office.Sees(promoter, conversation));
        Assert.Equal(Cases.Written.NotHeld, await Office.Write(promoter, conversation, "k", "hola"));
        var contact = await Office.Account(Roles.Complaints, "*");
        Assert.Equal(1, (await Office.Today.Of(contact, 8_000, Ct)).AllWaiting);
    }

    [Fact]
    public async Task Whom_a_case_is_about_sees_nothing_of_it_even_where_it_is_theirs()
    {
        var accused = await Office.Account(Roles.Coordinator, "*");
        var conversation = await Office.Case(assigned: accused.Who);
        await Office.Take(accused, conversation);

        await Db.Execute("INSERT INTO conflicts (conversation_id, account_id) VALUES (@conversation, @Account)", new { conversation, accused.Account }, Ct);

        Assert.False(await Office.Sees(accused, conversation));
        Assert.Null(await Office.Chats.Version(accused, conversation, Ct));
        var needs = await Office.Today.Of(accused, 8_000, Ct);
        Assert.Equal((0, 0, 0), (needs.AllWaiting, needs.Mine.Count, needs.AllCalls));
    }

    [Fact]
    public async Task A_closed_account_sees_nothing_from_the_next_statement_on()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var conversation = await Office.Case();
        await Db.Execute("UPDATE accounts SET status = 'closed'", null, Ct);

        Assert.False(await Office.Sees(promoter, conversation));
        Assert.Equal(Cases.Handed.NotSeen, await Office.Take(promoter, conversation));
    }
}
