using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Content;

/// <summary>content/faq/{topic}.yaml: how people ask, and a short true answer in each language.</summary>
internal static class FaqFiles
{
    private sealed class Entry : RuleFiles.Entry
    {
        public string Es { get; init; } = "";
        public string En { get; init; } = "";
    }

    public static WordRules Questions(string content) =>
        RuleFiles.Listen(All(content).Select(faq => faq.Entry.As(faq.Topic)), new Dictionary<string, string>(StringComparer.Ordinal), Folder(content));

    /// <summary>The answers of one language as texts: <c>faq.{topic}</c>.</summary>
    public static Texts With(this Texts texts, string content)
    {
        var answers = All(content).Select(faq => Answer(faq.Topic, texts.Language == "es" ? faq.Entry.Es : faq.Entry.En));
        return texts with { ByKey = texts.ByKey.Values.Concat(answers).ToDictionary(text => text.Key, StringComparer.Ordinal) };
    }

    private static Text Answer(string topic, string body) => new(Faq.Key(topic), Faq.Key(topic), body, null, []);

    private static IEnumerable<(string Topic, Entry Entry)> All(string content) => Directory.EnumerateFiles(Folder(content), "*.yaml")
        .Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), TextFiles.Read<Entry>(file)));

    private static string Folder(string content) => Path.Combine(content, "faq");
}
