using System.Globalization;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>One message the provider took on, with every parameter of the request that created it.</summary>
/// <param name="Shown">What the person sees of it.</param>
internal sealed record Message(string Sid, DateTimeOffset At, IReadOnlyDictionary<string, string[]> Params, Shown Shown, bool IsInbound = false)
{
    public string? To => this["To"];
    public string? From => this["From"];

    public string? this[string name] => Params.TryGetValue(name, out var values) ? values[0] : null;
}

/// <summary>A message as the API shows it: serialised in snake case, times as RFC 2822 in whole seconds.</summary>
internal sealed record MessageResource(
    string Sid,
    string AccountSid,
    string? To,
    string? From,
    string? MessagingServiceSid,
    string? Body,
    string DateCreated,
    string DateUpdated,
    string DateSent,
    string NumMedia,
    string Uri,
    SubresourceUris SubresourceUris,
    string Status = "queued",
    string Direction = "outbound-api",
    string ApiVersion = "2010-04-01",
    string NumSegments = "1",
    string? Price = null,
    string? PriceUnit = null,
    int? ErrorCode = null,
    string? ErrorMessage = null)
{
    public static MessageResource Of(Message message, Account account)
    {
        var at = message.At.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        var path = $"/2010-04-01/Accounts/{account.Sid}/Messages/{message.Sid}";
        var listed = new MessageResource(
            message.Sid, account.Sid, message.To, message.From, message["MessagingServiceSid"], message.Shown.Body,
            DateCreated: at, DateUpdated: at, DateSent: at, MediaCount(message), path + ".json", new(path + "/Media.json"));
        return message.IsInbound ? listed with { Direction = "inbound", Status = "received" } : listed;
    }

    private static string MediaCount(Message message) =>
        message.Params.GetValueOrDefault("MediaUrl", []).Length.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where to read what belongs to a message.</summary>
internal sealed record SubresourceUris(string Media);

/// <summary>What a person wrote, as a test tells it.</summary>
/// <param name="Media">Names of <see cref="MediaEndpoints"/>.</param>
internal sealed record Inbound(string Sid, string From, string To, string Body, int MinutesAgo, string[]? Media = null);
