using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>The page of simulated phones, as a person uses it.</summary>
internal sealed class SimulatorPage
{
    private readonly List<string> _complaints = [];

    public SimulatorPage(IPage page)
    {
        Page = page;
        page.Console += (_, said) => { if (said.Type is "error" or "warning") _complaints.Add(said.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about, such as a violation of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public Task Open(params string[] phones) =>
        Page.GotoAsync("/simulator?" + string.Join('&', phones.Select(phone => "phone=" + Uri.EscapeDataString(phone))));

    public Task IsLive() => Expect(Page.Locator("body")).ToHaveAttributeAsync("data-live", "yes");

    public Phone Phone(string name) => new(Page.Locator($"[data-phone='{name}']"));

    /// <summary>Where a picture of that name goes: docs/images when UPDATE_SCREENSHOTS is 1, and otherwise into the test's output.</summary>
    public static string PictureOf(string name) =>
        Path.Combine(Environment.GetEnvironmentVariable("UPDATE_SCREENSHOTS") is "1" ? Notes.Images : Path.Combine(AppContext.BaseDirectory, "images"), name + ".png");

    /// <summary>Writes docs/images/{name}.png when UPDATE_SCREENSHOTS is 1, and otherwise into the test's output.</summary>
    public async Task Picture(string name)
    {
        // The pointer and the blinking caret are no part of the picture.
        await Page.Mouse.MoveAsync(0, 0);
        await Page.ScreenshotAsync(new() { Path = PictureOf(name), Caret = ScreenshotCaret.Hide });
    }
}

/// <summary>One phone of the page.</summary>
internal sealed class Phone(ILocator section)
{
    public ILocator Section { get; } = section;

    public ILocator Field => Section.GetByRole(AriaRole.Textbox);

    public ILocator Received => Section.Locator("li.out");

    public ILocator Sent => Section.Locator("li.in");

    public ILocator Problem => Section.Locator("[role=alert]");

    public async Task Says(string text)
    {
        await Field.FillAsync(text);
        // While a tap is on its way the phone sends nothing else.
        await Expect(Section.Locator("form[data-busy]")).ToHaveCountAsync(0);
        await Field.PressAsync("Enter");
    }

    /// <summary>The newest message contains this.</summary>
    public Task Hears(string text) => Expect(Received.Last).ToContainTextAsync(text);

    public Task Taps(string label) => Section.GetByRole(AriaRole.Button, new() { Name = label }).Last.ClickAsync();

    public Task OpensList() => Received.Last.GetByText("Ver opciones").ClickAsync();
}
