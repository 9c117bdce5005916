using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// The Content resources that our messages refer to: each is made at the provider when it is first needed, and found in the database
/// from then on. No message waits long for one: it goes as numbered text when none can be had. API: "Create a Content resource".
/// </summary>
internal sealed class TwilioContents(HttpClient http, TwilioSettings twilio, Contents kept, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    // One resource is made at a time: many messages need the same.
    private readonly SemaphoreSlim making = new(1);
    private readonly Dictionary<string, DateTimeOffset> failed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    private Uri Resource { get; } = new(twilio.ContentApiBaseUrl, "/v1/Content");

    /// <summary>The resource's id, or what becomes of the message without it.</summary>
    /// <param name="attempts">How often the message was tried, this time included: it is put off once.</param>
    public async Task<(string? Sid, SendResult? Otherwise)> Of(TwilioContent content, long attempts, CancellationToken ct)
    {
        var hash = content.HashFor(twilio.AccountSid);
        if (known.TryGetValue(hash, out var sid)) return (sid, null);
        await making.WaitAsync(ct);
        try
        {
            if (await kept.Find(hash, ct) is { } made) return (known[hash] = made, null);
            return Fails(hash) ? (null, new SendResult.Numbered("its resource could not be made a moment ago")) : await Make(hash, content, attempts, ct);
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>The provider does not know it any more: it is made again.</summary>
    public Task Forget(string sid, CancellationToken ct)
    {
        foreach (var pair in known.Where(pair => pair.Value == sid)) known.TryRemove(pair);
        return kept.Forget(sid, ct);
    }

    public void Dispose() => making.Dispose();

    private bool Fails(string hash) => failed.TryGetValue(hash, out var at) && time.GetUtcNow() - at < AfterFailure;

    private async Task<(string? Sid, SendResult? Otherwise)> Make(string hash, TwilioContent content, long attempts, CancellationToken ct)
    {
        try
        {
            using var enough = new CancellationTokenSource(Patience, time);
            using var json = new StringContent(content.Request, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(Resource, json, enough.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests && attempts == 1)
                return (null, new SendResult.Later(RetryAfter.Of(response), "contents: 429"));
            if (response.IsSuccessStatusCode && await response.Content.ReadFromJsonAsync(TwilioJson.Default.TwilioContentCreated, enough.Token) is { Sid.Length: > 0 } created)
                return (known[hash] = await kept.Keep(hash, created.Sid, time.GetUtcNow().ToUnixTimeMilliseconds(), ct), null);
            return Failed(hash, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        }
        catch (HttpRequestException error) when (error.IsNotConnected() && attempts == 1)
        {
            return (null, new SendResult.Later(RetryAfter.NotConnected, $"contents: not connected: {error.HttpRequestError}"));
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            return Failed(hash, error.GetType().Name);
        }
    }

    // Made or not, it is made again: an unused resource costs nothing.
    private (string? Sid, SendResult? Otherwise) Failed(string hash, string why)
    {
        failed[hash] = time.GetUtcNow();
        return (null, new SendResult.Numbered($"its resource could not be made: {why}"));
    }
}
