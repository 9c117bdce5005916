using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Tests.Transcripts;

/// <summary>Writes a transcript in its one form, so that a rewritten file differs only where behaviour does.</summary>
internal static partial class TranscriptWriter
{
    private static readonly string[] ReadAsOther = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"];

    public static string Write(Transcript transcript) => string.Join('\n',
    [
        $"about: {Scalar(transcript.About)}",
        $"person: {Map(transcript.Person)}",
        "chat:",
        .. transcript.Chat.SelectMany(Write),
        "",
    ]);

    public static IEnumerable<string> Write(ChatStep step)
    {
        var first = "  - ";
        foreach (var line in Fields(step))
        {
            yield return line.Length == 0 ? "" : first + line;
            first = "    ";
        }
    }

    private static IEnumerable<string> Fields(ChatStep step) =>
    [
        .. One("withdraws", step.Withdraws), .. One("channel", step.Channel), .. One("begins", step.Begins), .. One("says", step.Says), .. One("taps", step.Taps), .. One("sends", step.Sends), .. One("provider", step.Provider),
        .. One("timer", step.Timer), .. One("parks", step.Parks), .. One("promoter", step.Promoter), .. One("waits", step.Waits),
        .. One("rule", step.Rule), .. Many("hears", step.Hears), .. Many("does", step.Does), .. One("owner", step.Owner), .. Verbatim(step.Text),
    ];

    private static IEnumerable<string> One(string name, string? value) => value is null ? [] : [$"{name}: {Scalar(value)}"];

    private static IEnumerable<string> Many(string name, Lines? lines) => lines switch
    {
        null => [],
        { All: [var only] } => [$"{name}: {Scalar(only)}"],
        _ => [$"{name}: [{string.Join(", ", lines.All.Select(Scalar))}]"],
    };

    private static IEnumerable<string> Verbatim(Lines? messages) => messages switch
    {
        null => [],
        { All: [] } => ["text: []"],
        { All: [var only] } => ["text: |-", .. Block(only, "  ")],
        _ => ["text:", .. messages.All.SelectMany(message => Block(message, "    ").Prepend("  - |-"))],
    };

    private static IEnumerable<string> Block(string message, string indent) => message.Split('\n').Select(line => line.Length == 0 ? "" : $"{indent}{line}");

    private static string Map(IReadOnlyDictionary<string, object> map) =>
        $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}: {Value(pair.Value)}"))}}}";

    private static string Value(object value) => value is IDictionary<object, object> map
        ? Map(map.ToDictionary(pair => (string)pair.Key, pair => pair.Value, StringComparer.Ordinal))
        : Scalar((string)value);

    private static string Scalar(string value) => Bare().IsMatch(value) && !ReadAsOther.Contains(value, StringComparer.OrdinalIgnoreCase)
        ? value
        : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    // Plain words, which mean the same with and without quotes in every place of the file.
    [GeneratedRegex(@"^[\p{L}¿¡](?:[\p{L}\p{N} .¿?¡!()/'_-]*[\p{L}\p{N}.?!)])?$|^[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();
}
