using ChatAssist.Conversations.Understanding;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>The words that a message of our own accord must not show, by language (telling.yaml).</summary>
internal sealed record Telling
{
    // What a locked screen shows of a message.
    private const int Opens = 40;

    public static Dictionary<string, Telling> Languages { get; } = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
        .Deserialize<Dictionary<string, Telling>>(File.ReadAllText(Path.Combine(Golden.Tests, "Wording", "telling.yaml")));

    public Dictionary<string, List<string>> Words { get; init; } = [];

    public List<string> Opening { get; init; } = [];

    /// <summary>Messages that must not pass.</summary>
    public List<string> Tells { get; init; } = [];

    /// <summary>Messages that must not pass because of how they begin.</summary>
    public List<string> OpensWith { get; init; } = [];

    /// <summary>Which of the words a message shows.</summary>
    public IEnumerable<string> In(string message) => Words.Values.SelectMany(words => words).Where(word => Shows(message, word))
        .Concat(Opening.Where(word => Shows(message[..Math.Min(Opens, message.Length)], word)));

    private static bool Shows(string message, string word) =>
        $" {Plain.Of(message)} ".Contains(word.EndsWith('*') ? $" {word.TrimEnd('*')}" : $" {word} ", StringComparison.Ordinal);
}
