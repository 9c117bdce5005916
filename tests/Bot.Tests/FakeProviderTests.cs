using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ChatAssist.Bot.Tests;

/// <summary>The fake does what the tests of delivery rely on.</summary>
public sealed class FakeProviderTests(ProviderFixture fixture) : IClassFixture<ProviderFixture>, IAsyncLifetime
{
    private const string Ana = "whatsapp:+50255550001";
    private const string Eva = "whatsapp:+50255550002";

    private readonly FakeProvider _provider = fixture.Provider;
    private readonly ProviderClient _client = new(fixture.Provider);

    public async ValueTask InitializeAsync() => await _provider.Reset();

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Dropped_before_nothing_is_accepted()
    {
        await _provider.Fail(Fault.DropBefore());
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.Send(Ana));
        Assert.Empty(await _provider.Accepted(Ana));
        Assert.Equal(1, await _provider.Posts(Ana));
    }

    [Fact]
    public async Task Dropped_after_the_message_is_accepted_and_the_sender_sees_an_error()
    {
        await _provider.Fail(Fault.DropAfter(Ana));
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.Send(Ana, "¿Ñandú?"));
        Assert.Equal("¿Ñandú?", Assert.Single(await _provider.Accepted(Ana)).Body);
    }

    [Fact]
    public async Task Delayed_the_message_is_accepted_before_the_sender_gives_up()
    {
        await _provider.Fail(Fault.DelayAfterAccept(60_000));
        await GivesUp();
        Assert.Single(await _provider.Accepted(Ana));
    }

    [Fact]
    public async Task Who_listens_hears_of_each_accepted_message_at_once()
    {
        using var control = new HttpClient { BaseAddress = _provider.Url };
        using var arrivals = new StreamReader(await control.GetStreamAsync("/control/arrivals", TestContext.Current.CancellationToken));
        await _provider.Fail(Fault.DropBefore());
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.Send(Eva));
        var before = Stopwatch.GetTimestamp();
        await _client.Send(Ana);
        var line = await arrivals.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(Ana + " ", line, StringComparison.Ordinal);
        Assert.InRange(long.Parse(line!.Split(' ')[1], CultureInfo.InvariantCulture), before, Stopwatch.GetTimestamp());
    }

    [Fact]
    public async Task Hanging_it_accepts_nothing()
    {
        await _provider.Fail(Fault.Hang());
        await GivesUp();
        Assert.Empty(await _provider.Accepted(Ana));
    }

    [Fact]
    public async Task A_fault_hits_its_recipient_as_often_as_ordered()
    {
        await _provider.Fail(Fault.Answer(429, 20429, retryAfter: 2, to: Ana) with { Times = 2 });
        Assert.Equal(HttpStatusCode.Created, (await _client.Send(Eva)).StatusCode);
        Assert.Equal("2", (await _client.Send(Ana)).Headers.GetValues("Retry-After").Single());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _client.Send(Ana)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await _client.Send(Ana)).StatusCode);
        Assert.Equal(3, await _provider.Posts(Ana));
    }

    [Fact]
    public async Task After_a_reset_it_remembers_nothing()
    {
        await _client.Send(Ana);
        await _provider.Fail(Fault.DropBefore());
        await _provider.Reset();
        Assert.Empty(await _provider.Accepted());
        Assert.Equal(0, await _provider.Posts(Ana));
        Assert.Equal(HttpStatusCode.Created, (await _client.Send(Ana)).StatusCode);
    }

    [Theory]
    [InlineData(21604, "", "+502", "hola")]
    [InlineData(21603, Ana, "", "hola")]
    [InlineData(21619, Ana, "+502", "")]
    public async Task What_the_provider_would_refuse_is_refused(int code, string to, string from, string body)
    {
        var response = await _client.Send(to, body, from);
        Assert.Equal(code, (await Json(response)).GetProperty("code").GetInt32());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_1601_characters_is_refused() =>
        Assert.Equal(21617, (await Json(await _client.Send(Ana, new string('a', 1601)))).GetProperty("code").GetInt32());

    [Fact]
    public async Task Wrong_credentials_are_refused()
    {
        _client.UseToken("another");
        Assert.Equal(20003, (await Json(await _client.Send(Ana))).GetProperty("code").GetInt32());
    }

    private async Task GivesUp()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.SendFor(TimeSpan.FromMilliseconds(500), Ana));
        Assert.Equal(1, await _provider.Posts(Ana));
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response) =>
        JsonElement.Parse(await response.Content.ReadAsStringAsync());
}
