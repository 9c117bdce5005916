using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Channels.Http;

/// <summary>A service with two aggregators of different shapes: JSON with an HMAC, and a form with a secret. The first test starts it.</summary>
public class AggregatorSite : IAsyncDisposable
{
    public const string Secret = "a-secret-of-some-length";

    private Site? site;

    internal FakeAggregator Aggregator { get; private set; } = null!;

    internal Site Site => site!;

    protected virtual On On => On.Sqlite;

    internal async ValueTask Start()
    {
        if (site is not null) return;
        Aggregator = await FakeAggregator.Start();
        site = await Site.Start(On, 1, [("Turns__Burst", "00:00:00"), ("Delivery__ReceiptPatience", "00:00:03"), ("Delivery__AccountPause", "00:00:01"), .. Json(Aggregator.Url), .. Form(Aggregator.Url)]);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (site is not null) await site.DisposeAsync();
        if (Aggregator is not null) await Aggregator.DisposeAsync();
    }

    private static (string, string)[] Json(string url) =>
    [
        ("Http__jay__Sender", "2020"), ("Http__jay__PublicBaseUrl", "https://chat.example.org"), ("Http__jay__CountryCode", "502"),
        ("Http__jay__Send__Url", url + "/jay/send"), ("Http__jay__Send__Body", """{"message":{"to":"{digits}","from":"{from}","content":"{text}"},"ref":"{id}","notify":"{callback}"}"""),
        ("Http__jay__Send__Headers__Authorization", "Bearer canary-token"), ("Http__jay__Send__Id", "/messageId"), ("Http__jay__Send__Error", "/error"), ("Http__jay__Send__Success", "/status=ok"),
        ("Http__jay__Check__Header", "X-Signature"), ("Http__jay__Check__Secret", Secret), ("Http__jay__Check__Hmac", "hex"), ("Http__jay__Check__Prefix", "sha256="),
        ("Http__jay__Receive__Id", "/data/0/id"), ("Http__jay__Receive__From", "/data/0/from"), ("Http__jay__Receive__Text", "/data/0/text"),
        ("Http__jay__Status__Id", "/id"), ("Http__jay__Status__Word", "/state"), ("Http__jay__Status__Ours", "/ref"), ("Http__jay__Status__Error", "/code"),
        ("Http__jay__Status__Words__SENT", "sent"), ("Http__jay__Status__Words__DELIVRD", "delivered"), ("Http__jay__Status__Words__UNDELIV", "undelivered"),
    ];

    private static (string, string)[] Form(string url) =>
    [
        ("Http__fox__Sender", "+50233330000"), ("Http__fox__Send__Url", url + "/fox/{id}?key=canary-key"), ("Http__fox__Send__Format", "form"), ("Http__fox__Send__Body", "dest={to}&msg={text}"), ("Http__fox__Send__Idempotent", "true"),
        ("Http__fox__Check__Header", "X-Secret"), ("Http__fox__Check__Secret", Secret),
        ("Http__fox__Receive__Format", "form"), ("Http__fox__Receive__From", "sender"), ("Http__fox__Receive__Text", "message"), ("Http__fox__Receive__Time", "at"),
    ];

    internal Task<HttpStatusCode> Jay(string phone, string text, string id, string? signature = null) =>
        JayPosts("messages", $$"""{"data":[{"id":"{{id}}","from":"{{phone}}","text":"{{text}}"}]}""", signature);

    internal Task<HttpStatusCode> JayPosts(string what, string body, string? signature = null) => Posts($"/webhooks/http/jay/{what}", new StringContent(body, Encoding.UTF8, "application/json"),
        "X-Signature", signature ?? "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))));

    internal Task<HttpStatusCode> Fox(string phone, string text, int at, string secret = Secret) => Posts("/webhooks/http/fox/messages",
        new FormUrlEncodedContent([new("sender", phone), new("message", text), new("at", at.ToString(CultureInfo.InvariantCulture))]), "X-Secret", secret);

    /// <summary>What was asked of the aggregator for this phone, refused and dropped requests too.</summary>
    internal IReadOnlyList<Order> Orders(string phone) =>
        [.. Aggregator.Received.Where(order => order.Body.Contains(phone, StringComparison.Ordinal) || order.Body.Contains($"dest=%2B{phone}", StringComparison.Ordinal))];

    private async Task<HttpStatusCode> Posts(string path, HttpContent content, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (value.Length > 0) request.Headers.TryAddWithoutValidation(header, value);
        using var response = await Site.Service.Http.SendAsync(request);
        return response.StatusCode;
    }
}

public sealed class AggregatorSiteOnPostgres : AggregatorSite
{
    protected override On On => On.Postgres;
}
