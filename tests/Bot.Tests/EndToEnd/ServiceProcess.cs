using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The service as an operator runs it: a process with settings in its environment, that can be killed and started again.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    public const string PublicUrl = "https://chat.example.org", WhatsApp = "whatsapp:+50222220000", Sms = "+50222220001";

    /// <summary>A master key such as an operator makes.</summary>
    public static readonly string MasterKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    // A verb that does not end fails its test, not the whole run.
    private static readonly TimeSpan VerbPatience = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> settings;
    private readonly ConcurrentQueue<string> written = new();
    private string program = Built.Dll("Bot");
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

    /// <summary>The database file in its own folder; that of a service that is not on another <see cref="Store"/>.</summary>
    public string Database => Path.Combine(Folder, "chatassist.db");

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

    /// <summary>Every line that it has written to its standard output and error, over all its starts.</summary>
    public string Written => string.Join('\n', written);

    /// <summary>A service that sends through the fake provider, ready for messages.</summary>
    public static Task<ServiceProcess> OnTwilio(FakeProvider provider, params (string Key, string Value)[] more) =>
        Start(more.Aggregate(StoppedOnTwilio(provider.Url), (service, setting) => service.With(setting.Key, setting.Value)));

    /// <summary>One on a database that others may look into, or share.</summary>
    public static Task<ServiceProcess> OnTwilio(FakeProvider provider, Store store, params (string Key, string Value)[] more) => Start(
        store.Settings.Select(setting => (setting.Key, setting.Value)).Concat(more)
            .Aggregate(StoppedOnTwilio(provider.Url, store), (service, setting) => service.With(setting.Key, setting.Value)));

    /// <summary>The demo, as a first start gives it.</summary>
    public static Task<ServiceProcess> Demo() => Start(StoppedDemo());

    /// <summary>Settings and an empty folder; it was not started yet.</summary>
    public static ServiceProcess StoppedOnTwilio(Uri api, Store? store = null) => new(new(StringComparer.Ordinal)
    {
        ["Security__MasterKey"] = MasterKey,
        ["Twilio__AccountSid"] = FakeProvider.Account,
        ["Twilio__AuthToken"] = FakeProvider.Token,
        ["Twilio__ApiBaseUrl"] = api.ToString(),
        ["Twilio__PublicBaseUrl"] = PublicUrl,
        ["Twilio__WhatsAppSender"] = WhatsApp,
        ["Twilio__SmsSender"] = Sms,
        ["Delivery__ReconcileInterval"] = "00:00:01",
        ["Delivery__WhatsAppPerSecond"] = "100000",
        ["Delivery__SmsSegmentsPerSecond"] = "100000",
    }, store);

    /// <summary>The demo before its first start.</summary>
    public static ServiceProcess StoppedDemo() => new(new(StringComparer.Ordinal), null);

    /// <summary>The same with another setting, for its next start or verb.</summary>
    public ServiceProcess With(string key, string value)
    {
        settings[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return this;
    }

    /// <summary>The same with another copy of the program.</summary>
    public ServiceProcess Running(string dll)
    {
        program = dll;
        return this;
    }

    public async Task Start()
    {
        var since = Stopwatch.StartNew();
        process = Process.Start(Command("serve"))!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
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
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(VerbPatience);
        await using var end = patience.Token.Register(verb.Kill);
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

    private static async Task<ServiceProcess> Start(ServiceProcess service)
    {
        await service.Start();
        return service;
    }

    private ProcessStartInfo Command(params string[] words)
    {
        var command = new ProcessStartInfo("dotnet", [program, .. words])
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

    private void Keep(string? line)
    {
        if (line is not null) written.Enqueue(line);
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
