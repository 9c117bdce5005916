using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>A case by keyboard alone: no page needs a finger or a mouse.</summary>
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    // More stops than this no page has: then it is not reached at all.
    private const int MostStops = 80;

    [Theory]
    [InlineData(360, 740, true)]
    [InlineData(1280, 800, true)]
    [InlineData(360, 740, false)]
    public async Task Somebody_signs_in_opens_a_chat_takes_it_writes_and_gives_it_back(int width, int height, bool script)
    {
        var number = $"+5025556050{width % 7}{(script ? 1 : 2)}";
        var phone = await Arrival.Greets(chromium, number);
        await phone.Says("persona");
        await phone.Hears("Ya avisé a una persona");
        var (name, page) = ($"Teresa {width} {script}", (await chromium.NewPage(width, height, script)).Page);
        var password = await chromium.Service.Opens(name, "*");

        await page.GotoAsync("/");
        await Types(page, name, password);
        await Desk.Shows(page, "Cambiar contraseña");
        await GoesTo(page, page.GetByLabel("Contraseña actual"));
        await Types(page, password, Desk.Password, Desk.Password);
        await Desk.Shows(page, "Hoy");
        await Presses(page, page.GetByRole(AriaRole.Link, new() { Name = "Sin nombre · Sin municipio" }).Last);
        await Presses(page, page.GetByRole(AriaRole.Button, new() { Name = "Tomar la conversación" }));
        await Expect(page.GetByText("La tiene usted.")).ToBeVisibleAsync();

        await GoesTo(page, page.GetByLabel("Su respuesta"));
        await page.Keyboard.TypeAsync("Buenas, soy Teresa.");
        await Presses(page, page.GetByRole(AriaRole.Button, new() { Name = "Enviar" }));
        await phone.Hears("Buenas, soy Teresa.");

        await Presses(page, page.Locator("summary", new() { HasText = "Devolver al asistente" }));
        await GoesTo(page, page.GetByLabel("Y después"));
        await page.Keyboard.TypeAsync("El asistente muestra el menú");
        await Presses(page, page.GetByRole(AriaRole.Button, new() { Name = "Devolver al asistente" }));
        await Expect(page.GetByText("La atiende el asistente.")).ToBeVisibleAsync();
        await Expect(phone.Received).Not.ToHaveCountAsync(0);
    }

    private static async Task Types(IPage page, params string[] fields)
    {
        foreach (var (i, text) in fields.Index())
        {
            if (i > 0) await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(text);
        }

        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Presses(IPage page, ILocator one)
    {
        await GoesTo(page, one);
        await page.Keyboard.PressAsync("Enter");
    }

    // Where the focus is, it is seen.
    private static async Task GoesTo(IPage page, ILocator one)
    {
        await Expect(one).ToBeVisibleAsync();
        for (var stops = 0; !await one.EvaluateAsync<bool>("one => one === document.activeElement"); stops++)
        {
            Assert.True(stops < MostStops, $"no key leads to {one}");
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.NotEqual("none", await one.EvaluateAsync<string>("one => getComputedStyle(one).outlineStyle"));
    }
}
