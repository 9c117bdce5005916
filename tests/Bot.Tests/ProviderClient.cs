using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChatAssist.Bot.Tests;

/// <summary>A sender with nothing of ours in it: .NET's own client, counting the connections it opens.</summary>
internal sealed class ProviderClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly FakeProvider _provider;
    private int _connections;

    public ProviderClient(FakeProvider provider)
    {
        _provider = provider;
        var handler = new SocketsHttpHandler { PlaintextStreamFilter = (context, _) => Opened(context.PlaintextStream) };
        _http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10) };
        _http.DefaultRequestHeaders.Authorization = Basic(FakeProvider.Account, FakeProvider.Token);
    }

    public int Connections => _connections;

    public Task<HttpResponseMessage> Send(string to, string body = "hola", string from = "+50222220001") =>
        Send(to, body, from, Timeout.InfiniteTimeSpan);

    public Task<HttpResponseMessage> SendFor(TimeSpan patience, string to) => Send(to, "hola", "+50222220001", patience);

    public Task<HttpResponseMessage> SendWithoutBody() => _http.PostAsync(_provider.Messages, content: null);

    public async Task<JsonElement> Get(string pathAndQuery) =>
        JsonElement.Parse(await _http.GetStringAsync(new Uri(_provider.Url, pathAndQuery)));

    public async Task<HttpResponseMessage> Post(IEnumerable<KeyValuePair<string, string>> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await _http.PostAsync(_provider.Messages, content);
    }

    public async Task<HttpResponseMessage> Create(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await _http.PostAsync(new Uri(_provider.Url, "/v1/Content"), content);
    }

    public void UseToken(string token) => _http.DefaultRequestHeaders.Authorization = Basic(FakeProvider.Account, token);

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Send(string to, string body, string from, TimeSpan patience)
    {
        using var content = new FormUrlEncodedContent([new("To", to), new("From", from), new("Body", body)]);
        using var giveUp = new CancellationTokenSource(patience);
        return await _http.PostAsync(_provider.Messages, content, giveUp.Token);
    }

    private ValueTask<Stream> Opened(Stream stream)
    {
        Interlocked.Increment(ref _connections);
        return ValueTask.FromResult(stream);
    }

    private static AuthenticationHeaderValue Basic(string account, string token) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:{token}")));
}
