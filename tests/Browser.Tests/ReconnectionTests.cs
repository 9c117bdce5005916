using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>The page over a broken connection. It ends its service: the class has one of its own.</summary>
public sealed class ReconnectionTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task After_a_reload_and_a_restart_of_the_service_no_message_is_there_twice_and_none_is_missing()
    {
        const string Number = "+50255550301";
        var page = await chromium.Open(360, 740, [$"whatsapp:{Number}"]);
        var phone = page.Phone($"whatsapp:{Number}");

        await phone.Says("uno");
        await Expect(phone.Received).ToHaveCountAsync(1);
        await page.Page.ReloadAsync();
        await page.IsLive();
        await chromium.Service.Say("whatsapp", Number, "dos");
        await Expect(phone.Received).ToHaveCountAsync(2);

        await chromium.Service.Kill();
        await Expect(page.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Reconectando…");
        await chromium.Service.StartAgain();
        await chromium.Service.Say("whatsapp", Number, "tres");
        await page.IsLive();

        await Expect(phone.Received).ToHaveCountAsync(3);
        await Expect(phone.Sent.Locator("p")).ToHaveTextAsync(["uno", "dos", "tres"]);
        await page.Page.ReloadAsync();
        await page.IsLive();
        await Expect(phone.Section.Locator("li:not(.day)")).ToHaveCountAsync(6);
    }
}
