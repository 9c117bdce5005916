using System.Globalization;
using System.Net;
using System.Text;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Requests to the webhooks that no provider sends, and some that are almost right. Some are signed as the provider would.</summary>
internal sealed class Fuzz(Random random)
{
    public const string Messages = "/webhooks/twilio/messages", Status = "/webhooks/twilio/status";

    private const string Form = "application/x-www-form-urlencoded";

    // What is no UTF-8 as it stands, and what no number, name or text should be.
    private static readonly string[] Pieces =
        ["%00", "%ED%A0%80", "%C0%AF", "%FF", "%", "%G1", "&", "=", ";", "+", "%F0%9F%98%80", "hola", "\r\n", "\"", "Body", "From=whatsapp:%2B50255550000"];

    private static readonly string[] Names =
        ["From", "To", "Body", "MessageSid", "NumMedia", "MediaUrl0", "MediaContentType0", "Latitude", "ButtonPayload", "OptOutType", "AccountSid", "MessageStatus"];

    private static readonly string[] Values =
        ["1000000000", "-1", "1e400", "NaN", "javascript:alert(1)", "file:///etc/passwd", "{}", "STOP", "read", "\u202Ehola", "e\u0301\u0301\u0301", "😀😀", "\t", "' OR 1=1 --", "{0}", "delivered"];

    public HttpRequestMessage Next() => random.Next(10) switch
    {
        0 => Raw(Some(Pieces, 200, ""), Form),
        1 => Raw(Encoding.Latin1.GetString(Bytes(random.Next(5_000))), Form),
        2 => Raw(new string('a', random.Next(1_000_000)), random.Next(2) == 0 ? Form : "text/plain"),
        3 => Raw(string.Join('&', Enumerable.Range(0, random.Next(5_000)).Select(i => $"f{i}=1")), Form),
        4 => Raw("--x\r\nContent-Disposition: form-data; name=\"Body\"\r\n\r\nhola\r\n--x--", "multipart/form-data; boundary=x"),
        5 => WithHeader(Signed(Some(2)), "X-Twilio-Signature-" + random.Next(100), new string('h', random.Next(40_000))),
        6 => WithHeader(Raw("Body=hola", Form), "X-Twilio-Signature", new string('A', random.Next(20_000))),
        _ => Signed(Some(random.Next(20))),
    };

    /// <summary>A form with an id, a sender and odd fields, some of them repeated.</summary>
    private List<KeyValuePair<string, string>> Some(int fields) =>
    [
        new("MessageSid", TestPhone.NewSid()), new("From", "whatsapp:+5024" + random.Next(1_000_000, 9_999_999).ToString(CultureInfo.InvariantCulture)), new("To", ServiceProcess.WhatsApp),
        .. Enumerable.Range(0, fields).Select(_ => KeyValuePair.Create(Pick(Names), Pick(Values))),
    ];

    private HttpRequestMessage Signed(List<KeyValuePair<string, string>> form)
    {
        var path = random.Next(4) == 0 ? Status : Messages;
        return Flood.Signed(path, form);
    }

    private HttpRequestMessage Raw(string body, string type)
    {
        var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return new HttpRequestMessage(random.Next(20) == 0 ? HttpMethod.Put : HttpMethod.Post, random.Next(4) == 0 ? Status : Messages) { Content = content };
    }

    private static HttpRequestMessage WithHeader(HttpRequestMessage request, string name, string value)
    {
        request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private string Some(string[] pieces, int most, string between) => string.Join(between, Enumerable.Range(0, random.Next(most)).Select(_ => Pick(pieces)));

    private string Pick(string[] all) => all[random.Next(all.Length)];

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
