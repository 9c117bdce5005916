using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;

namespace ChatAssist.Bot.Commands;

/// <summary><c>serve</c>: the service, until it is told to stop.</summary>
internal static class ServeVerb
{
    private const string DefaultAddress = "http://localhost:5080";

    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        var settings = Verb.Settings(args);
        await using var service = await RunningInstance.Start(settings, args, Address(args), ct)
            ?? throw new SettingException("ConnectionStrings:ChatAssist", $"another process runs on {EmbeddedDatabase.FileOf(settings.Database)}; stop it first, or name another file");
        await Greet(service, settings);
        await service.App!.WaitForShutdownAsync(ct);
        return Verb.Done;
    }

    private static string Address(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args).Build();
        return configuration["urls"] is { Length: > 0 } urls ? Checked(urls) : DefaultAddress;
    }

    private static string Checked(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsAddress) ? urls : throw new SettingException("ASPNETCORE_URLS", $"'{urls}' should be addresses such as http://localhost:5080");

    // http://*:80 and http://+:80 stand for every address of this machine.
    private static bool IsAddress(string url) =>
        Uri.TryCreate(url.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static async Task Greet(RunningInstance service, AppSettings settings)
    {
        var address = service.App!.Urls.First(url => !url.Contains("unix:", StringComparison.Ordinal));
        await Console.Out.WriteLineAsync($"ChatAssist is ready on {address}");
        if (settings.Demo) await Console.Out.WriteLineAsync($"  demo: no account needed; phones in the browser: {address}/simulator");
        await Console.Out.WriteLineAsync($"  console: {address}");
        // To the terminal only, and once: a log would keep it.
        if (service.FirstAccount is var (name, password))
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"  first account: {name}, one-time password {password.Password}, until {Local(service, password.Until):yyyy-MM-dd HH:mm}"));
        if (settings.Twilio is { } twilio) await Console.Out.WriteLineAsync($"  Twilio calls {twilio.Public("/webhooks/twilio/messages")}");
    }

    private static DateTimeOffset Local(RunningInstance service, long at) => service.App!.Services.GetRequiredService<ProgrammeTime>().Local(at);
}
