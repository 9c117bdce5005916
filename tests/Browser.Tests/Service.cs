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

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo Command() => new("dotnet", [Notes.Bot, "serve", "--urls", Url.GetLeftPart(UriPartial.Authority)])
    {
        WorkingDirectory = _folder.FullName,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
