using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>Every page of the console, small and large, in both languages and with the colours of somebody who needs contrast. A new page fails until it has a line here.</summary>
public sealed class EveryPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string NoPage = "";

    // Where a page of that route is seen; of the demo and of what is no page nothing.
    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        [""] = "/",
        ["sign-in"] = "/sign-in",
        ["second-factor"] = "/second-factor",
        ["recovery"] = "/recovery",
        ["sign-out"] = "/sign-out",
        ["password"] = "/password",
        ["enrol"] = "/enrol",
        ["account"] = "/account",
        ["chats"] = "/chats",
        ["chats/{id:long}"] = "{chat}",
        ["chats/{id:long}/live"] = NoPage,
        ["media/{id:long}"] = NoPage,
        ["voice/{id:long}"] = "{voice}",
        ["people"] = "/people",
        ["people/{id:long}"] = "{file}",
        ["people/new"] = "/people/new",
        ["people/{id:long}/cv"] = NoPage,
        ["people/{id:long}/form/{form}"] = "{file}/form/profile",
        ["people/{id:long}/merge/{other:long}"] = "{file}/merge/{other}",
        ["users"] = "/users",
        ["users/new"] = "/users/new",
        ["users/{id:long}"] = "{user}",
        ["audit"] = "/audit",
        ["audit/export"] = NoPage,
        ["leaves"] = "/leaves",
        ["problem/{code:int}"] = "/problem/404",
        ["offline"] = "/offline",
        ["simulator"] = NoPage,
        ["forms/preview"] = NoPage,
    };

    // What is shown to somebody who is not signed in, or has no second factor yet.
    private static readonly string[] Before = ["sign-in", "second-factor", "recovery", "enrol"];

    [Fact]
    public void Every_route_of_the_console_has_a_line() => Assert.Equal(Routes.All.Order(StringComparer.Ordinal), Addresses.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(360, 740, "Ana Brito", "Juan Caal")]
    [InlineData(1280, 800, "Rosa Cobo", "Pedro Tum")]
    public async Task No_page_has_an_accessibility_violation_or_hangs_over(int width, int height, string waits, string isInDanger)
    {
        List<string> faults = [];
        await Looks((await chromium.NewPage(width, height, script: true)).Page, Before[..3].Select(route => Addresses[route]), faults);
        var page = await Busy(width, height, waits, isInDanger);
        List<string> pages = [.. Addresses.Where(line => line.Value != NoPage && !Before.Contains(line.Key)).Select(line => line.Value), "/enrol"];
        await Photographs(page, "/", $"console-today-{width}");
        var found = await Opens(page, waits, isInDanger);
        foreach (var language in new[] { "en", "es" })
        {
            await page.GotoAsync("/account");
            await page.Locator("#language").SelectOptionAsync(language);
            await page.Locator("form[action*='Language'] button").ClickAsync();
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Looks(page, pages.Select(address => found.Aggregate(address, (path, one) => path.Replace($"{{{one.Key}}}", one.Value, StringComparison.Ordinal))), faults);
        }

        await Photographs(page, found["file"], $"console-file-{width}");
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    // With the colours of the page, with more contrast, and with those that the device forces upon it.
    private static async Task Looks(IPage page, IEnumerable<string> addresses, List<string> faults)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await page.EvaluateAsync("for (const one of document.querySelectorAll('details')) one.open = true");
            foreach (var (contrast, forced) in new[] { (Contrast.NoPreference, ForcedColors.None), (Contrast.More, ForcedColors.None), (Contrast.NoPreference, ForcedColors.Active) })
            {
                await page.EmulateMediaAsync(new() { Contrast = contrast, ForcedColors = forced });
                faults.AddRange((await Desk.Faults(page)).Select(fault => $"{contrast} {forced} {fault}"));
            }

            await page.EmulateMediaAsync(new() { Contrast = Contrast.NoPreference, ForcedColors = ForcedColors.None });
        }
    }

    // A morning with something of everything, and somebody who may see all of it.
    private async Task<IPage> Busy(int width, int height, string waits, string isInDanger)
    {
        var number = $"+5025556040{width % 7}";
        var ana = await Arrival.Arrives(chromium, number, waits);
        await Arrival.ShowsCertificate(chromium, ana, number);
        await ana.Taps("Nota de voz");
        await ana.Says("persona");
        await ana.Hears("Ya avisé a una persona");
        var juan = await Arrival.Arrives(chromium, $"+5025556041{width % 7}", isInDanger);
        await juan.Says("me están extorsionando");
        await juan.Hears("Ya avisé a una persona");
        return await Desk.SignIn(chromium, $"Marta Tzoc {width}", width, height, script: true, "promoter", "coordinator", "administrator", "protection", "complaints");
    }

    // The paths of what has an id.
    private static async Task<Dictionary<string, string>> Opens(IPage page, string waits, string isInDanger)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal) { ["voice"] = await Follows(page, waits, "a[href^='/voice/']") };
        await page.GotoAsync("/");
        found["other"] = (await FileOf(page, isInDanger)).Split('/')[^1];
        await page.GotoAsync("/");
        found["file"] = await FileOf(page, waits);
        found["chat"] = await Follows(page, "", "main a[href^='/chats/']");
        await page.GotoAsync("/users");
        found["user"] = await Follows(page, "", "main a[href^='/users/']:not([href$=new])");
        return found;
    }

    private static async Task<string> FileOf(IPage page, string name)
    {
        await Follows(page, name, "a[href^='/chats/']");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tomar la conversación" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ver el expediente" }).ClickAsync();
        await Desk.Shows(page, $"Expediente de {name}");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task<string> Follows(IPage page, string name, string link)
    {
        await page.Locator(link).Filter(new() { HasText = name }).First.ClickAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task Photographs(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await page.ScreenshotAsync(new() { Path = SimulatorPage.PictureOf(name), Caret = ScreenshotCaret.Hide });
    }
}
