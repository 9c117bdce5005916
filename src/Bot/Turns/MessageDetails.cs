using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssist.Bot.Turns;

/// <summary>What came with a message besides its text; stored as JSON in the inbox row.</summary>
/// <param name="OptOut">The provider's own opt-out word that it has answered: STOP, START or HELP.</param>
internal sealed record MessageDetails(
    string? Button = null, IReadOnlyList<ProviderFile>? Media = null, double? Latitude = null, double? Longitude = null, string? OptOut = null)
{
    public static readonly MessageDetails None = new();

    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Default.MessageDetails);

    public static MessageDetails FromJson(string json) => JsonSerializer.Deserialize(json, MessageJson.Default.MessageDetails) ?? None;
}

/// <summary>A picture, document or voice note, still at the provider.</summary>
internal sealed record ProviderFile(string Url, string ContentType)
{
    /// <summary>The last part of its address: the provider's own name for it.</summary>
    [JsonIgnore]
    public string Id => Url[(Url.LastIndexOf('/') + 1)..];
}

/// <summary>What can be tapped under a message: how it is shown, and the options.</summary>
internal sealed record TapList(string Kind, IReadOnlyList<TapItem> Options)
{
    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Default.TapList);

    public static TapList? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize(json, MessageJson.Default.TapList);
}

internal sealed record TapItem(string Id, string Label, string? Says);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageDetails))]
[JsonSerializable(typeof(TapList))]
internal sealed partial class MessageJson : JsonSerializerContext;
