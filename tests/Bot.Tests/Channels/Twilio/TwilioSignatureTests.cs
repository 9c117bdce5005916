using System.Text;
using ChatAssist.Bot.Channels.Twilio;

namespace ChatAssist.Bot.Tests.Channels.Twilio;

/// <summary>Signatures made once with Python's hmac, independent of the code under test.</summary>
public sealed class TwilioSignatureTests
{
    private const string Token = "fixture-token";
    private const string Url = "https://bot.example.org/webhooks/twilio/messages";
    private const string Signature = "6cc9ZS9H75jA7SK54POV6bOHFL4=";
    private const string Json = "{\"estado\":\"señal ✓\"}";
    private const string JsonUrl = Url + "?bodySHA256=f872a743e5df113958b27e07e293c7aa772bf1fd4bbe2398c9d9c33fd8835a4e";
    private const string JsonSignature = "/LBuXbf22d10Vd+3RpG5VDru8kc=";

    private static readonly KeyValuePair<string, string>[] Form =
    [
        new("Zone1", "ahora1"), new("From", "whatsapp:+50255550000"), new("MediaUrl0", ""), new("Body", "¡Sí, señora! 👍 "),
    ];

    [Theory]
    [InlineData(Url, Signature)]
    [InlineData("https://bot.example.org:443/webhooks/twilio/messages", Signature)]
    [InlineData("https://bot.example.org:8443/webhooks/twilio/messages", Signature)]
    [InlineData(Url, "1tCAH2Mgoeu2nl5Kgi/kdwMKY/I=")]
    public void The_port_may_be_signed_or_not(string url, string header) =>
        Assert.True(TwilioSignature.Accepts(Token, url, Form, header));

    [Fact]
    public void A_repeated_name_counts_its_distinct_values_in_order()
    {
        KeyValuePair<string, string>[] form = [new("Tag", "b"), new("Tag", "a"), new("Tag", "b"), new("Tag", "")];
        Assert.True(TwilioSignature.Accepts(Token, Url, form, "7FqoYGMhrDg/1GfT8495vxHzqbo="));
    }

    [Fact]
    public void A_quote_in_the_URL_may_be_signed_escaped() =>
        Assert.True(TwilioSignature.Accepts(Token, Url + "?q=it's", [], "LwWXk7KtdZ0vFwLv5l5WrfKS+pw="));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("6cc9ZS9H75jA7SK54POV6bOHFA==")]
    [InlineData("7cc9ZS9H75jA7SK54POV6bOHFL4=")]
    [InlineData(Signature + Signature)]
    public void A_wrong_header_is_refused(string? header) => Assert.False(TwilioSignature.Accepts(Token, Url, Form, header));

    [Theory]
    [InlineData("http://bot.example.org/webhooks/twilio/messages")]
    [InlineData("https://bot.example.com/webhooks/twilio/messages")]
    [InlineData(Url + "/")]
    [InlineData(Url + "?a=1")]
    [InlineData("")]
    public void Another_URL_is_refused(string url) => Assert.False(TwilioSignature.Accepts(Token, url, Form, Signature));

    [Fact]
    public void Another_token_is_refused() => Assert.False(TwilioSignature.Accepts("fixture-tokem", Url, Form, Signature));

    [Fact]
    public void A_form_with_anything_changed_is_refused() =>
        Assert.All(Tampering.Of(Form), form => Assert.False(TwilioSignature.Accepts(Token, Url, form, Signature)));

    [Fact]
    public void A_JSON_body_is_vouched_for_by_its_hash_in_the_signed_URL() =>
        Assert.True(TwilioSignature.AcceptsJson(Token, JsonUrl, Encoding.UTF8.GetBytes(Json), JsonSignature));

    [Theory]
    [InlineData(JsonUrl, Json + " ", JsonSignature)]
    [InlineData(JsonUrl, "", JsonSignature)]
    [InlineData(Url, Json, "hv6Ubk7ztbU8BR2jH7EuxwjirG8=")]
    [InlineData(Url, Json, JsonSignature)]
    [InlineData(JsonUrl + "00", Json, JsonSignature)]
    [InlineData(JsonUrl, Json, null)]
    public void A_JSON_body_that_nothing_vouches_for_is_refused(string url, string body, string? header) =>
        Assert.False(TwilioSignature.AcceptsJson(Token, url, Encoding.UTF8.GetBytes(body), header));

    [Theory]
    [InlineData("https://[::1]/a", new[] { "https://[::1]/a", "https://[::1]:443/a" })]
    [InlineData("http://[::1]:8080", new[] { "http://[::1]:8080", "http://[::1]", "http://[::1]:80" })]
    [InlineData("http://h:80?'", new[] { "http://h:80?'", "http://h:80?%27", "http://h?'", "http://h?%27" })]
    public void The_spellings_of_a_URL_are_these(string url, string[] spellings) =>
        Assert.Equal(spellings, SignedUrl.Candidates(url), StringComparer.Ordinal);
}
