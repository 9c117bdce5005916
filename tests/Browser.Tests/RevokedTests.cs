using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>An account is closed while its pages are open.</summary>
public sealed class RevokedTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, 740, true)]
    [InlineData(1280, 800, false)]
    public async Task The_next_act_lands_at_the_sign_in_nothing_is_sent_and_what_was_written_is_its_writers_alone(int width, int height, bool script)
    {
        const string Draft = "lo que estaba escribiendo";
        var (leaving, staying) = ($"Se va {width}", $"Se queda {width}");
        var phone = await Waits($"+5025556090{width % 7}");
        var page = await Desk.SignIn(chromium, leaving, width, height, script);
        await Takes(page);
        await page.GetByLabel("Su respuesta").FillAsync(Draft);
        var chat = page.Url.Split('#')[0];

        await chromium.Service.Closes(leaving);
        if (script)
        {
            await Expect(page.GetByText("La conversación ya no se muestra aquí.")).ToBeVisibleAsync();
            await Expect(page.GetByText("persona", new() { Exact = true })).ToHaveCountAsync(0);
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Enviar" }).ClickAsync();
        await Desk.Shows(page, "Entrar");
        await page.GotoAsync(chat);
        await Desk.Shows(page, "Entrar");

        // The chat waits for whoever comes; on the same device too they find nothing of what another wrote.
        await Desk.Begin(page, staying, await chromium.Service.Opens(staying, "*"));
        await Desk.Shows(page, "Hoy");
        await page.GotoAsync(chat);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tomar la conversación" }).ClickAsync();
        await Expect(page.GetByLabel("Su respuesta")).ToHaveValueAsync("");
        Assert.DoesNotContain(Draft, await page.ContentAsync(), StringComparison.Ordinal);
        await Leaves(page);

        await Desk.Begin(page, leaving, await chromium.Service.Resets(leaving));
        await Desk.Shows(page, "Hoy");
        await page.GotoAsync(chat);
        await page.GetByText($"Tomarla de {staying}").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"Tomarla de {staying}" }).ClickAsync();
        await Expect(page.GetByLabel("Su respuesta")).ToHaveValueAsync(Draft);
        await Expect(phone.Received.Filter(new() { HasText = Draft })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Lines_that_were_on_their_way_when_the_session_ended_do_not_come_back_to_the_screen()
    {
        var phone = await Waits("+50255560908");
        var page = await Desk.SignIn(chromium, "Se va tarde", 360, 740, true);
        await Takes(page);
        var (fetched, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        await page.RouteAsync("**/chats/*?handler=Lines", async route =>
        {
            var answer = await route.FetchAsync();
            fetched.TrySetResult();
            await ended.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await phone.Says("un secreto");
        await fetched.Task;

        await chromium.Service.Closes("Se va tarde");
        await Expect(page.GetByText("La conversación ya no se muestra aquí.")).ToBeVisibleAsync();
        await page.RunAndWaitForResponseAsync(() => Task.FromResult(ended.TrySetResult()), answer => answer.Url.Contains("Lines", StringComparison.Ordinal));
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.DoesNotContain("un secreto", await page.ContentAsync(), StringComparison.Ordinal);
    }

    private async Task<Phone> Waits(string number)
    {
        var phone = await Arrival.Greets(chromium, number);
        await phone.Says("persona");
        await phone.Hears("Ya avisé a una persona");
        return phone;
    }

    private static async Task Takes(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Sin nombre · Sin municipio" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tomar la conversación" }).ClickAsync();
        await Expect(page.GetByText("La tiene usted.")).ToBeVisibleAsync();
    }

    private static async Task Leaves(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Mi cuenta" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Salir", Exact = true }).ClickAsync();
        await Desk.Shows(page, "Entrar");
    }
}
