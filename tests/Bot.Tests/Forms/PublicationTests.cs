using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Forms;

/// <summary>What was published stays. The loader here knows no mistake but a version that it is told of.</summary>
public sealed class PublicationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_began_an_older_version_finds_it_after_a_new_one_came()
    {
        await using var database = await TestDatabase.Create();
        await Publish(database, [Of("1", "called")]);

        var library = await Publish(database, [Of("2", "called and age")]);

        Assert.Equal("2", library.Current("profile").Version);
        Assert.Equal(("1", "2"), (library.Find("profile", "1")?.Version, library.Find("profile", "2")?.Version));
        Assert.Null(library.Find("profile", "3"));
        Assert.Equal(["2"], library.All.Select(form => form.Version));
    }

    [Fact]
    public async Task The_same_content_may_be_published_again()
    {
        await using var database = await TestDatabase.Create();
        await Publish(database, [Of("1", "called")]);

        Assert.Equal("1", (await Publish(database, [Of("1", "called")])).Current("profile").Version);
    }

    [Fact]
    public async Task A_change_under_the_same_version_stops_the_start_with_one_line_that_says_what_to_do()
    {
        await using var database = await TestDatabase.Create();
        await Publish(database, [Of("1", "called")]);

        var refusal = await Assert.ThrowsAsync<ContentException>(() => Publish(database, [Of("1", "called?")]));

        Assert.StartsWith("content/forms/profile: version 1 was published with another content", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_form_with_mistakes_stops_the_start_and_names_the_verb_that_tells_them()
    {
        await using var database = await TestDatabase.Create();

        var refusal = await Assert.ThrowsAsync<ContentException>(() => Publish(database, [Of("1", "called")], broken: "1"));

        Assert.Contains("form check content/forms/profile", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await new FormVersions(database.Db).All(Ct));
    }

    [Fact]
    public async Task An_older_version_that_cannot_be_read_any_more_does_not_stop_the_start()
    {
        await using var database = await TestDatabase.Create();
        await Publish(database, [Of("1", "called")]);

        var library = await Publish(database, [Of("2", "called")], broken: "1");

        Assert.Null(library.Find("profile", "1"));
        Assert.Equal("2", library.Current("profile").Version);
    }

    private static Workbook Of(string version, string question) => new(
        "profile",
        [
            new Sheet("survey", ["type", "name"], [new SheetRow(2, ["text", question])]),
            new Sheet("settings", ["version"], [new SheetRow(2, [version])]),
        ],
        []);

    private static Task<FormLibrary> Publish(TestDatabase database, IReadOnlyList<Workbook> workbooks, string? broken = null) => new Publication(
        new FormVersions(database.Db), workbook => Load(workbook, broken), TimeProvider.System, NullLogger<Publication>.Instance).Publish(workbooks, Ct);

    private static LoadedForm Load(Workbook workbook, string? broken)
    {
        var version = workbook.Sheets.Single(sheet => sheet.Name == "settings").Rows[0].Cells[0];
        var form = new Form(workbook.Name, version, Localized.None, "es", ["es"], []) { Names = new Names([]), Settings = new FormSettings(), Order = [] };
        return new LoadedForm(version == broken ? null : form, []);
    }
}
