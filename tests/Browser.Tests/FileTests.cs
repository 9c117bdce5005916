using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>A promoter works in the file of a person, over the real service.</summary>
public sealed class FileTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, 740, true)]
    [InlineData(360, 740, false)]
    [InlineData(1280, 800, true)]
    public async Task An_answer_is_corrected_what_does_not_fit_is_told_and_what_was_before_stays(int width, int height, bool script)
    {
        var (name, promoter) = ($"Rufina Brito {(char)('A' + width % 7)}{(script ? 'a' : 'b')}", $"Marta {width} {script}");
        await Arrival.Arrives(chromium, $"+5025556070{width % 7}{(script ? 1 : 2)}", name);
        var page = await Finds(await Desk.SignIn(chromium, promoter, width, height, script), name);

        await Corrects(page, "edad", "muchos");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.GetByLabel("edad").Locator("visible=true")).ToHaveValueAsync("muchos");
        if (script) await Desk.IsFit(page);
        await page.GetByLabel("edad").Locator("visible=true").FillAsync("35");
        await page.GetByRole(AriaRole.Button, new() { Name = "Guardar" }).Locator("visible=true").ClickAsync();

        await Expect(page.GetByText($"Antes: 34 · {promoter}")).ToBeVisibleAsync();
        await Corrects(page, "Nombre", $"{name} Ixcoy");
        await Desk.Shows(page, $"Expediente de {name} Ixcoy");
        if (script) await Desk.IsFit(page);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task A_certificate_is_looked_at_and_verified(int width, int height)
    {
        var (name, number) = ($"Santos Raymundo {(char)('A' + width % 7)}", $"+5025556080{width % 7}");
        await Arrival.ShowsCertificate(chromium, await Arrival.Arrives(chromium, number, name), number);
        var page = await Finds(await Desk.SignIn(chromium, $"Ines {width}", width, height), name);
        await Expect(page.GetByText("por verificar")).ToBeVisibleAsync();
        var picture = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Bajar la foto" }).ClickAsync());
        Assert.EndsWith(".png", picture.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByText("Verificar:").ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Diplomas" }).GetByLabel("Qué es").SelectOptionAsync("recognised");
        await page.GetByRole(AriaRole.Button, new() { Name = "Guardar y avisarle" }).Locator("visible=true").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ponga quién lo dio");
        // What was chosen is still there, in a form that is open.
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Diplomas" }).GetByLabel("Qué es")).ToHaveValueAsync("recognised");
        await page.GetByLabel("Quién lo dio").FillAsync("INTECAP");
        await page.GetByLabel("Fecha del diploma").FillAsync("2026-11-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Guardar y avisarle" }).Locator("visible=true").ClickAsync();

        await Expect(page.GetByText($"INTECAP · 02/11/2026 · Diploma reconocido")).ToBeVisibleAsync();
        await Expect(page.GetByText("Verificar:")).ToHaveCountAsync(0);
        await Desk.IsFit(page);
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 800)]
    public async Task Where_somebody_is_is_drawn_and_the_form_goes_on_beside_them(int width, int height)
    {
        var name = $"Feliciana Cobo {(char)('A' + width % 7)}";
        await Arrival.Begins(chromium, $"+5025556090{width % 7}", name);
        var page = await Finds(await Desk.SignIn(chromium, $"Juana {width}", width, height), name);
        await page.GetByText("Ver el dibujo").ClickAsync();
        var drawing = page.GetByRole(AriaRole.Img, new() { Name = "aquí va: En Guatemala desde" });
        await Expect(drawing.Locator(".here")).ToHaveTextAsync("En Guatemala desde");
        await Desk.IsFit(page);
        if (width == 360) await drawing.ScreenshotAsync(new() { Path = SimulatorPage.PictureOf("console-machine-360") });

        await page.GetByRole(AriaRole.Link, new() { Name = "Llenar juntos: Perfil" }).ClickAsync();
        await page.GetByLabel("Lo que contestó").FillAsync("enero de este año");
        await page.GetByRole(AriaRole.Button, new() { Name = "Siguiente" }).ClickAsync();
        await Expect(page.GetByText("¿En qué ha trabajado")).ToBeVisibleAsync();
        await Desk.IsFit(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Parar y ver el expediente" }).ClickAsync();
        await page.GetByText("Ver el dibujo").ClickAsync();
        await Expect(page.Locator(".machine .here")).ToHaveTextAsync("Trabajo");
    }

    private static async Task<IPage> Finds(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Personas" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(name.ToUpperInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Buscar" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await Desk.Shows(page, $"Expediente de {name}");
        return page;
    }

    private static async Task Corrects(IPage page, string question, string answer)
    {
        await page.Locator("summary").Filter(new() { HasText = question }).ClickAsync();
        var field = page.GetByLabel(question).Locator("visible=true");
        await field.FillAsync(answer);
        await field.PressAsync("Enter");
    }
}
