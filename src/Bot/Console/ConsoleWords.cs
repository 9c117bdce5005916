using ChatAssist.Bot.Content;

namespace ChatAssist.Bot.Staff;

/// <summary>content/{language}/console/*.yaml: what the console says, by language and key (<c>file.key</c>). Values stand in braces.</summary>
internal sealed class ConsoleWords
{
    private readonly Dictionary<string, Dictionary<string, string>> languages;

    private ConsoleWords(Dictionary<string, Dictionary<string, string>> languages) => this.languages = languages;

    /// <summary>A text that one language has and another has not, or has empty, stops the start.</summary>
    public static ConsoleWords Load(string folder)
    {
        var read = ContentFiles.Languages.ToDictionary(language => language, language => Read(Path.Combine(folder, language, "console")), StringComparer.Ordinal);
        foreach (var key in read.Values.SelectMany(words => words.Keys).Distinct(StringComparer.Ordinal))
            foreach (var (language, words) in read)
                if (!words.TryGetValue(key, out var text) || text.Length == 0) throw new ContentException($"content/{language}/console has no text for '{key}'.");
        return new ConsoleWords(read);
    }

    public IEnumerable<string> Keys => languages.Values.First().Keys;

    public bool Has(string key) => languages.Values.First().ContainsKey(key);

    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string In(string language, string key) => languages[language][key];

    private static Dictionary<string, string> Read(string folder) => Directory.EnumerateFiles(folder, "*.yaml")
        .SelectMany(file => TextFiles.Read<Dictionary<string, string>>(file).Select(text => ($"{Path.GetFileNameWithoutExtension(file)}.{text.Key}", text.Value)))
        .ToDictionary(StringComparer.Ordinal);
}
