using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.Bot.Media;
using ChatAssist.Data;

namespace ChatAssist.Bot.Turns;

/// <summary>What came with a message besides its text; stored as JSON in the inbox row.</summary>
/// <param name="OptOut">The provider's own opt-out word that it has answered: STOP, START or HELP.</param>
internal sealed record MessageDetails(
    string? Button = null, IReadOnlyList<ProviderFile>? Media = null, double? Latitude = null, double? Longitude = null, string? OptOut = null)
{
    public static readonly MessageDetails None = new();

    /// <summary>The files as the store is to know them.</summary>
    [JsonIgnore]
    public IReadOnlyList<ArrivedFile> Files => [.. (Media ?? []).Select(file => new ArrivedFile(file.Id, file.Url, FileType.KindOf(file.ContentType), file.ContentType))];

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
/// <param name="Button">What opens the list.</param>
/// <param name="IsNumbered">False: without taps the text alone says how to answer.</param>
internal sealed record TapList(string Kind, IReadOnlyList<TapItem> Options, string? Button = null, bool IsNumbered = true)
{
    public const string Buttons = "buttons", List = "list";

    /// <summary>The message as it reads where nothing can be tapped.</summary>
    public string InWords(string body) => IsNumbered ? $"{body}\n{string.Join('\n', Options.Select((option, i) => $"{i + 1}. {option.Label}"))}" : body;

    public string ToJson() => JsonSerializer.Serialize(this, MessageJson.Default.TapList);

    public static TapList? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize(json, MessageJson.Default.TapList);
}

internal sealed record TapItem(string Id, string Label, string? Says);

/// <summary>What stands in the places of a text, as JSON.</summary>
internal static class PlacesJson
{
    public static string Write(IReadOnlyDictionary<string, string> places) => JsonSerializer.Serialize(places, MessageJson.Default.IReadOnlyDictionaryStringString);

    public static IReadOnlyDictionary<string, string> Read(string? json) =>
        json is null ? new Dictionary<string, string>(StringComparer.Ordinal) : JsonSerializer.Deserialize(json, MessageJson.Default.IReadOnlyDictionaryStringString)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessageDetails))]
[JsonSerializable(typeof(TapList))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class MessageJson : JsonSerializerContext;
