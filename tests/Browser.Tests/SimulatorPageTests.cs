using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>The page itself: safe, accessible, and it loses nothing.</summary>
public sealed class SimulatorPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    [Fact]
    public async Task Markup_in_a_message_is_shown_as_it_was_written()
    {
        const string Markup = "<img src=x onerror=\"document.title='run'\"><b>hola</b>";
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550201"]);
        var phone = page.Phone("whatsapp:+50255550201");

        await phone.Says(Markup);
        await Expect(phone.Sent.Last.Locator("p")).ToHaveTextAsync(Markup);
        await page.Page.ReloadAsync();
        await Expect(phone.Sent.Last.Locator("p")).ToHaveTextAsync(Markup);
        await Expect(phone.Section.Locator("img, b")).ToHaveCountAsync(0);
        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData(360, 740, "+50255550202")]
    [InlineData(1280, 800, "+50255550203")]
    public async Task With_messages_and_an_open_list_it_has_no_accessibility_violation_and_nothing_hangs_over(int width, int height, string number)
    {
        string[] phones = [$"whatsapp:{number}", $"sms:{number}1"];
        var page = await chromium.Open(width, height, phones);
        var (whatsApp, sms) = (page.Phone(phones[0]), page.Phone(phones[1]));
        await sms.Says(new string('o', 200));
        await sms.Hears("1. ");
        await whatsApp.Says("hola");
        await whatsApp.Taps("Sí, sigamos");
        await whatsApp.Hears("¿Este teléfono");
        await whatsApp.Says("menú");
        await whatsApp.Hears("¿En qué le ayudo?");
        await whatsApp.OpensList();
        await page.Page.GetByText("Agregar teléfono").ClickAsync();

        var found = await page.Page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}"));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(Overflow));
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task It_works_without_script()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550204"], script: false);
        var phone = page.Phone("whatsapp:+50255550204");

        await phone.Says("hola");
        await phone.Hears("¿Seguimos?");
        await phone.Taps("Sí, sigamos");
        await phone.Hears("¿Este teléfono lo usa solo usted?");
        await phone.Section.GetByRole(AriaRole.Button, new() { Name = "Enviar" }).ClickAsync();
        await Expect(phone.Problem).ToContainTextAsync("No se aceptó");
        await page.Page.GetByText("Agregar teléfono").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Agregar" }).ClickAsync();
        await page.Phone("sms:+50255550204").Says("menú");
        await page.Phone("sms:+50255550204").Hears("1. ");
    }

    [Fact]
    public async Task What_could_not_be_sent_stays_in_the_field_with_the_reason()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550205"]);
        var phone = page.Phone("whatsapp:+50255550205");

        await page.Page.RouteAsync("**/simulator/api/messages", route => route.FulfillAsync(new() { Status = 503 }));
        await phone.Says("hola");
        await Expect(phone.Problem).ToHaveTextAsync("El servicio no responde ahora. Inténtelo otra vez.");
        await page.Page.UnrouteAsync("**/simulator/api/messages");
        await page.Page.RouteAsync("**/simulator/api/messages", route => route.AbortAsync());
        await phone.Field.PressAsync("Enter");
        await Expect(phone.Problem).ToHaveTextAsync("Sin conexión. Inténtelo otra vez.");
        await page.Page.UnrouteAsync("**/simulator/api/messages");
        await Expect(phone.Field).ToHaveValueAsync("hola");
        await phone.Field.PressAsync("Enter");
        await phone.Hears("¿Seguimos?");
        await Expect(phone.Field).ToHaveValueAsync("");
        await Expect(phone.Problem).ToHaveTextAsync("");
    }

    [Fact]
    public async Task A_step_of_the_clock_that_is_no_time_is_refused_beside_it()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550206"]);

        await page.Page.GetByLabel("Otro avance").FillAsync("mañana");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Mover" }).ClickAsync();
        await Expect(page.Page.Locator(".clock").GetByRole(AriaRole.Alert)).ToContainTextAsync("No se aceptó");
    }

    [Fact]
    public async Task A_page_of_another_site_can_not_write_a_message()
    {
        const string Phone = "whatsapp:+50255550207";
        var page = await chromium.Open(360, 740, [Phone]);
        var form = $"""
            <form method=post action="{new Uri(chromium.Service.Url, "/simulator")}">
            <input name=channel value=whatsapp><input name=from value=+50255550207><input name=text value=hola><button>Win</button></form>
            """;

        await page.Page.RouteAsync("http://other.example/", route => route.FulfillAsync(new() { Body = form, ContentType = "text/html" }));
        await page.Page.GotoAsync("http://other.example/");
        await page.Page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Page.Locator("body")).ToHaveTextAsync("a page of another site may not use this one");
        await page.Open(Phone);
        await Expect(page.Phone(Phone).Sent).ToHaveCountAsync(0);
    }
}
