using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>The console's frame: by keyboard alone, on a small screen, for a screen reader, and honest without a connection.</summary>
public sealed class ConsoleTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private const string SmallTargets = """
        [...document.querySelectorAll('a, button, input, select, summary')]
          .filter(one => one.checkVisibility() && !one.matches('.skip, [type=hidden], p > a:not(.button)'))
          .map(one => [one.outerHTML, one.getBoundingClientRect()])
          .filter(([, box]) => box.height < 44 || box.width < 44).map(([html]) => html)
        """;

    private const string Chosen = "caballo azul del cerro";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_keyboard_alone_somebody_signs_in_changes_the_password_and_looks_around(bool script)
    {
        var password = await chromium.Service.Opens($"Rosa {script}");
        var page = await chromium.NewPage(360, 740, script);

        await page.Page.GotoAsync("/");
        await Types(page, $"rosa {script}", password);
        await Shows(page, "Cambiar contraseña");
        await page.Page.GetByLabel("Contraseña actual").FocusAsync();
        await Types(page, password, Chosen, Chosen);
        await Shows(page, "Hoy");
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "Ir al contenido" })).ToBeFocusedAsync();
        var account = page.Page.GetByRole(AriaRole.Link, new() { Name = "Mi cuenta" });
        foreach (var _ in await page.Page.Locator("nav a").AllAsync()) await page.Page.Keyboard.PressAsync("Tab");
        await Expect(account).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Shows(page, "Mi cuenta");
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    public async Task No_page_has_an_accessibility_violation_hangs_over_or_is_hard_to_tap(int width, int height, ColorScheme colours)
    {
        var name = $"Eva {width} {colours}";
        var password = await chromium.Service.Opens(name);
        var page = await chromium.NewPage(width, height, script: true);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        foreach (var address in new[] { "/sign-in", "/second-factor", "/recovery", "/offline", "/problem/403", "/nothing" }) await IsFit(page, address);

        await page.Page.GotoAsync("/sign-in");
        await Types(page, name, "wrong");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await IsFit(page);
        await page.Page.GotoAsync("/sign-in");
        await Types(page, name, password);
        await Shows(page, "Cambiar contraseña");
        await IsFit(page);
        await page.Page.GetByLabel("Contraseña actual").FocusAsync();
        await Types(page, password, Chosen, Chosen);
        await Shows(page, "Hoy");
        foreach (var address in new[] { "/", "/account", "/enrol" }) await IsFit(page, address);
        await page.Page.GetByLabel("Código de 6 números").FillAsync(await AuthenticatorApp.Code(page.Page));
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator(".codes li")).ToHaveCountAsync(10);
        await IsFit(page);
        await IsFit(page, "/account");
    }

    [Fact]
    public async Task Without_a_connection_it_says_so_and_has_kept_nothing_of_anybody()
    {
        var password = await chromium.Service.Opens("Canary-7713");
        var page = await chromium.NewPage(360, 740, script: true);
        await page.Page.GotoAsync("/");
        await Types(page, "canary-7713", password);
        await Shows(page, "Cambiar contraseña");
        await page.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");

        await page.Page.Context.SetOfflineAsync(true);
        await page.Page.GotoAsync("/account");

        await Shows(page, "Sin conexión");
        var kept = await page.Page.EvaluateAsync<string[]>("""
            async () => {
              const kept = [];
              for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys())
                  kept.push(request.url + ' ' + await (await caches.match(request)).text());
              return kept;
            }
            """);
        Assert.Equal(3, kept.Length);
        Assert.All(kept, text => Assert.DoesNotContain("canary", text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task IsFit(SimulatorPage page, string? address = null)
    {
        if (address is not null) await page.Page.GotoAsync(address);
        var found = await page.Page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{page.Page.Url} {violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal((page.Page.Url, 0), (page.Page.Url, await page.Page.EvaluateAsync<int>(Overflow)));
        Assert.Empty(await page.Page.EvaluateAsync<string[]>(SmallTargets));
    }

    private static Task Shows(SimulatorPage page, string title) => Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

    // Into the field that has the focus, and those after it.
    private static async Task Types(SimulatorPage page, params string[] fields)
    {
        await Expect(page.Page.Locator("input:focus")).ToHaveCountAsync(1);
        foreach (var (i, text) in fields.Index())
        {
            if (i > 0) await page.Page.Keyboard.PressAsync("Tab");
            await page.Page.Keyboard.TypeAsync(text);
        }

        await page.Page.Keyboard.PressAsync("Enter");
    }
}
