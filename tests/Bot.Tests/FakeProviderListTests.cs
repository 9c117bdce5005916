using System.Globalization;

namespace ChatAssist.Bot.Tests;

/// <summary>The fake lists messages as the provider does: what reconciling after a doubtful send relies on.</summary>
public sealed class FakeProviderListTests(ProviderFixture fixture) : IClassFixture<ProviderFixture>, IAsyncLifetime
{
    private const string Ana = "whatsapp:+50255550001";

    private readonly FakeProvider _provider = fixture.Provider;
    private readonly ProviderClient _client = new(fixture.Provider);

    public async ValueTask InitializeAsync()
    {
        await _provider.Reset();
        foreach (var body in new[] { "uno", "dos", "tres", "cuatro", "cinco" })
            await _client.Send(Ana, body);
        await _client.Send("+50255550009", "otra");
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Pages_follow_each_other_newest_first_though_messages_arrive_between()
    {
        var bodies = new List<string>();
        for (var uri = List($"To={Uri.EscapeDataString(Ana)}&PageSize=2"); uri is not null; await _client.Send(Ana, "tarde"))
        {
            var page = await _client.Get(uri);
            bodies.AddRange(page.GetProperty("messages").EnumerateArray().Select(row => row.GetProperty("body").GetString()!));
            uri = page.GetProperty("next_page_uri").GetString();
        }

        Assert.Equal(["cinco", "cuatro", "tres", "dos", "uno"], bodies);
    }

    [Theory]
    [InlineData("DateSent%3E=", -1, 6)]
    [InlineData("DateSent%3E=", +1, 0)]
    [InlineData("DateSent%3C=", -1, 0)]
    [InlineData("DateSent%3C=", +1, 6)]
    public async Task A_time_limits_the_list(string filter, int minutes, int found)
    {
        var time = DateTimeOffset.UtcNow.AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        Assert.Equal(found, (await _client.Get(List(filter + time))).GetProperty("messages").GetArrayLength());
    }

    [Theory]
    [InlineData("From=%2B50222220001", 6)]
    [InlineData("From=%2B50200000000", 0)]
    [InlineData("To=%2B50255550009", 1)]
    public async Task An_address_limits_the_list(string filter, int found) =>
        Assert.Equal(found, (await _client.Get(List(filter))).GetProperty("messages").GetArrayLength());

    [Fact]
    public async Task One_message_reads_as_the_API_describes_it()
    {
        var sid = (await _provider.Accepted(Ana))[0].Sid;
        var message = await _client.Get(List("").Replace(".json?", $"/{sid}.json", StringComparison.Ordinal));
        Assert.Equal(Ana, message.GetProperty("to").GetString());
        Assert.Equal("queued", message.GetProperty("status").GetString());
        Assert.Matches("^[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000$", message.GetProperty("date_created").GetString()!);
    }

    private static string List(string query) => $"/2010-04-01/Accounts/{FakeProvider.Account}/Messages.json?{query}";
}
