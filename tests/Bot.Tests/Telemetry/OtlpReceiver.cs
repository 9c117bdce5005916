using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatAssist.Bot.Tests.Telemetry;

/// <summary>A collector that keeps what it is sent.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = new();
    private readonly WebApplication app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapPost("/v1/{signal}", Keep);
    }

    public string Url => app.Urls.First();

    /// <summary>All bytes, each as one character.</summary>
    public string Everything => string.Concat(received.Select(each => Encoding.Latin1.GetString(each.Body)));

    public IReadOnlyList<Span> Spans => [.. received.Where(each => each.Signal == "traces").SelectMany(each => Span.In(each.Body))];

    public string Metrics => string.Concat(received.Where(each => each.Signal == "metrics").Select(each => Encoding.Latin1.GetString(each.Body)));

    public static async Task<OtlpReceiver> Start()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Keep(HttpRequest request, string signal)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.Enqueue((signal, body.ToArray()));
    }
}
