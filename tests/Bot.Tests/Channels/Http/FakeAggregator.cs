using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatAssist.Bot.Tests.Channels.Http;

/// <summary>A small local aggregator: it keeps what it is sent, and answers as it is told to.</summary>
internal sealed class FakeAggregator : IAsyncDisposable
{
    private readonly ConcurrentQueue<Order> received = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> answers = new();
    private readonly WebApplication app;
    private int count;

    private FakeAggregator()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Map("/{**path}", Take);
    }

    public string Url => app.Urls.First();

    /// <summary>Every request to send, in order: those refused or dropped too.</summary>
    public IReadOnlyList<Order> Received => [.. received];

    public static async Task<FakeAggregator> Start()
    {
        var aggregator = new FakeAggregator();
        await aggregator.app.StartAsync();
        return aggregator;
    }

    /// <summary>What the next request is answered, in place of "accepted".</summary>
    public void Next(int status, string body, params (string Name, string Value)[] headers) => answers.Enqueue(async context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
    });

    /// <summary>The next one is taken, and its connection breaks.</summary>
    public void NextIsDropped() => answers.Enqueue(context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        received.Enqueue(new Order(context.Request.Path + context.Request.QueryString, $"{context.Request.Headers.Authorization}", Encoding.UTF8.GetString(body.ToArray())));
        var id = Interlocked.Increment(ref count);
        if (answers.TryDequeue(out var answer)) await answer(context);
        else await context.Response.WriteAsJsonAsync(new { messageId = $"A{id}", status = "ok", error = (string?)null });
    }
}

internal sealed record Order(string Path, string Authorization, string Body);
