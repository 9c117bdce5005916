using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>Somebody of the programme at a browser of their own.</summary>
internal static class Desk
{
    /// <summary>The password that each chooses.</summary>
    public const string Password = "caballo azul del cerro";

    /// <summary>The first sign-in of a new account for all departments; leaves at "Hoy". Those who must have an app set it up.</summary>
    public static async Task<IPage> SignIn(Chromium chromium, string name, int width, int height, bool script = true, params string[] roles)
    {
        var page = (await chromium.NewPage(width, height, script)).Page;
        await Begin(page, name, await chromium.Service.Opens(name, "*", roles));
        if (roles.Length > 0) await Enrol(page);
        await Shows(page, "Hoy");
        return page;
    }

    /// <summary>Signs in with a one-time password and chooses another.</summary>
    public static async Task Begin(IPage page, string name, string oneTime)
    {
        await page.GotoAsync("/");
        await Type(page, name, oneTime);
        await Shows(page, "Cambiar contraseña");
        await Type(page, oneTime, Password, Password);
    }

    public static Task Shows(IPage page, string title) => Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

    /// <summary>Into the fields of the page, in their order.</summary>
    public static async Task Type(IPage page, params string[] fields)
    {
        var inputs = page.Locator("main input:not([type=hidden])");
        foreach (var (i, text) in fields.Index()) await inputs.Nth(i).FillAsync(text);
        await inputs.Nth(0).PressAsync("Enter");
    }

    /// <summary>No accessibility violation, and nothing hangs over.</summary>
    public static async Task IsFit(IPage page) => Assert.Empty(await Faults(page));

    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        List<string> faults = [.. (await page.RunAxe()).Violations.Select(violation => $"{page.Url} {violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}")];
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over == 0 ? faults : [.. faults, $"{page.Url} hangs over by {over}"];
    }

    private static async Task Enrol(IPage page)
    {
        await page.GetByLabel("Código de 6 números").FillAsync(await AuthenticatorApp.Code(page));
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ya los guardé" }).ClickAsync();
    }
}
