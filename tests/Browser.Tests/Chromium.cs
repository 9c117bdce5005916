using Microsoft.Playwright;

namespace ChatAssist.Browser.Tests;

/// <summary>A service, and Debian's chromium to look at it. Without chromium the tests are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly List<IBrowserContext> _contexts = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Service? _service;

    internal Service Service => _service!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path)) return;
        _service = await Service.Start();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Flags });
        // The machine may be busy; what is waited for is a marker, not a time.
        Assertions.SetDefaultExpectTimeout(30_000);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>The page with these phones (<c>whatsapp:+502…</c>), in a browser of its own.</summary>
    internal async Task<SimulatorPage> Open(int width, int height, string[] phones, bool script = true)
    {
        var page = await NewPage(width, height, script);
        await page.Open(phones);
        if (script) await page.IsLive();
        return page;
    }

    /// <summary>An empty page in a browser of its own.</summary>
    internal async Task<SimulatorPage> NewPage(int width, int height, bool script)
    {
        Assert.SkipUnless(File.Exists(Path), $"there is no {Path}: apt-get install chromium");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Service.Url.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
            Locale = "es-GT",
        });
        _contexts.Add(context);
        return new SimulatorPage(await context.NewPageAsync());
    }
}
