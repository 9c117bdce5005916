using ChatAssist.Bot.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>The cases beside these tests, and the document over which they are asked.</summary>
internal static class CaseFiles
{
    private static readonly string Folder = Path.Combine(Golden.Tests, "Forms", "Expressions", "Cases");

    /// <summary>Somebody's answers, with three jobs of which the last is empty, and a table of courses.</summary>
    public static CaseDocument Answers { get; } = new(ExpressionCases.Read(File.ReadAllText(Path.Combine(Folder, "answers.json"))));

    /// <summary>The cells of every line that is no comment.</summary>
    public static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    /// <param name="at">Where the expression stands, as <c>jobs[2]/employer</c>; empty: nowhere.</param>
    public static ExpressionCase Case(string at, string expression) => new(expression, Node: at.Length == 0 ? null : $"/data/{at}");
}
