using ChatAssist.Bot.Content;
using ChatAssist.Bot.Offers;
using ChatAssist.Bot.Tests.Import;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Offers;

/// <summary>What replicas hold in memory of the board.</summary>
public sealed class BoardsTests
{
    private static readonly Conversations.Knowledge.Content Content = ContentFiles.Load(ContentFiles.Folder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_vacancy_with_a_report_is_on_no_replicas_copy_any_more_and_comes_back_when_it_was_false()
    {
        await using var imported = await Imported.WithCompanies();
        await imported.Take("vacancies", "key,company,title,occupation,municipality,pay,closes_on\npan,espiga,Panadero,7512,Huehuetenango,4000 month,2026-12-31");
        using var one = BoardsOf(imported);
        using var other = BoardsOf(imported);
        Assert.Single((await one.Now(Ct)).All);
        Assert.Single((await other.Now(Ct)).All);

        await Reported(imported);

        Assert.Empty((await one.Now(Ct)).All);
        Assert.Empty((await other.Now(Ct)).All);

        await new ScamReports(imported.Db).Decide(1, isReal: false, Ct);

        Assert.Single((await other.Now(Ct)).All);
    }

    [Fact]
    public async Task A_service_that_is_brought_in_takes_the_place_of_the_one_in_the_content_or_takes_it_away()
    {
        await using var imported = await Imported.Begin();
        using var boards = BoardsOf(imported);
        const string Columns = "key,need,department,name_es,name_en,offers_es,offers_en,where_es,where_en,verified_on,source,status\n";

        await imported.Take("services", Columns + "renap,documents,*,RENAP nuevo,New RENAP,el DPI,the DPI,Aquí.,Here.,2026-11-20,call,\ncasa,housing,Petén,Casa,House,cuarto,room,Aquí.,Here.,2026-11-20,call,");
        var services = await boards.Services(Ct);

        Assert.Equal("RENAP nuevo", services.For("documents", null)!.Name["es"]);
        Assert.Equal(("casa", null), (services.For("housing", "Petén")?.Key, services.For("housing", "Zacapa")?.Key));

        await imported.Take("services", Columns + "renap,documents,*,RENAP nuevo,New RENAP,el DPI,the DPI,Aquí.,Here.,2026-11-20,call,withdrawn");

        Assert.Null((await boards.Services(Ct)).For("documents", null));
    }

    private static Boards BoardsOf(Imported imported) => new(
        new Vacancies(imported.Db), new Courses(imported.Db), imported.Db, Content, new ProgrammeTime(imported.Clock, new StoredClock(imported.Db), TestSettings.Of(demo: true)));

    private static async Task Reported(Imported imported)
    {
        await new Inbox(imported.Db).Receive(new InboundMessage("twilio", "sms", "AC1", "SM1", "+50255551234", "+50200000000", "+50255551234", "hola", "{}", "es", 1, 1), Ct);
        var turn = Assert.Single(await new Data.Turns(imported.Db).Claim(10, 1, 2, Ct));
        await new TurnCommit(imported.Db).Commit(new FinishedTurn(turn, "done", "a rule", null, null, 1, [], [new Change.ReportScam("me piden 500", null, 1, "2026-11-23")], 1), Ct);
    }
}
