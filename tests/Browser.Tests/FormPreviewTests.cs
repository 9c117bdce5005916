using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>The page for whoever writes forms: it shows what is wrong, lets the form be answered, and keeps nothing.</summary>
public sealed class FormPreviewTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string Survey = "type|name|label|hint|relevant|required\ntext|called|¿Cómo se llama?|Por ejemplo: Ana.||\nselect_one yn|works|¿Trabaja, ${called}?|||\ninteger|years|¿Cuántos años?||${works} = 'yes'|\nimage|photo|Mande una foto|||";

    private const string Choices = "list_name|name|label\nyn|yes|Sí\nyn|no|No";

    [Fact]
    public async Task An_xlsx_is_answered_as_a_chat_and_its_answers_stand_in_its_sheet()
    {
        var page = await Open(1280, 800);
        await Send(page, "prueba.xlsx", SmallWorkbook.Of(("survey", Survey), ("choices", Choices)));
        await Expect(Heard(page)).ToContainTextAsync("¿Cómo se llama?");
        await Say(page, "Ana");
        await Expect(Heard(page)).ToContainTextAsync("¿Trabaja, Ana?");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Sí", Exact = true }).ClickAsync();
        await Say(page, "3 años");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Mandar una foto de prueba" }).ClickAsync();

        await Expect(page.Page.GetByText("Aquí termina el formulario.")).ToBeVisibleAsync();
        Assert.Equal(["Ana", "yes", "3", "preview"], await Answers(page));
        Assert.Empty(page.Complaints);
        await page.Picture("form-preview");
    }

    [Fact]
    public async Task Going_back_and_another_answer_drop_what_no_longer_belongs()
    {
        var page = await Open(1280, 800);
        await Send(page, "prueba.xlsx", SmallWorkbook.Of(("survey", Survey), ("choices", Choices)));
        foreach (var said in new[] { "Ana", "sí", "3", "atrás", "atrás", "no" }) await Say(page, said);

        await Expect(Heard(page)).ToContainTextAsync("Mande una foto");
        Assert.Equal(["Ana", "no", "", ""], await Answers(page));
    }

    [Fact]
    public async Task Mistakes_stand_at_their_row_and_there_is_no_chat()
    {
        var page = await Open(1280, 800);
        await Send(page, "mala.xlsx", SmallWorkbook.Of(("survey", "type|name|label|relevant\ntext|a|A|${nobody} = 1\nselect_one gone|b|B|"), ("choices", Choices)));

        await Expect(page.Page.Locator(".verdict")).ToContainTextAsync("Todavía no se puede usar");
        await Expect(page.Page.Locator("tr.problem")).ToHaveCountAsync(2);
        await Expect(page.Page.Locator("tr.problem").First).ToContainTextAsync("nobody");
        await Expect(page.Page.GetByRole(AriaRole.Log)).ToHaveCountAsync(0);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("nada.xlsx", "no soy un libro")]
    [InlineData("<b>x</b>.xlsx", "PK")]
    public async Task What_is_no_workbook_is_refused_in_words(string name, string content)
    {
        var page = await Open(360, 740);
        await Send(page, name, Encoding.UTF8.GetBytes(content));

        await Expect(page.Page.Locator(".problems .error")).ToHaveCountAsync(1);
        await Expect(page.Page.Locator("b")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_of_more_than_a_megabyte_is_refused()
    {
        var page = await Open(360, 740);
        await Send(page, "grande.xlsx", new byte[(1 << 20) + 1]);

        await Expect(page.Page.Locator(".problems .error")).ToContainTextAsync("1 MB");
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task It_has_no_accessibility_violation_and_nothing_hangs_over(int width, int height)
    {
        foreach (var address in new[] { "/forms/preview", "/forms/preview?name=check-in", "/forms/preview?name=profile&lang=en&speaks=es&surface=sms" })
        {
            var page = await Open(width, height, address);
            var found = await page.Page.RunAxe();
            Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
            Assert.Equal(0, await page.Page.EvaluateAsync<int>(Overflow));
            Assert.Empty(page.Complaints);
        }
    }

    [Fact]
    public async Task Another_site_cannot_send_a_form()
    {
        var page = await Open(360, 740);
        var answer = await page.Page.APIRequest.PostAsync("/forms/preview", new() { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = "http://elsewhere.example" } });

        Assert.Equal(403, answer.Status);
    }

    // Without script: the page has none.
    private async Task<SimulatorPage> Open(int width, int height, string address = "/forms/preview")
    {
        var page = await chromium.NewPage(width, height, script: true);
        await page.Page.GotoAsync(address);
        return page;
    }

    private static async Task Send(SimulatorPage page, string name, byte[] bytes)
    {
        await page.Page.GetByLabel("Su archivo .xlsx").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = bytes });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Revisar" }).ClickAsync();
    }

    private static async Task Say(SimulatorPage page, string text)
    {
        await page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Mensaje" }).FillAsync(text);
        await page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Mensaje" }).PressAsync("Enter");
        await Expect(page.Page.Locator("li.in").Last).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(System.Text.RegularExpressions.Regex.Escape(text), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static ILocator Heard(SimulatorPage page) => page.Page.Locator("li.out").Last;

    private static async Task<IReadOnlyList<string>> Answers(SimulatorPage page) => await page.Page.Locator("td.answer").AllTextContentsAsync();
}
