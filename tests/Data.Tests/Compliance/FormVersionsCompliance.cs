using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

public abstract class FormVersionsCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly FormVersion First = new("profile", "1", "a1", """{"Name":"profile"}""");
    private static readonly FormVersion Other = new("check-in", "1", "b1", "{}");

    private FormVersions Versions => new(Db);

    [Fact]
    public async Task What_is_published_is_there_once_and_as_it_was()
    {
        await Versions.Publish([First], 1, Ct);
        await Versions.Publish([First, First with { Version = "2", Hash = "a2" }], 2, Ct);

        Assert.Equal([First, First with { Version = "2", Hash = "a2" }], await Versions.All(Ct));
    }

    [Fact]
    public async Task The_same_version_with_another_content_is_refused_and_nothing_is_published()
    {
        await Versions.Publish([First], 1, Ct);

        var refusal = await Assert.ThrowsAsync<PublishedOtherwiseException>(() => Versions.Publish([Other, First with { Hash = "a9", Workbook = "{}" }], 2, Ct));

        Assert.Equal(("profile", "1"), (refusal.Form, refusal.Version));
        Assert.Equal([First], await Versions.All(Ct));
    }

    [Fact]
    public async Task Two_programs_that_start_at_once_publish_the_same()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Versions.Publish([First, Other], 1, Ct))));

        Assert.Equal([Other, First], await Versions.All(Ct));
    }
}
