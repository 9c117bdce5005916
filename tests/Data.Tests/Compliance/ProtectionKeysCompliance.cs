using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class ProtectionKeysCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private ProtectionKeys Keys => new(Db);

    [Fact]
    public async Task What_one_host_stored_another_reads_in_the_order_in_which_it_came()
    {
        await Keys.Add("key-2", "aa", "<two/>", Ct);
        await Keys.Add("key-1", "aa", "<one/>", Ct);

        Assert.Equal(["<two/>", "<one/>"], await new ProtectionKeys(OpenAgain()).All(Ct));
    }

    [Fact]
    public async Task A_key_of_another_master_key_is_found()
    {
        await Keys.Add("key-1", "aa", "<one/>", Ct);

        Assert.Null(await Keys.OtherMasterKey("aa", Ct));
        Assert.Equal("aa", await Keys.OtherMasterKey("bb", Ct));
    }
}
