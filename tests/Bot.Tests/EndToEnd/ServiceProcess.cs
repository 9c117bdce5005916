using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The service as an operator runs it: a process with settings in its environment, that can be killed and started again.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    public const string PublicUrl = "https://chat.example.org", WhatsApp = "whatsapp:+50222220000", Sms = "+50222220001";

    private readonly Dictionary<string, string> settings;
    private Process? process;

    private ServiceProcess(Dictionary<string, string> settings, Store? store)
    {
        this.settings = settings;
        Folder = Directory.CreateTempSubdirectory("chatassist-").FullName;
        Store = store ?? new SqliteStore(Folder);
        var address = $"http://127.0.0.1:{FreePort()}";
        settings["ASPNETCORE_URLS"] = address;
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public string Folder { get; }

    public Store Store { get; }

    public HttpClient Http { get; }

    /// <summary>How long its last start took until it was ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>The memory it holds now, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64 >> 20;
        }
    }

    /// <summary>A service that sends through the fake provider, ready for messages.</summary>
    public static Task<ServiceProcess> OnTwilio(FakeProvider provider, params (string Key, string Value)[] more)
    {
        var all = ToTwilio(provider);
        foreach (var (key, value) in more) all[key] = value;
        return Start(all);
    }

    /// <summary>One on a database that others may look into, or share.</summary>
    public static Task<ServiceProcess> OnTwilio(FakeProvider provider, Store store)
    {
        var all = ToTwilio(provider);
        foreach (var (key, value) in store.Settings) all[key] = value;
        return Start(all, store);
    }

    /// <summary>The demo, as a first start gives it.</summary>
    public static Task<ServiceProcess> Demo() => Start([]);

    public async Task Start()
    {
        var since = Stopwatch.StartNew();
        process = Process.Start(Command("serve"))!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Eventually.Is(IsReady, ready => ready);
        ReadyAfter = since.Elapsed;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; the exit code.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>Waits until nothing waits for its turn, its sending or its fate.</summary>
    public Task<string> Idle(TimeSpan? patience = null) => Eventually.Is(
        Metrics,
        metrics => new[] { "inbox_waiting", "outbox_queued", "outbox_sending", "outbox_unclear" }.All(name => metrics.Contains($"chatassist_{name} 0\n", StringComparison.Ordinal)),
        patience);

    /// <summary>One number of /metrics.</summary>
    public async Task<long> Metric(string name)
    {
        var line = (await Metrics()).Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private async Task<string> Metrics()
    {
        using var response = await Http.GetAsync("/metrics");
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
    }

    /// <summary>Runs a verb on the same settings, with that on its standard input.</summary>
    public async Task<VerbResult> Verb(string input, params string[] words)
    {
        using var verb = Process.Start(Command(words))!;
        await verb.StandardInput.WriteAsync(input);
        verb.StandardInput.Close();
        var (output, error) = (verb.StandardOutput.ReadToEndAsync(), verb.StandardError.ReadToEndAsync());
        await verb.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new VerbResult(verb.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        Http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static Dictionary<string, string> ToTwilio(FakeProvider provider) => new()
    {
        ["Twilio__AccountSid"] = FakeProvider.Account,
        ["Twilio__AuthToken"] = FakeProvider.Token,
        ["Twilio__ApiBaseUrl"] = provider.Url.ToString(),
        ["Twilio__PublicBaseUrl"] = PublicUrl,
        ["Twilio__WhatsAppSender"] = WhatsApp,
        ["Twilio__SmsSender"] = Sms,
        ["Delivery__ReconcileInterval"] = "00:00:01",
    };

    private static async Task<ServiceProcess> Start(Dictionary<string, string> settings, Store? store = null)
    {
        var service = new ServiceProcess(settings, store);
        await service.Start();
        return service;
    }

    private ProcessStartInfo Command(params string[] words)
    {
        var command = new ProcessStartInfo("dotnet", [Built.Dll("Bot"), .. words])
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings) command.Environment[key] = value;
        return command;
    }

    private async Task<bool> IsReady()
    {
        if (process!.HasExited) throw new InvalidOperationException($"The service ended with {process.ExitCode}.");
        try
        {
            using var ready = await Http.GetAsync("/health/ready");
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

internal sealed record VerbResult(int ExitCode, string Output, string Error);
