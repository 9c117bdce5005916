using ChatAssist.Bot.Forms;
using ChatAssist.Testing;

namespace ChatAssist.Conversations.Tests.Forms.Expressions;

/// <summary>What expressions come to, and which are refused: Cases/values.tsv and Cases/mistakes.tsv.</summary>
public sealed class CaseTests
{
    public static TheoryData<string, string, string> Values => [.. CaseFiles.Rows("values.tsv").Select(row => (row[0], row[1], row[2]))];

    public static TheoryData<string, string, string, int> Mistakes => [.. CaseFiles.Rows("mistakes.tsv").Select(row => (row[0], row[1], row[2], int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)))];

    [Theory]
    [MemberData(nameof(Values))]
    public void It_comes_to(string at, string expression, string expected)
    {
        var (value, refusal) = CaseFiles.Answers.Ask(CaseFiles.Case(at, expression));

        Assert.Null(refusal);
        Assert.Equal(expected, value);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void It_is_refused_where_it_is_wrong(string at, string expression, string key, int position)
    {
        var (_, refusal) = CaseFiles.Answers.Ask(CaseFiles.Case(at, expression));

        Assert.Equal(($"form-expression.{key}", position), (refusal?.Key, refusal?.Position));
    }

    [Fact]
    public void The_shared_cases_come_to_what_they_should()
    {
        var shared = ExpressionCases.Read(File.ReadAllText(SharedData.Find("reference/xlsform-expressions.json")));
        var document = new CaseDocument(shared);

        Assert.DoesNotContain(shared.Cases, one => document.Ask(one).Value != one.Expected);
    }
}
