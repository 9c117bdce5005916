using System.Globalization;
using System.Text.Json.Serialization;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>A message as the provider tells of it; dates as RFC 2822.</summary>
internal sealed record TwilioMessage(string Sid, string? To, string? From, string? Body, string? Direction, string? DateCreated, string? AccountSid = null, string? NumMedia = null)
{
    [JsonIgnore]
    public DateTimeOffset Created => DateTimeOffset.TryParse(DateCreated, CultureInfo.InvariantCulture, out var created) ? created : DateTimeOffset.MinValue;
}

internal sealed record TwilioMessageList
{
    public IReadOnlyList<TwilioMessage> Messages { get; init; } = [];

    public string? NextPageUri { get; init; }
}

internal sealed record TwilioMedia(string Sid, string? ContentType = null);

internal sealed record TwilioMediaList
{
    public IReadOnlyList<TwilioMedia> MediaList { get; init; } = [];
}

internal sealed record TwilioContentCreated(string Sid);

internal sealed record TwilioError(int? Code, string? Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TwilioMessage))]
[JsonSerializable(typeof(TwilioMessageList))]
[JsonSerializable(typeof(TwilioMediaList))]
[JsonSerializable(typeof(TwilioContentRequest))]
[JsonSerializable(typeof(TwilioContentCreated))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(TwilioError))]
internal sealed partial class TwilioJson : JsonSerializerContext;
