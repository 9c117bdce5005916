using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Import;

/// <summary>How tables of others name their columns and their closed words (content/import-words.csv), in either language.</summary>
internal sealed class ImportWords
{
    private sealed record WordLine(string Of, string Name, string Words);

    private const string Columns = "column";

    // One word may name different columns of different files.
    private readonly ILookup<(string Of, string Word), string> names;

    private ImportWords(IEnumerable<WordLine> lines) => names = lines
        .SelectMany(line => CsvFiles.List(line.Words).Select(word => (Key: (line.Of, Plainly(word)), line.Name)))
        .ToLookup(word => word.Key, word => word.Name);

    public static ImportWords Load(string folder) => new(CsvFiles.Rows<WordLine>(folder, "import-words.csv"));

    /// <summary>The column that is meant, of those; null: none of them.</summary>
    public string? Column(string written, IReadOnlyList<string> columns) => OneOf(Columns, written, columns);

    /// <summary>The closed word that is meant, of those; null: none of them.</summary>
    public string? OneOf(string column, string written, IReadOnlyList<string> closed) =>
        closed.FirstOrDefault(name => string.Equals(name, written, StringComparison.OrdinalIgnoreCase))
        ?? closed.FirstOrDefault(name => Plainly(name) == Plainly(written))
        ?? names[(column, Plainly(written))].FirstOrDefault(name => closed.Contains(name, StringComparer.Ordinal));

    private static string Plainly(string word) => Plain.Of(word.Replace('_', ' '));
}
