using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Testing;

namespace ChatAssist.Bot.Tests.Channels.Twilio;

/// <summary>
/// The official SDKs' own examples, and more made with the SDK: <c>url</c> is what the service sees, the provider may have signed
/// a spelling of it; without <c>params</c> the body is JSON.
/// </summary>
public sealed class SignatureVectorTests
{
    private sealed record Vector(
        string Id,
        string Token,
        string Url,
        string[][]? Params,
        [property: JsonPropertyName("raw_body")] string? RawBody,
        string Signature)
    {
        public KeyValuePair<string, string>[]? Form => Params?.Select(p => KeyValuePair.Create(p[0], p[1])).ToArray();

        public override string ToString() => Id;
    }

    [Fact]
    public void What_the_provider_signed_is_accepted() =>
        Assert.All(Vectors(), vector => Assert.True(Accepts(vector)));

    [Fact]
    public void Signed_for_another_token_path_or_header_it_is_refused() =>
        Assert.All(Vectors(), vector =>
        {
            Assert.False(Accepts(vector with { Token = vector.Token + "0" }));
            Assert.False(Accepts(vector with { Url = vector.Url.Replace("://", "://x", StringComparison.Ordinal) }));
            Assert.False(Accepts(vector with { Url = vector.Url + (vector.Url.Contains('?', StringComparison.Ordinal) ? "&a=1" : "?a=1") }));
            Assert.False(Accepts(vector with { Signature = Convert.ToBase64String(new byte[20]) }));
        });

    [Fact]
    public void With_its_content_changed_it_is_refused() =>
        Assert.All(Vectors(), vector => Assert.DoesNotContain(Tampered(vector), Accepts));

    private static IEnumerable<Vector> Tampered(Vector vector) => vector.Form is { } form
        ? Tampering.Of(form).Select(changed => vector with { Params = [.. changed.Select(p => new[] { p.Key, p.Value })] })
        : [vector with { RawBody = vector.RawBody + " " }];

    private static bool Accepts(Vector vector) => vector.Form is { } form
        ? TwilioSignature.Accepts(vector.Token, vector.Url, form, vector.Signature)
        : TwilioSignature.AcceptsJson(vector.Token, vector.Url, Encoding.UTF8.GetBytes(vector.RawBody!), vector.Signature);

    private static Vector[] Vectors() =>
        [.. SharedData.Vectors("twilio/signature-vectors.json").Select(row => row.Deserialize<Vector>(JsonSerializerOptions.Web)!)];
}
