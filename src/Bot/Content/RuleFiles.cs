using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Content;

/// <summary>
/// How people say things. content/understanding/{name}.yaml has the order of the files and the sets that they share, {name}/{kind}.yaml
/// the rules of a kind; a kind of many faces has a file for each, {kind}-{face}.yaml.
/// </summary>
internal static class RuleFiles
{
    private sealed class Shared
    {
        public List<string> Order { get; init; } = [];
        public Dictionary<string, string> Sets { get; init; } = [];
    }

    /// <summary>A rule as it is written: one phrase, one example a line.</summary>
    internal class Entry
    {
        public string Says { get; init; } = "";
        public string Unless { get; init; } = "";
        public string Raises { get; init; } = "";
        public string Passes { get; init; } = "";

        public WordRule As(string kind) => new(kind, Lines(Says), Lines(Unless), Lines(Raises), Lines(Passes));
    }

    /// <param name="faces">A file's name is that of its kind and of one of its faces; else of the kind alone.</param>
    public static WordRules Load(string content, string name, bool faces = true)
    {
        var folder = Path.Combine(content, "understanding");
        var shared = TextFiles.Read<Shared>(Path.Combine(folder, $"{name}.yaml"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, name), "*.yaml"))
            if (!shared.Order.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal))
                throw new ContentException($"{name}.yaml: its order does not name '{Path.GetFileNameWithoutExtension(file)}', which has a file.");
        return Listen(shared.Order.SelectMany(file => Rules(Path.Combine(folder, name, $"{file}.yaml"), faces ? file.Split('-')[0] : file)), shared.Sets, Path.Combine(folder, name), folder);
    }

    /// <summary>The rules at work; a phrase that cannot be read is told with its file and line.</summary>
    public static WordRules Listen(IEnumerable<WordRule> rules, IReadOnlyDictionary<string, string> sets, params string[] folders)
    {
        try
        {
            return new WordRules([.. rules], sets);
        }
        catch (WordingException error)
        {
            throw new ContentException($"{Place(error.Phrase, folders)}: {error.Message}.");
        }
    }

    private static List<WordRule> Rules(string file, string kind)
    {
        if (!File.Exists(file)) throw new ContentException($"{Path.GetFileName(file)} is missing: it has the rules of '{kind}'.");
        var rules = TextFiles.Read<List<Entry>>(file).Select(entry => entry.As(kind)).ToList();
        return rules.Any(rule => rule.Says.Count > 0) ? rules : throw new ContentException($"{Path.GetFileName(file)} says nothing.");
    }

    private static string Place(string phrase, string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml"))
        .SelectMany(file => File.ReadLines(file).Select((line, i) => (Name: Path.GetFileName(file), Line: line, At: i + 1)))
        .Where(found => found.Line.EndsWith(phrase, StringComparison.Ordinal) || (found.Line.EndsWith('|') && phrase.StartsWith(found.Line.Trim(), StringComparison.Ordinal)))
        .Select(found => $"{found.Name}, line {found.At}").FirstOrDefault() ?? phrase;

    // A line that ends with a bar goes on in the next one.
    private static List<string> Lines(string block) =>
        [.. block.Replace("|\n", "|", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
}
