using System.Text.Json.Nodes;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>What the provider demands of a content (its "Content types"; limits of WhatsApp in session).</summary>
internal static class ContentRules
{
    private const int MostVariables = 100;

    /// <summary>Why it cannot be created; null when it can.</summary>
    public static string? Fault(ContentRequest request) =>
        string.IsNullOrEmpty(request.Language) ? "language is required"
        : request.Types is not { Count: 1 } types ? "types: one is required"
        : request.Variables.Count > MostVariables ? "variables: more than 100"
        : types.First() is not { Value: JsonObject parts, Key: var type } ? "types: an object is required"
        : Fault(type, parts);

    /// <summary>The same for the parts as they are sent, with the variables filled in.</summary>
    public static string? Fault(string type, JsonObject parts) => type switch
    {
        "twilio/text" => Text(parts, "body", 1600),
        "twilio/quick-reply" => Text(parts, "body", 1024) ?? Options(parts, "actions", 3, action => Text(action, "title", 20) ?? Optional(action, "id", 200)),
        "twilio/list-picker" => Text(parts, "body", 1024) ?? Text(parts, "button", 20)
            ?? Options(parts, "items", 10, item => Text(item, "item", 24) ?? Text(item, "id", 200) ?? Optional(item, "description", 72)),
        _ => $"types: {type} is not played here",
    };

    private static string? Options(JsonObject parts, string name, int most, Func<JsonObject, string?> fault) =>
        parts[name] is not JsonArray { Count: > 0 } options ? $"{name} is required"
        : options.Count > most ? $"{name}: more than {most}"
        : options.Select(option => option is JsonObject one ? fault(one) : $"{name}: an object is required").FirstOrDefault(found => found is not null)
            ?? Twice(options, name == "items" ? "item" : "title") ?? Twice(options, "id");

    private static string? Twice(JsonArray options, string name)
    {
        var values = options.Select(option => (string?)option![name]).OfType<string>().ToList();
        return values.Distinct(StringComparer.Ordinal).Count() < values.Count ? $"{name}: twice the same" : null;
    }

    private static string? Optional(JsonObject parts, string name, int most) => parts.ContainsKey(name) ? Text(parts, name, most) : null;

    private static string? Text(JsonObject parts, string name, int most) =>
        parts[name] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0 ? $"{name} is required"
        : text.Length > most ? $"{name}: longer than {most}"
        : null;
}
