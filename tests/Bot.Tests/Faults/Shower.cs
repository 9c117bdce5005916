using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>The receipts of many messages, all of them shuffled: each message has one way to its end, of which any part may come, any part often.</summary>
internal sealed class Shower
{
    private const string OutOfReach = "30003";

    private static readonly string[][] Ways =
    [
        ["queued", "sending", "sent"], ["queued", "sent", "delivered"], ["sent", "delivered", "read"], ["queued", "sent", "failed"], ["sent", "undelivered"], ["read"], ["failed"],
    ];

    private readonly Random random;
    private readonly List<(AcceptedMessage Message, string[] Way)> messages;

    public Shower(IReadOnlyList<AcceptedMessage> accepted, Random random)
    {
        this.random = random;
        messages = [.. accepted.Select((message, i) => (message, Ways[i % Ways.Length]))];
    }

    /// <summary>Each id, and the furthest that is told of it.</summary>
    public IReadOnlyList<string> Furthest => [.. messages.Select(one => $"{one.Message.Sid} {one.Way[^1]}")];

    /// <summary>The messages that did not arrive, and to whom they went.</summary>
    public IReadOnlyList<(string Sid, string Number)> Failed => [.. messages.Where(one => one.Way[^1] is "failed" or "undelivered").Select(one => (one.Message.Sid, Number(one.Message)))];

    /// <summary>The ids of which no message is known.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>That many: the end of each message at least, one in ten of an unknown id.</summary>
    public IEnumerable<HttpRequestMessage> Receipts(int count)
    {
        Unknown = [.. Enumerable.Range(0, count / 20).Select(_ => TestPhone.NewSid())];
        List<(AcceptedMessage Message, string Sid, string Status)> all =
        [
            .. messages.Select(one => (one.Message, one.Message.Sid, one.Way[^1])),
            .. Unknown.Concat(Unknown).Select(sid => (Some().Message, sid, "sent")),
        ];
        while (all.Count < count)
        {
            var (message, way) = Some();
            all.Add((message, message.Sid, way[random.Next(way.Length)]));
        }
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return shuffled.Select(one => Receipt(one.Message, one.Sid, one.Status));
    }

    private (AcceptedMessage Message, string[] Way) Some() => messages[random.Next(messages.Count)];

    // The callback of an unknown id names a row of ours all the same.
    public static HttpRequestMessage Receipt(AcceptedMessage message, string sid, string status)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal) { ["MessageSid"] = sid, ["MessageStatus"] = status, ["To"] = message.To! };
        if (status is "failed" or "undelivered") form["ErrorCode"] = OutOfReach;
        return Flood.Signed(message["StatusCallback"]!.Replace(ServiceProcess.PublicUrl, "", StringComparison.Ordinal), form);
    }

    private static string Number(AcceptedMessage message) => message.To!.Replace("whatsapp:", "", StringComparison.Ordinal);
}
