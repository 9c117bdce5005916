using System.Net;

namespace ChatAssist.Bot.Tests.Channels.Twilio;

/// <summary>
/// Creating a message has no idempotency key, so the transport must not repeat a request on its own. .NET does repeat one
/// whose pooled connection is closed unanswered, unless it has begun to send a body; ours always has one.
/// </summary>
public sealed class HttpClientRepeatsNothingTests(ProviderFixture fixture) : IClassFixture<ProviderFixture>, IAsyncLifetime
{
    private const string Ana = "whatsapp:+50255550001";

    private readonly FakeProvider _provider = fixture.Provider;
    private readonly ProviderClient _client = new(fixture.Provider);

    public async ValueTask InitializeAsync()
    {
        await _provider.Reset();
        await WarmUp();
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_form_whose_reused_connection_ends_after_acceptance_is_not_sent_again(bool graceful)
    {
        await _provider.Fail(Fault.DropAfter() with { Graceful = graceful });
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.Send(Ana));

        Assert.Single(await _provider.Accepted(Ana));
        Assert.Equal(1, await _provider.Posts(Ana));
        Assert.Equal(1, _client.Connections);
    }

    /// <summary>The counter-proof: were the form repeated, the test above would see it.</summary>
    [Fact]
    public async Task A_request_without_a_body_is_sent_again_unasked()
    {
        await _provider.Fail(Fault.DropBefore() with { Graceful = true });
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.SendWithoutBody()).StatusCode);

        Assert.Equal(2, await _provider.Posts(to: ""));
        Assert.Equal(2, _client.Connections);
    }

    private async Task WarmUp() => Assert.Equal(HttpStatusCode.Created, (await _client.Send("+50255550009")).StatusCode);
}
