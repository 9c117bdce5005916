using ChatAssist.Conversations.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ChatAssist.Bot.Content;

/// <summary>content/{language}/{flow}.yaml: one file a flow and language.</summary>
internal static class TextFiles
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();

    private sealed class TextEntry
    {
        public string Text { get; init; } = "";
        public string? Sms { get; init; }
        public string? Asks { get; init; }
        public Dictionary<string, OptionEntry> Options { get; init; } = [];
    }

    private sealed class OptionEntry
    {
        public string Label { get; init; } = "";
        public string? Sms { get; init; }
        public string? Says { get; init; }
        public List<string> Words { get; init; } = [];
    }

    /// <summary>All texts of a language by key (<c>flow.text</c>).</summary>
    public static Texts Load(string folder, string language, YesNoWords yesNo)
    {
        var texts = Directory.EnumerateFiles(Path.Combine(folder, language), "*.yaml").Order(StringComparer.Ordinal).SelectMany(file => LoadFlow(file, yesNo));
        return new Texts(language, texts.ToDictionary(text => text.Key, StringComparer.Ordinal));
    }

    /// <summary>Reads a YAML file; a mistake in it is told with file and line.</summary>
    public static T Read<T>(string file)
    {
        try
        {
            return Yaml.Deserialize<T>(File.ReadAllText(file));
        }
        catch (YamlException error)
        {
            throw new ContentException($"{Path.GetFileName(file)}, line {error.Start.Line}: {error.InnerException?.Message ?? error.Message}");
        }
    }

    private static IEnumerable<Text> LoadFlow(string file, YesNoWords yesNo)
    {
        var flow = Path.GetFileNameWithoutExtension(file);
        var entries = Read<Dictionary<string, TextEntry>>(file);
        return entries.Select(entry => ToText(flow, entry.Key, entry.Value, entries, yesNo));
    }

    private static Text ToText(string flow, string name, TextEntry entry, Dictionary<string, TextEntry> file, YesNoWords yesNo)
    {
        var asks = entry.Asks ?? name;
        if (!file.TryGetValue(asks, out var question)) throw new ContentException($"{flow}.{name} asks '{asks}', which is not in its file.");
        return new Text($"{flow}.{name}", $"{flow}.{asks}", entry.Text, entry.Sms, [.. question.Options.Select(ToOption)])
        {
            YesNo = question.Options.Keys.Any(name => name is "yes" or "no") ? yesNo : null,
        };
    }

    private static Option ToOption(KeyValuePair<string, OptionEntry> option) =>
        new(option.Key, option.Value.Label, option.Value.Sms, option.Value.Says, option.Value.Words);
}
