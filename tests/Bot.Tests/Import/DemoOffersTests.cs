using ChatAssist.Bot.Content;

namespace ChatAssist.Bot.Tests.Import;

/// <summary>The invented companies, vacancies and courses of the demo are files as any.</summary>
public sealed class DemoOffersTests
{
    [Fact]
    public async Task Every_row_of_the_demo_can_be_brought_in_on_any_day()
    {
        await using var imported = await Imported.Begin();

        Assert.Equal("companies: 30 added, 0 changed, 0 refused", string.Join(" · ", await Take(imported, "companies")));
        Assert.Equal("contacts: 4 added, 0 changed, 0 refused", string.Join(" · ", await Take(imported, "contacts")));
        Assert.Equal("vacancies: 80 added, 0 changed, 0 refused", string.Join(" · ", await Take(imported, "vacancies")));
        Assert.Equal("providers: 10 added, 0 changed, 0 refused", string.Join(" · ", await Take(imported, "providers")));
        Assert.Equal("courses: 25 added, 0 changed, 0 refused", string.Join(" · ", await Take(imported, "courses")));
        Assert.Equal("services: 3 added, 0 changed, 0 refused", string.Join(" · ", await Take(imported, "services")));
    }

    private static async Task<IReadOnlyList<string>> Take(Imported imported, string kind)
    {
        await using var file = File.OpenRead(Path.Combine(ContentFiles.Folder, "demo", $"{kind}.csv"));
        return await imported.Take(kind, $"{kind}.csv", file, strict: true);
    }
}
