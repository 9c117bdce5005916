using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>A case from the returnee's phone to the promoter's and back, over the real service.</summary>
public sealed class CaseTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, 740, true, "Marta Tzoc")]
    [InlineData(360, 740, false, "Marta Coc")]
    [InlineData(1280, 800, true, "Marta Caal")]
    public async Task Who_asks_for_a_person_is_taken_over_answered_and_given_back(int width, int height, bool script, string name)
    {
        var number = $"whatsapp:+502555602{width % 100:00}{(script ? 1 : 2)}";
        var returnee = await Asks(number);
        var promoter = await Desk.SignIn(chromium, name, width, height, script);

        await promoter.GetByRole(AriaRole.Link, new() { Name = "Sin nombre · Sin municipio" }).First.ClickAsync();
        await Expect(promoter.GetByText("Pidió hablar con una persona")).ToBeVisibleAsync();
        await promoter.GetByRole(AriaRole.Button, new() { Name = "Tomar la conversación" }).ClickAsync();
        await Expect(promoter.GetByText("La tiene usted.")).ToBeVisibleAsync();
        await promoter.GetByLabel("Su respuesta").FillAsync("Buenas, soy Marta. ¿Qué necesita?");
        await promoter.GetByRole(AriaRole.Button, new() { Name = "Enviar" }).ClickAsync();
        await returnee.Hears("Buenas, soy Marta.");
        await returnee.Says("busco trabajo de cocina");
        if (!script) await promoter.ReloadAsync();
        await Expect(promoter.Locator(".line.in").Last).ToContainTextAsync("busco trabajo de cocina");
        // Without script axe cannot look.
        if (script) await Desk.IsFit(promoter);
        if (script) await promoter.ScreenshotAsync(new() { Path = SimulatorPage.PictureOf($"console-chat-{width}") });

        await promoter.GetByText("Devolver al asistente").First.ClickAsync();
        await promoter.GetByLabel("Y después").SelectOptionAsync("menu");
        await promoter.GetByRole(AriaRole.Button, new() { Name = "Devolver al asistente" }).ClickAsync();
        await Expect(promoter.GetByText("La atiende el asistente.")).ToBeVisibleAsync();
        await returnee.Hears("¿");
        await promoter.GetByRole(AriaRole.Link, new() { Name = "Hoy" }).ClickAsync();
        if (script) await Desk.IsFit(promoter);
    }

    [Fact]
    public async Task Of_two_promoters_who_take_at_once_one_has_it_and_the_other_is_told()
    {
        await Asks("whatsapp:+50255560301");
        var (first, second) = (await Desk.SignIn(chromium, "Uno", 360, 740), await Desk.SignIn(chromium, "Dos", 360, 740));
        foreach (var page in new[] { first, second }) await page.GetByRole(AriaRole.Link, new() { Name = "Sin nombre · Sin municipio" }).Last.ClickAsync();

        await Task.WhenAll(new[] { first, second }.Select(page => page.GetByRole(AriaRole.Button, new() { Name = "Tomar la conversación" }).ClickAsync()));

        foreach (var page in new[] { first, second }) await Expect(page.GetByText("La tiene")).ToBeVisibleAsync();
        var won = await Task.WhenAll(new[] { first, second }.Select(page => page.GetByText("La tiene usted.").CountAsync()));
        Assert.Equal(1, won.Sum());
        await Expect((won[0] == 1 ? second : first).GetByRole(AriaRole.Alert)).ToContainTextAsync("Otra persona la tomó antes");
    }

    private async Task<Phone> Asks(string number)
    {
        var phone = (await chromium.Open(360, 740, [number])).Phone(number);
        await phone.Says("hola");
        await phone.Hears("¿Seguimos?");
        await phone.Says("persona");
        await phone.Hears("Ya avisé a una persona");
        return phone;
    }
}
