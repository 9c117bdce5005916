using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatAssist.Bot.Tests;

namespace ChatAssist.Benchmarks.Load;

/// <summary>An inbound message as the provider posts it.</summary>
internal static class SignedWebhook
{
    public const string PublicUrl = "https://chat.example.org", Path = "/webhooks/twilio/messages", Sender = "whatsapp:+50222220000";

    private static readonly byte[] Token = Encoding.UTF8.GetBytes(FakeProvider.Token);
    private static readonly string Run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private static long count;

    public static HttpRequestMessage From(string address, string text)
    {
        // In the order of their names, as they are signed.
        KeyValuePair<string, string>[] form =
        [
            new("AccountSid", FakeProvider.Account), new("Body", text), new("From", address), new("MessageSid", NewSid()), new("NumMedia", "0"), new("To", Sender),
        ];
        var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", Sign(form));
        return request;
    }

    public static string Sign(IEnumerable<KeyValuePair<string, string>> sorted)
    {
        var text = new StringBuilder(PublicUrl + Path);
        foreach (var (name, value) in sorted) text.Append(name).Append(value);
#pragma warning disable CA5350 // The provider's choice.
        return Convert.ToBase64String(HMACSHA1.HashData(Token, Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }

    private static string NewSid() => "SM" + Run + Interlocked.Increment(ref count).ToString("x16", CultureInfo.InvariantCulture);
}
