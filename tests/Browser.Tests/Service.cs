using System.Diagnostics;
using System.Net.Http.Json;

namespace ChatAssist.Browser.Tests;

/// <summary>The real service as a process, with a database in a folder of its own.</summary>
internal sealed class Service : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatassist-browser-");
    private readonly HttpClient _http = new();
    private Process? _process;

    public Uri Url { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<Service> Start()
    {
        var service = new Service();
        await service.StartAgain();
        return service;
    }

    /// <summary>Starts on the same port and database as before.</summary>
    public async Task StartAgain()
    {
        _process = Process.Start(Command())!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(" is ready on ") is not [_, var url]) continue;
            Url = new Uri(url);
            // A full pipe would hold the service up.
            _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return;
        }

        throw new InvalidOperationException("The service did not start: " + await _process.StandardError.ReadToEndAsync());
    }

    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A message that did not come from the page.</summary>
    public async Task Say(string channel, string from, string text) =>
        (await _http.PostAsJsonAsync(new Uri(Url, "/simulator/api/messages"), new { channel, from, text })).EnsureSuccessStatusCode();

    /// <summary>The demo's clock goes on to ten in the morning: what a day brings does not hang on the hour at which the test runs.</summary>
    public async Task Morning()
    {
        var now = TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala")).TimeOfDay;
        var until = TimeSpan.FromHours(now.TotalHours < 10 ? 10 : 34) - now;
        (await _http.PostAsJsonAsync(new Uri(Url, "/simulator/api/clock"), new { advance = until.ToString("c") })).EnsureSuccessStatusCode();
    }

    /// <summary>The phone sends a picture.</summary>
    public async Task SendPicture(string channel, string from) =>
        (await _http.PostAsJsonAsync(new Uri(Url, "/simulator/api/messages"), new { channel, from, text = "", media = "image/png" })).EnsureSuccessStatusCode();

    /// <summary>A new account; its one-time password.</summary>
    public Task<string> Opens(string name, string department = "14", params string[] roles) => Password("add", name, ["--role", .. roles.DefaultIfEmpty("promoter"), "--department", department]);

    /// <summary>A new one-time password for it.</summary>
    public Task<string> Resets(string name) => Password("reset", name);

    /// <summary>The account is closed.</summary>
    public Task Closes(string name) => Verb("user", "close", name);

    private async Task<string> Password(string verb, string name, params string[] words) => (await Verb(["user", verb, name, .. words])).Split(" once with ")[1].Split(' ')[0];

    private async Task<string> Verb(params string[] words)
    {
        using var verb = Process.Start(Run(words))!;
        var told = await verb.StandardOutput.ReadToEndAsync();
        await verb.WaitForExitAsync();
        return verb.ExitCode == 0 ? told : throw new InvalidOperationException(await verb.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo Command() => Run("serve", "--urls", Url.GetLeftPart(UriPartial.Authority));

    private ProcessStartInfo Run(params string[] words) => new("dotnet", [Notes.Bot, .. words])
    {
        WorkingDirectory = _folder.FullName,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
