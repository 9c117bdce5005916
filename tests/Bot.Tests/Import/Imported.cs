using System.Text;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Import;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Tests.Import;

/// <summary>Files that are brought in one after the other, on Monday 2026-11-23 at 10 in the morning.</summary>
internal sealed class Imported : IAsyncDisposable
{
    private static readonly Conversations.Knowledge.Content Content = ContentFiles.Load(ContentFiles.Folder);

    private readonly TestDatabase database;
    private readonly Importer importer;

    private Imported(TestDatabase database, AppSettings settings)
    {
        this.database = database;
        var time = new ProgrammeTime(Clock, new StoredClock(database.Db), settings);
        var kinds = new ImportKinds(new Companies(database.Db), new Vacancies(database.Db), new Courses(database.Db), Content, settings.Programme, new OwnAddresses(settings));
        importer = new Importer(
            new Imports(database.Db), new StagedIntake(new StagedImports(database.Db), time), kinds, Content, time, new RingingHours(time, settings.Programme, Content));
    }

    public FakeTimeProvider Clock { get; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Imported> Begin() => new(await TestDatabase.Create(), TestSettings.Of(demo: true));

    /// <summary>The report, line by line.</summary>
    public async Task<IReadOnlyList<string>> Take(string kind, string csv, bool strict = false) =>
        await Take(kind, $"{kind}.csv", new MemoryStream(Encoding.UTF8.GetBytes(csv)), strict);

    public async Task<IReadOnlyList<string>> Take(string kind, string name, Stream file, bool strict = false) =>
        $"{await importer.Take(kind, name, file, strict, new ImportProgress(), Ct)}".Split(Environment.NewLine);

    public Database Db => database.Db;

    /// <summary>Two companies, one of which nobody checked.</summary>
    public static async Task<Imported> WithCompanies()
    {
        var imported = await Begin();
        await imported.Take("companies", """
            key,name,sector,municipality,phone,verified_by,verified_on
            espiga,La Espiga,non-agricultural,Huehuetenango,5555 7777,promotora,2026-11-01
            finca,El Porvenir,agricultural,Nebaj,,promotora,2026-11-01
            nueva,La Nueva,maquila,Mixco,,,
            """);
        return imported;
    }

    public Task<T> One<T>(string sql) => database.Db.Read(tx => tx.Value<T>(sql), Ct);

    public Task Execute(string sql) => database.Db.Execute(sql, null, Ct);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
