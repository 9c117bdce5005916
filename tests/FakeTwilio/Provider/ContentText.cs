using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>One thing to tap, as the person sees it.</summary>
internal sealed record ShownOption(string? Id, string Title, string? Description);

/// <summary>A content as it reaches the person: the variables filled in.</summary>
internal sealed record Shown(string Body, string? Button, IReadOnlyList<ShownOption> Options);

/// <summary>Fills the variables of a content, as the provider does and refuses to (error 21656).</summary>
internal static partial class ContentText
{
    /// <summary>Null when a value is no text, is empty, holds a line break, a tab or five spaces in a row, or makes a part too long.</summary>
    public static Shown? Of(Content content, string? variables)
    {
        if (Values(variables, content.Request.Variables) is not { } values) return null;
        var filled = JsonNode.Parse(Fill(content.Parts.ToJsonString(), values))!.AsObject();
        return ContentRules.Fault(content.Type, filled) is null ? Shown(filled) : null;
    }

    private static Shown Shown(JsonObject parts) => new(
        (string)parts["body"]!, (string?)parts["button"],
        [.. (parts["actions"] ?? parts["items"])?.AsArray().Select(option => new ShownOption(
            (string?)option!["id"], (string)(option["title"] ?? option["item"])!, (string?)option["description"])) ?? []]);

    private static Dictionary<string, string>? Values(string? variables, IReadOnlyDictionary<string, string> defaults)
    {
        try
        {
            var given = string.IsNullOrEmpty(variables) ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(variables)!;
            return given.Values.Any(value => string.IsNullOrEmpty(value) || Refused.IsMatch(value)) ? null
                : given.Concat(defaults.Where(sample => !given.ContainsKey(sample.Key))).ToDictionary(StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Fill(string json, Dictionary<string, string> values) => Variable.Replace(
        json, found => JsonSerializer.Serialize(values.GetValueOrDefault(found.Groups["name"].Value, ""))[1..^1]);

    [GeneratedRegex(@"\{\{(?<name>\w{1,16})\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Variable { get; }

    [GeneratedRegex(@"[\n\r\t]| {5}", RegexOptions.NonBacktracking)]
    private static partial Regex Refused { get; }
}
