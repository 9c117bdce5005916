using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChatAssist.Bot.Tests;

namespace ChatAssist.Benchmarks.Processes;

/// <summary>A server that is measured: a process of its own, whose processor time and memory are read from outside.</summary>
internal sealed class MeasuredProcess : IAsyncDisposable
{
    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private MeasuredProcess(ProcessStartInfo command)
    {
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}") };
        command.Environment["ASPNETCORE_URLS"] = Http.BaseAddress.OriginalString;
        command.Environment["Logging__LogLevel__Default"] = "Warning";
        command.RedirectStandardOutput = true;
        process = Process.Start(command)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
    }

    public HttpClient Http { get; }

    public int Id => process.Id;

    /// <summary>Starts a program of this build and waits until it answers at <paramref name="ready"/>.</summary>
    public static async Task<MeasuredProcess> Start(string dll, IReadOnlyDictionary<string, string> settings, string ready, params string[] words)
    {
        var command = new ProcessStartInfo("dotnet", [dll, .. words]) { WorkingDirectory = Path.GetTempPath() };
        foreach (var (key, value) in settings) command.Environment[key] = value;
        var service = new MeasuredProcess(command);
        await service.Answers(ready);
        return service;
    }

    public TimeSpan Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory in bytes: now, and at its highest.</summary>
    public (long Now, long Peak) Memory()
    {
        process.Refresh();
        return (process.WorkingSet64, process.PeakWorkingSet64);
    }

    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(ToStop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited) process.Kill();
        process.Dispose();
        Http.Dispose();
    }

    private async Task Answers(string path)
    {
        for (var waited = Stopwatch.StartNew(); !await IsReady(path); await Task.Delay(50))
        {
            if (process.HasExited) throw new InvalidOperationException($"{process.StartInfo.ArgumentList[0]} ended with {process.ExitCode} instead of starting.");
            if (waited.Elapsed > ToStart) throw new TimeoutException($"{process.StartInfo.ArgumentList[0]} was not ready after {ToStart.TotalSeconds} s.");
        }
    }

    private async Task<bool> IsReady(string path)
    {
        try
        {
            using var ready = await Http.GetAsync(path);
            return ready.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
