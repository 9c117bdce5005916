using System.Globalization;
using System.Text.Json;

namespace ChatAssist.Bot.Channels.Http;

/// <summary>A place in a JSON document: RFC 6901 (https://www.rfc-editor.org/rfc/rfc6901, read 2026-11-27).</summary>
internal static class JsonPointer
{
    /// <summary>What stands there as text; null: nothing, null, or an object or array.</summary>
    public static string? Read(JsonElement document, string pointer)
    {
        JsonElement? at = document;
        foreach (var step in pointer.Split('/').Skip(1)) at = at is { } here ? Step(here, step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)) : null;
        return at?.ValueKind switch
        {
            JsonValueKind.String => Whole(at.Value),
            JsonValueKind.Number => at.Value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
    }

    // Half of a pair of characters is no text.
    private static string? Whole(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Step(JsonElement at, string step) => at.ValueKind switch
    {
        JsonValueKind.Object when at.TryGetProperty(step, out var value) => value,
        JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength() => at[index],
        _ => null,
    };
}
