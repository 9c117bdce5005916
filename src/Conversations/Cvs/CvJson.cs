using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatAssist.Conversations.Cvs;

/// <summary>A CV in stored form.</summary>
public static class CvJson
{
    private static readonly CvContext Context = new(new JsonSerializerOptions(CvContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(Cv cv) => JsonSerializer.Serialize(cv, Context.Cv);

    /// <exception cref="JsonException">It is none.</exception>
    public static Cv Read(string json) => JsonSerializer.Deserialize(json, Context.Cv) ?? throw new JsonException("The stored CV is null.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Cv))]
internal sealed partial class CvContext : JsonSerializerContext;
