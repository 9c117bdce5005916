using System.Diagnostics;
using System.Text.Json;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Official;

/// <summary>The official SDK for Node signs what we accept, and accepts what the phones of our tests sign.</summary>
public sealed class OfficialSignatureTests
{
    private const string Token = "token-of-the-fake", Path = "/webhooks/twilio/messages";

    private sealed record Said(string Signature, bool Accepted);

    private static readonly (string Path, KeyValuePair<string, string>[] Form)[] Requests =
    [
        (Path, [new("Body", "hola"), new("From", "whatsapp:+50255551234"), new("To", ServiceProcess.WhatsApp)]),
        (Path, [new("Body", "¡Sí, señora! 👍 a+b & c=d\nñ"), new("MediaUrl0", ""), new("From", "+50255551234")]),
        (Path, [new("Zona", "1"), new("zona", "2"), new("Ñ", "3"), new("_", "4"), new("a1", "5"), new("A10", "6"), new("A9", "7")]),
        (Path, [new("Tag", "b"), new("Tag", "a"), new("Tag", "b"), new("Tag", "")]),
        (Path + "?message=12&x=%20y", [new("MessageSid", "SM1"), new("MessageStatus", "delivered")]),
        (Path, []),
    ];

    [Fact]
    public async Task Each_accepts_what_the_other_signs()
    {
        var said = await Ask(Requests.Select(request => (ServiceProcess.PublicUrl + request.Path, request.Form, TestPhone.Sign(request.Path, request.Form))));

        foreach (var ((path, form), sdk) in Requests.Zip(said))
        {
            Assert.True(sdk.Accepted, $"the SDK refuses our signature of {form.Length} fields");
            Assert.True(TwilioSignature.Accepts(Token, ServiceProcess.PublicUrl + path, form, sdk.Signature));
        }
    }

    [Fact]
    public async Task Both_refuse_what_was_changed()
    {
        var changed = Requests.Select(request => (ServiceProcess.PublicUrl + request.Path, Form: request.Form.Append(new("Body", "cambiado")).ToArray(), Signature: TestPhone.Sign(request.Path, request.Form))).ToList();

        Assert.All(await Ask(changed), sdk => Assert.False(sdk.Accepted));
        Assert.All(changed, request => Assert.False(TwilioSignature.Accepts(Token, request.Item1, request.Form, request.Signature)));
    }

    private static async Task<IReadOnlyList<Said>> Ask(IEnumerable<(string Url, KeyValuePair<string, string>[] Form, string Signature)> requests)
    {
        using var node = Process.Start(NodePackages.Node("signatures.js"))!;
        foreach (var (url, form, signature) in requests)
        {
            var fields = form.GroupBy(field => field.Key, StringComparer.Ordinal).ToDictionary(name => name.Key, object (name) => name.Count() == 1 ? name.Single().Value : name.Select(field => field.Value).ToArray(), StringComparer.Ordinal);
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { token = Token, url, @params = fields, signature }));
        }
        node.StandardInput.Close();
        var lines = (await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonSerializer.Deserialize<Said>(line, JsonSerializerOptions.Web)!)];
    }
}
