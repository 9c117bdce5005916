using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A person's phone behind the provider: what it writes reaches the service, any of its replicas, as a signed webhook.</summary>
internal sealed class TestPhone(IReadOnlyList<ServiceProcess> replicas, FakeProvider provider, string address)
{
    private static readonly TimeSpan LongestOutage = TimeSpan.FromSeconds(60);
    private static int count;

    public TestPhone(ServiceProcess service, FakeProvider provider, string address)
        : this([service], provider, address)
    {
    }

    public string Address => address;

    public static TestPhone OnWhatsApp(ServiceProcess service, FakeProvider provider) => new(service, provider, "whatsapp:" + NewNumber());

    public static TestPhone OnSms(ServiceProcess service, FakeProvider provider) => new(service, provider, NewNumber());

    public static string NewSid() => "SM" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string NewNumber() => $"+5025{Environment.ProcessId % 100:00}{Interlocked.Increment(ref count):00000}";

    /// <summary>Everything that reached the phone, in order.</summary>
    public async Task<IReadOnlyList<string>> Heard() => [.. (await provider.Accepted(address)).Select(message => message.Body)];

    /// <summary>Writes, and waits for the answer to come.</summary>
    public Task<string> Says(string text) => Hears(Form(text));

    /// <summary>The same with whatever else comes with the text.</summary>
    public async Task<string> Hears(Dictionary<string, string> form)
    {
        var before = (await Heard()).Count;
        Assert.Equal(HttpStatusCode.OK, await Posts("/webhooks/twilio/messages", form));
        return (await Eventually.Is(Heard, heard => heard.Count > before))[^1];
    }

    /// <summary>Writes; the status of the webhook.</summary>
    public Task<HttpStatusCode> Sends(string text, string? sid = null) => Posts("/webhooks/twilio/messages", Form(text, sid));

    /// <summary>Taps a button or an item of a list under a message of ours, as WhatsApp sends it; what is answered.</summary>
    public Task<string> Taps(AcceptedMessage message, string title) => Hears(Tap(message, title));

    /// <summary>The last message that reached the phone.</summary>
    public async Task<AcceptedMessage> Last() => (await provider.Accepted(address))[^1];

    public Dictionary<string, string> Tap(AcceptedMessage message, string title)
    {
        var option = message.Shown.Options.Single(option => option.Title == title);
        return new(Form(title), StringComparer.Ordinal)
        {
            [message.Shown.Button is null ? "ButtonPayload" : "ListId"] = option.Id!,
            [message.Shown.Button is null ? "ButtonText" : "ListTitle"] = title,
            ["OriginalRepliedMessageSid"] = message.Sid,
        };
    }

    /// <summary>Writes until the service takes it, with the same id, as the provider would.</summary>
    public async Task SendsUntilTaken(string text, string? sid = null)
    {
        sid ??= NewSid();
        await Eventually.Is(() => Try(text, sid), taken => taken, LongestOutage);
    }

    public Dictionary<string, string> Form(string text, string? sid = null) => new(StringComparer.Ordinal)
    {
        ["MessageSid"] = sid ?? NewSid(),
        ["AccountSid"] = FakeProvider.Account,
        ["From"] = address,
        ["To"] = address.StartsWith("whatsapp:", StringComparison.Ordinal) ? ServiceProcess.WhatsApp : ServiceProcess.Sms,
        ["Body"] = text,
        ["NumMedia"] = "0",
    };

    /// <summary>The provider's receipt for a message of ours.</summary>
    public Task<HttpStatusCode> Receipt(AcceptedMessage message, string status, string? error = null)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["MessageSid"] = message.Sid, ["MessageStatus"] = status, ["To"] = address };
        if (error is not null) form["ErrorCode"] = error;
        return Posts(message["StatusCallback"]!.Replace(ServiceProcess.PublicUrl, "", StringComparison.Ordinal), form);
    }

    public async Task<HttpStatusCode> Posts(string path, Dictionary<string, string> form, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        // A body that is refused for its size is not sent.
        if (form.Sum(field => field.Value.Length) > 100_000) request.Headers.ExpectContinue = true;
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature ?? Sign(path, form));
        using var response = await replicas[Random.Shared.Next(replicas.Count)].Http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>As the provider signs: every field by name, a repeated one once for each of its values.</summary>
    public static string Sign(string path, IEnumerable<KeyValuePair<string, string>> form, string token = FakeProvider.Token)
    {
        var fields = form.Distinct().OrderBy(field => field.Key, StringComparer.Ordinal).ThenBy(field => field.Value, StringComparer.Ordinal);
        var text = ServiceProcess.PublicUrl + path + string.Concat(fields.Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The provider's choice.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private async Task<bool> Try(string text, string sid)
    {
        try
        {
            return await Sends(text, sid) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
