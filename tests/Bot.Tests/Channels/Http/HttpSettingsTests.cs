using ChatAssist.Bot.Channels.Http;
using ChatAssist.Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace ChatAssist.Bot.Tests.Channels.Http;

/// <summary>A channel that is configured wrongly stops the start with the key of what is wrong.</summary>
public sealed class HttpSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new(StringComparer.Ordinal)
    {
        ["Http:jay:Sender"] = "2020",
        ["Http:jay:Send:Url"] = "https://sms.example.org/send",
        ["Http:jay:Send:Body"] = """{"to":"{to}","text":"{text}"}""",
        ["Http:jay:Check:Header"] = "X-Secret",
        ["Http:jay:Check:Secret"] = "sixteen-or-more-characters",
        ["Http:jay:Receive:Id"] = "/id",
        ["Http:jay:Receive:From"] = "/from",
        ["Http:jay:Receive:Text"] = "/text",
        ["Http:jay:Status:Id"] = "/id",
        ["Http:jay:Status:Word"] = "/status",
        ["Http:jay:Status:Words:OK"] = "delivered",
    };

    [Fact]
    public void A_whole_one_is_read() => Assert.Equal("http:jay", Assert.Single(Read(Whole)).Via);

    [Theory]
    [InlineData("Http:jay:Sender", "")]
    [InlineData("Http:jay:Send:Url", "")]
    [InlineData("Http:jay:Send:Url", "http://sms.example.org/send")]
    [InlineData("Http:jay:Send:Url", "sms.example.org")]
    [InlineData("Http:jay:Send:Method", "DELETE")]
    [InlineData("Http:jay:Send:Format", "xml")]
    [InlineData("Http:jay:Send:Body", """{"to":"{to}"}""")]
    [InlineData("Http:jay:Send:Body", """{"to":{to},"text":"{text}"}""")]
    [InlineData("Http:jay:Send:Id", "id")]
    [InlineData("Http:jay:Send:Success", "ok")]
    [InlineData("Http:jay:Send:Idempotent", "true")]
    [InlineData("Http:jay:Check:Secret", "")]
    [InlineData("Http:jay:Check:Secret", "short")]
    [InlineData("Http:jay:Check:Header", "")]
    [InlineData("Http:jay:Check:Hmac", "md5")]
    [InlineData("Http:jay:Receive:Id", "")]
    [InlineData("Http:jay:Receive:From", "from")]
    [InlineData("Http:jay:Receive:Text", "")]
    [InlineData("Http:jay:Status:Word", "")]
    [InlineData("Http:jay:Status:Words:OK", "arrived")]
    public void What_is_wrong_is_named(string key, string value) =>
        Assert.StartsWith(key, Assert.Throws<SettingException>(() => Read(new(Whole, StringComparer.Ordinal) { [key] = value })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_place_for_the_callback_needs_the_address_of_this_service() => Assert.StartsWith("Http:jay:PublicBaseUrl", Assert.Throws<SettingException>(() => Read(
        new(Whole, StringComparer.Ordinal) { ["Http:jay:Send:Body"] = """{"to":"{to}","text":"{text}","callback":"{callback}"}""" })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_message_is_a_value_in_every_template_and_never_more() => Assert.Equal(
        """{"text":"{id}\u0022,\u0022to\u0022:\u0022x"}""", HttpTemplate.Json("""{"text":"{text}"}""").Fill(new Dictionary<string, string> { ["text"] = "{id}\",\"to\":\"x" }));

    private static IReadOnlyList<HttpChannelSettings> Read(Dictionary<string, string?> settings) =>
        HttpChannelSettings.Read(new SettingReader(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
}
