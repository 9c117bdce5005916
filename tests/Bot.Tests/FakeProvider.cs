using System.Diagnostics;
using System.Net.Http.Json;

namespace ChatAssist.Bot.Tests;

/// <summary>tests/FakeTwilio as a process of its own, so that a service may be killed and it remembers what was sent.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string Account = "AC11111111111111111111111111111111";
    public const string Token = "token-of-the-fake";

    private readonly Process _process;
    private readonly HttpClient _control;

    private FakeProvider(Process process, Uri url) => (_process, Url, _control) = (process, url, new HttpClient { BaseAddress = url });

    /// <summary>The root of the fake's API, in place of https://api.twilio.com.</summary>
    public Uri Url { get; }

    /// <summary>Where messages are created and listed.</summary>
    public Uri Messages => new(Url, $"/2010-04-01/Accounts/{Account}/Messages.json");

    public static async Task<FakeProvider> Start()
    {
        var process = Process.Start(Command())!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["listening", var url])
                return new FakeProvider(process, new Uri(url));
        }

        throw new InvalidOperationException("The fake provider did not start: " + await process.StandardError.ReadToEndAsync());
    }

    /// <summary>What the provider accepted, in order; of one recipient, or of all.</summary>
    public async Task<IReadOnlyList<AcceptedMessage>> Accepted(string? to = null) =>
        await Get<AcceptedMessage[]>(to is null ? "/control/messages" : $"/control/messages?to={Uri.EscapeDataString(to)}");

    /// <summary>Message ids, and <c>message/media</c>, in the order in which they were deleted.</summary>
    public async Task<IReadOnlyList<string>> Deleted() => await Get<string[]>("/control/deleted");

    /// <summary>The contents and templates of the account, the oldest first.</summary>
    public async Task<IReadOnlyList<HeldContent>> Contents() => await Get<HeldContent[]>("/control/contents");

    /// <summary>Puts a template into the account.</summary>
    public async Task<HeldContent> Holds(HeldTemplate template)
    {
        using var answer = (await _control.PostAsJsonAsync("/control/templates", template)).EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<HeldContent>())!;
    }

    /// <summary>WhatsApp says something else to a template.</summary>
    public async Task Approves(string sid, string status) =>
        (await _control.PutAsync(new Uri($"/control/templates/{sid}/approval?status={status}", UriKind.Relative), null)).EnsureSuccessStatusCode();

    /// <summary>Somebody deleted every content of the account.</summary>
    public async Task DeleteContents() => (await _control.DeleteAsync(new Uri("/control/contents", UriKind.Relative))).EnsureSuccessStatusCode();

    /// <summary>The texts that the provider accepted, in order, by recipient.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Heard() => (await Accepted())
        .GroupBy(message => message.To!, StringComparer.Ordinal)
        .ToDictionary(sent => sent.Key, IReadOnlyList<string> (sent) => [.. sent.Select(message => message.Body)], StringComparer.Ordinal);

    /// <summary>How many requests to create a message to this recipient arrived, those refused or dropped included.</summary>
    public async Task<int> Posts(string to) => (await Get<Dictionary<string, int>>("/control/requests")).GetValueOrDefault(to);

    /// <summary>A person wrote, and no webhook told of it.</summary>
    public async Task Received(string sid, string from, string to, string body, int minutesAgo, params string[] media) =>
        (await _control.PostAsJsonAsync("/control/inbound", new { sid, from, to, body, minutesAgo, media })).EnsureSuccessStatusCode();

    /// <summary>Lets something go wrong with the next requests; faults are used up in the order they were given.</summary>
    public async Task Fail(Fault fault) => (await _control.PostAsJsonAsync("/control/faults", fault)).EnsureSuccessStatusCode();

    /// <summary>How many requests are still to be spoilt.</summary>
    public async Task<int> FaultsLeft() => (await Get<Fault[]>("/control/faults")).Sum(fault => fault.Times);

    /// <summary>Forgets the faults that are not used up yet.</summary>
    public async Task Heal() => (await _control.DeleteAsync(new Uri("/control/faults", UriKind.Relative))).EnsureSuccessStatusCode();

    /// <summary>Forgets messages, counts and faults.</summary>
    public async Task Reset() => (await _control.PostAsync(new Uri("/control/reset", UriKind.Relative), null)).EnsureSuccessStatusCode();

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<T> Get<T>(string path) => (await _control.GetFromJsonAsync<T>(path))!;

    private static ProcessStartInfo Command() => new("dotnet", [Built.Dll("FakeTwilio"), "--urls", "http://127.0.0.1:0", "--until", "stdin-closes"])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["FAKE_TWILIO_ACCOUNT"] = Account, ["FAKE_TWILIO_TOKEN"] = Token },
    };
}
