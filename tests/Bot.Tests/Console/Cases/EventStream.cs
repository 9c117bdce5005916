using System.Net.ServerSentEvents;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>A stream of a page, read one event at a time.</summary>
internal sealed class EventStream(HttpResponseMessage response, Stream body) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IAsyncEnumerator<SseItem<string>> events = SseParser.Create(body).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();

    /// <summary>The kind of the next event.</summary>
    public async Task<string> Next()
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken), "the stream ended");
        return events.Current.EventType;
    }

    public void Dispose() => response.Dispose();
}
