using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>Every kind of answer over the utterances of its test cases; beside it the bare cutting into words, which every kind needs.</summary>
internal static class Understanding
{
    public const string Bare = "bare: cut into words";

    private static readonly DateOnly Today = new(2026, 11, 22);

    public static IEnumerable<Read> Run(bool quick)
    {
        var kinds = new Kinds(ContentFiles.Load(ContentFiles.Folder));
        var files = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.tsv").Order(StringComparer.Ordinal).ToList();
        var rounds = quick ? 5 : 50;
        yield return Read.Measure(Bare, [.. files.SelectMany(Utterances)], rounds, text => Sentence.Of(text));
        foreach (var file in files)
        {
            var kind = Path.GetFileNameWithoutExtension(file).Replace('=', ':');
            yield return Read.Measure(kind, Utterances(file), rounds, text => kinds.Understand(kind, text, Today, "es"));
        }
    }

    private static string[] Utterances(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])];
}
