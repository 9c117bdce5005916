using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssist.Bot.Templates;

/// <summary>The approved template as which a message goes out.</summary>
/// <param name="Sid">The provider's ContentSid.</param>
/// <param name="Variables">Value by number.</param>
internal sealed record SentTemplate(string Sid, IReadOnlyDictionary<string, string> Variables)
{
    public string ToJson() => JsonSerializer.Serialize(this, SentTemplateJson.Default.SentTemplate);

    /// <summary>How the provider is told of it. Where there are no variables, none may be said (https://github.com/twilio/twilio-python/issues/892, read 2026-11-27).</summary>
    public KeyValuePair<string, string>[] Form => Variables.Count == 0
        ? [new("ContentSid", Sid)]
        : [new("ContentSid", Sid), new("ContentVariables", JsonSerializer.Serialize(Variables, SentTemplateJson.Default.IReadOnlyDictionaryStringString))];

    public static SentTemplate FromJson(string json) => JsonSerializer.Deserialize(json, SentTemplateJson.Default.SentTemplate)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SentTemplate))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class SentTemplateJson : JsonSerializerContext;
