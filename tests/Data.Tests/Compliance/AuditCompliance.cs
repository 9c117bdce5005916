using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>The trail of who looked and acted shows what was changed in it.</summary>
public abstract class AuditCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office Office => field ??= new Office(Scene);

    [Fact]
    public async Task Entries_of_many_at_once_are_one_whole_chain()
    {
        await using var other = OpenAgain();
        var trails = new[] { Office.Audit, new AuditTrail(other) };
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => trails[i % 2].Add(new AuditEntry(null, Act.SawChat, i, "", i), Ct))));

        Assert.Null(await Office.Audit.FirstBroken(Ct));
        Assert.Equal(40, await Scene.One<long>("SELECT entries FROM audit_head"));
    }

    [Theory]
    [InlineData("UPDATE audit SET account_id = 9 WHERE about = 'two'", 2)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE about = 'two'", 2)]
    [InlineData("DELETE FROM audit WHERE about = 'one'", 2)]
    [InlineData("DELETE FROM audit WHERE about = 'two'", 3)]
    [InlineData("DELETE FROM audit WHERE about = 'three'", -1)]
    [InlineData("DELETE FROM audit", -1)]
    public async Task Whoever_changes_or_drops_an_entry_breaks_it(string tampering, long broken)
    {
        foreach (var about in new[] { "one", "two", "three" }) await Office.Audit.Add(new AuditEntry(1, Act.Exported, null, about, 5), Ct);
        Assert.Null(await Office.Audit.FirstBroken(Ct));

        await Db.Execute(tampering, null, Ct);

        Assert.Equal(broken, await Office.Audit.FirstBroken(Ct));
    }

    [Fact]
    public async Task What_is_not_done_is_not_written_down()
    {
        var promoter = await Office.Account(Roles.Promoter, "13");
        await Office.Take(promoter, await Office.Case());
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE account_id IS NOT NULL"));
    }
}
