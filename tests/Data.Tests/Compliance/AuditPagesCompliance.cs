using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Who reads what of the trail, and how it is looked through.</summary>
public abstract class AuditPagesCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly AuditFilter All = new();

    private Office Office => field ??= new Office(Scene);

    private AuditPages Pages => new(Db);

    [Theory]
    // role, department, how many of three entries: of no chat, of a chat in Quiché, of a complaint
    [InlineData(Roles.Administrator, "*", 3)]
    [InlineData(Roles.Coordinator, "*", 2)]
    [InlineData(Roles.Coordinator, "14", 2)]
    [InlineData(Roles.Coordinator, "13", 1)]
    [InlineData(Roles.Promoter, "14", 0)]
    [InlineData(Roles.Protection, "*", 0)]
    [InlineData(Roles.Complaints, "*", 0)]
    public async Task Administrators_read_all_coordinators_what_they_see_and_nobody_else_anything(string role, string department, int expected)
    {
        var viewer = await Office.Account(role, department);
        await Write(Act.SignedIn, null);
        await Write(Act.SawChat, await Office.Case(municipality: "1401"));
        await Write(Act.SawChat, await Office.Case(Roles.Complaints, phone: Scene.Beto));

        Assert.Equal(expected, (await Pages.Read(viewer, All with { Account = 99 }, 50, Ct)).Lines.Count);
        Assert.Equal(expected > 0, (await Pages.Accounts(viewer, Ct)).Count > 0);
    }

    [Fact]
    public async Task Nobody_reads_what_was_done_about_a_case_against_them()
    {
        var (administrator, contact, chat) = (await Office.Account(Roles.Administrator, "*"), await Office.Account(Roles.Complaints, "*"), await Office.Case(Roles.Complaints));
        await Write(Act.SawChat, chat);
        Assert.Single((await Pages.Read(administrator, All with { Conversation = chat }, 50, Ct)).Lines);

        await new Cases.Complaints(Db).Decide(contact, chat, administrator.Account, at: 5, now: 5, Ct);

        Assert.Empty((await Pages.Read(administrator, All with { Conversation = chat }, 50, Ct)).Lines);
    }

    [Fact]
    public async Task An_administrator_that_was_closed_reads_nothing()
    {
        var viewer = await Office.Account(Roles.Administrator, "*");
        await new Accounts(Db).Close(viewer.Name, "new", null, 1, 1, Ct);
        await Office.Account(Roles.Administrator, "*");
        await Db.Execute("UPDATE accounts SET status = 'closed' WHERE id = @Account", viewer, Ct);

        Assert.Empty((await Pages.Read(viewer, All, 50, Ct)).Lines);
    }

    [Fact]
    public async Task It_is_found_by_account_act_chat_and_time_and_turned_over_in_both_directions()
    {
        var viewer = await Office.Account(Roles.Administrator, "*");
        for (var i = 1; i <= 9; i++) await Office.Audit.Add(new AuditEntry(i % 3, i % 2 == 0 ? Act.SawChat : Act.Wrote, i, $"{i}", 100 + i), Ct);

        Assert.Equal(["8", "5", "2"], await Read(All with { Account = 2 }));
        Assert.Equal(["8", "6", "4", "2"], await Read(All with { Act = "SawChat" }));
        Assert.Equal(["7"], await Read(All with { Conversation = 7 }));
        Assert.Equal(["6", "5", "4"], await Read(All with { From = 104, Until = 107 }));
        Assert.Equal(["8", "2"], await Read(All with { Account = 2, Act = "SawChat" }));

        var first = await Pages.Read(viewer, All, 3, Ct);
        Assert.Equal(first.Lines[^1].Id, first.Next);
        Assert.Equal(["6", "5", "4"], await Read(All with { Before = first.Next!.Value }, 3));
        Assert.Equal(["6", "5", "4"], await Read(All with { After = first.Next.Value - 4 }, 3));
        Assert.Null((await Pages.Read(viewer, All, 50, Ct)).Next);

        async Task<IEnumerable<string>> Read(AuditFilter filter, int most = 50) => (await Pages.Read(viewer, filter, most, Ct)).Lines.Select(line => line.About).Where(about => about.Length == 1);
    }

    [Fact]
    public async Task Whoever_sees_few_of_very_many_finds_them_in_several_looks_in_both_directions()
    {
        var (viewer, chat) = (await Office.Account(Roles.Coordinator, "21"), await Office.Case());
        await Db.Execute("DELETE FROM audit", null, Ct);
        await Write(Act.SignedIn, null);
        await Db.Execute("""
            INSERT INTO audit (at, act, conversation_id, link) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) SELECT 5, 'SawChat', @chat, '' FROM n
            """, new { chat }, Ct);
        await Write(Act.SignedOut, null);

        Assert.Equal(["SignedOut", "", "SignedIn"], await Walk(next => All with { Before = next ?? long.MaxValue }));
        Assert.Equal(["SignedIn", "", "SignedOut"], await Walk(next => All with { After = next ?? 1 }));

        async Task<IReadOnlyList<string>> Walk(Func<long?, AuditFilter> from)
        {
            var seen = new List<string>();
            var sheet = new AuditSheet([], null);
            do
            {
                sheet = await Pages.Read(viewer, from(sheet.Next), 50, Ct);
                seen.Add(string.Join(' ', sheet.Lines.Select(line => line.Act)));
            }
            while (sheet.Next is not null);
            return seen;
        }
    }

    [Fact]
    public async Task Looking_again_within_a_quarter_of_an_hour_is_one_view()
    {
        foreach (var (about, at) in new[] { ("", 0L), ("", 600_000), ("account 5", 600_000), ("", 900_001) }) await Office.Audit.Saw(new AuditEntry(9, Act.SawAudit, null, about, at), Ct);

        Assert.Equal(3, await Scene.One<long>("SELECT COUNT(*) FROM audit"));
    }

    private Task Write(Act act, long? conversation) => Office.Audit.Add(new AuditEntry(99, act, conversation, "", 5), Ct);
}
