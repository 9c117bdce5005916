using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>Who may be found for a vacancy.</summary>
public abstract class SeekersCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    [Fact]
    public async Task Who_agreed_is_found_by_what_decides_on_work_and_by_nothing_else()
    {
        await Told(Scene.Ana, new Change.Consent("core", true, 1));
        await Told(Scene.Beto);

        var ana = Assert.Single(await Seekers.For(1, Ct));

        Assert.Equal(["work_isco"], ana.Profile.Keys);
    }

    [Theory]
    [InlineData("applied already")]
    [InlineData("stopped")]
    [InlineData("left again")]
    public async Task Not_who(string did)
    {
        await Offered.All(Db);
        await Told(Scene.Ana, new Change.Consent("core", true, 1));
        Change change = did switch
        {
            "stopped" => new Change.OptOut(ThisAddressOnly: false),
            "left again" => new Change.Describe("status", "left-again"),
            _ => new Change.Apply(new StoredApplication { Key = "1", VacancyId = 1, Status = "interested", ChangedOn = Offered.Today }, Offered.Today),
        };

        await Scene.Changes(await Scene.Says(), change);

        Assert.Empty(await Seekers.For(1, Ct));
    }

    [Fact]
    public async Task A_vacancy_is_found_by_its_key()
    {
        await Offered.All(Db);

        Assert.NotNull(await Seekers.Vacancy(Offered.Vacancy.Key, Ct));
        Assert.Null(await Seekers.Vacancy("nobody", Ct));
    }

    private Seekers Seekers => new(Db);

    private async Task Told(string phone, params Change[] more) => await Scene.Changes(
        await Scene.Says(phone: phone), [Scene.Profile, new Change.Answer("profile", "work_isco", "7512:3"), new Change.Answer("profile", "needs", "debts"), .. more]);
}
