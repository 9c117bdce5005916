using ChatAssist.Bot.Content;
using ChatAssist.Bot.Export;
using ChatAssist.Bot.Tests.Import;

namespace ChatAssist.Bot.Tests.Export;

/// <summary>What is exported can be brought in again, and nothing is changed by it.</summary>
public sealed class OffersExportTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public async Task Each_table_goes_out_and_comes_in_again_unchanged(string format)
    {
        await using var imported = await Imported.Begin();
        foreach (var kind in OffersExport.Kinds) await Take(imported, kind, Path.Combine(ContentFiles.Folder, "demo", $"{kind}.csv"));
        // What a spreadsheet would take for a formula, what is over, and what begins with the mark itself.
        await imported.Execute("UPDATE companies SET name = '=1+1', contact = char(39) || 'tis' WHERE id = 1");
        await imported.Execute("UPDATE companies SET contact = char(64) || 'SUM(A1)', withdrawn_on = '2026-11-01' WHERE id = 30");
        await imported.Execute("UPDATE vacancies SET closes_on = '2026-01-01' WHERE id = 3");
        await imported.Execute("UPDATE vacancies SET status = 'filled', closes_on = '2026-01-01' WHERE id = 80 OR company_id = 30");
        await imported.Execute("UPDATE courses SET status = 'full' WHERE id = 25");
        var before = await All(imported);

        foreach (var kind in OffersExport.Kinds)
        {
            var file = Path.Combine(folder.FullName, kind + format);
            var rows = await imported.Db.Read(tx => new OffersExport(tx, Today).Write(kind, file, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            Assert.Equal([$"{kind}: 0 added, {rows} changed, 0 refused"], await Take(imported, kind, file));
        }

        Assert.Equal(before, await All(imported));
    }

    private static async Task<IReadOnlyList<string>> Take(Imported imported, string kind, string path)
    {
        await using var file = File.OpenRead(path);
        return await imported.Take(kind, Path.GetFileName(path), file, strict: true);
    }

    private static async Task<string> All(Imported imported) => await imported.Db.Read(async tx =>
    {
        var day = "2026-11-23";
        return string.Join('\n', [.. await Data.Companies.All(tx), .. await Data.Companies.Contacts(tx), .. await Data.Vacancies.All(tx, day), .. await Data.Courses.Providers(tx), .. await Data.Courses.All(tx, day), .. (IEnumerable<object>)await Data.ServicesOfOthers.All(tx)]);
    }, TestContext.Current.CancellationToken);
}
