using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>
/// A message with buttons or a list as a Content resource. The resource stays at the provider, so nothing of a person may stand in it:
/// the options, which are the same for everybody, and how many lines the text has. The text is variables, which go with the message.
/// API: "twilio/quick-reply", "twilio/list-picker", "Using Variables with Content Templates" (https://www.twilio.com/docs/content, read 2026-11-27).
/// </summary>
/// <param name="Request">The resource, as JSON.</param>
/// <param name="Variables">The words, as JSON.</param>
internal sealed partial record TwilioContent(string Request, string Variables)
{
    // Error 21656 refuses an empty value, and one with a line break, a tab or five spaces: those stand in the resource.
    private const int MostVariables = 100;

    /// <summary>Which resource it needs; another account has none of ours.</summary>
    public string HashFor(string account) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{account} {Request}")));

    /// <summary>Null when it needs more variables than there may be.</summary>
    public static TwilioContent? Of(string body, TapList taps)
    {
        var words = new Words();
        var parts = new TwilioParts(
            Run().Replace(body, run => words.Place(run.Value)),
            taps.Kind == TapList.List ? taps.Button ?? "..." : null,
            taps.Kind == TapList.List ? [.. taps.Options.Select(option => new TwilioItem(option.Label, option.Id, option.Says))] : null,
            taps.Kind == TapList.Buttons ? [.. taps.Options.Select(option => new TwilioAction("QUICK_REPLY", option.Label, option.Id))] : null);
        return words.Placed.Count > MostVariables ? null : new TwilioContent(
            JsonSerializer.Serialize(Resource(taps.Kind, parts, words.Placed.Keys), TwilioJson.Default.TwilioContentRequest),
            JsonSerializer.Serialize(words.Placed, TwilioJson.Default.DictionaryStringString));
    }

    // A language is demanded and means nothing here. Each variable needs a sample.
    private static TwilioContentRequest Resource(string kind, TwilioParts parts, IEnumerable<string> names) => new(
        $"chatassist {kind}", "es", names.ToDictionary(name => name, name => name, StringComparer.Ordinal),
        new(StringComparer.Ordinal) { [kind == TapList.List ? "twilio/list-picker" : "twilio/quick-reply"] = parts });

    private sealed class Words
    {
        public Dictionary<string, string> Placed { get; } = new(StringComparer.Ordinal);

        public string Place(string word)
        {
            var name = (Placed.Count + 1).ToString(CultureInfo.InvariantCulture);
            Placed[name] = word;
            return $"{{{{{name}}}}}";
        }
    }

    // Words with up to four spaces between them.
    [GeneratedRegex(@"\S+(?: {1,4}\S+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Run();
}

internal sealed record TwilioContentRequest(string FriendlyName, string Language, Dictionary<string, string> Variables, Dictionary<string, TwilioParts> Types);

internal sealed record TwilioParts(string Body, string? Button, IReadOnlyList<TwilioItem>? Items, IReadOnlyList<TwilioAction>? Actions);

internal sealed record TwilioItem(string Item, string Id, string? Description);

internal sealed record TwilioAction(string Type, string Title, string Id);
