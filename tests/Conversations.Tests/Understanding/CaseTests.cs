using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Tests.Understanding;

/// <summary>What people write and what is understood of it: Cases/{kind}.tsv, one utterance a line, "?" where it must be asked again.</summary>
public sealed class CaseTests
{
    /// <summary>The day on which they are read: a Sunday.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Kinds Kinds = new(World.Content);

    public static IReadOnlyList<(string Kind, string Said, string Meant)> All { get; } =
        [.. from file in Directory.EnumerateFiles(Path.Combine(Golden.Tests, "Understanding", "Cases"), "*.tsv").Order(StringComparer.Ordinal)
            from line in File.ReadLines(file)
            where line.Length > 0 && line[0] != '#'
            let cells = line.Split('\t')
            select (KindOf(file), cells[0], cells[1])];

    public static IEnumerable<string> Kind => All.Select(one => one.Kind);

    public static TheoryData<string, string, string> Cases => [.. All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_understood_or_asked(string kind, string said, string meant) =>
        Assert.Equal(meant, Kinds.Understand(kind, said, Today, "es") ?? "?");

    // A colon is no character of a file name: "choice=menu.show.tsv".
    private static string KindOf(string file) => Path.GetFileNameWithoutExtension(file).Replace('=', ':');
}
