using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms.Preview;

/// <summary>A row of the survey sheet as it was written, what was answered to it, and what is wrong with it.</summary>
internal sealed record PreviewRow(int Number, IReadOnlyList<string> Cells, string Answer, IReadOnlyList<PreviewProblem> Problems);

internal sealed record PreviewProblem(string Text, bool IsWarning);

/// <summary>The survey sheet, without its empty columns; what is wrong elsewhere stands before it.</summary>
internal sealed record PreviewTable(IReadOnlyList<PreviewProblem> Problems, IReadOnlyList<string> Columns, IReadOnlyList<PreviewRow> Rows)
{
    // A longer sheet is for a spreadsheet; all its problems are told.
    private const int MostRows = 300;

    public static PreviewTable Of(PreviewSource source, IReadOnlyDictionary<string, string> answers, Texts texts)
    {
        var survey = source.Workbook?.Sheets.FirstOrDefault(sheet => sheet.Name.Trim().Equals("survey", StringComparison.OrdinalIgnoreCase));
        var written = survey?.Rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).Take(MostRows).ToList() ?? [];
        var shown = Enumerable.Range(0, survey?.Columns.Count ?? 0).Where(column => written.Exists(row => row.Cells[column].Length > 0)).ToList();
        var byRow = source.Loaded.Problems.ToLookup(problem => IsOf(problem, survey) && written.Exists(row => row.Number == problem.Row) ? problem.Row : null);
        var values = Values(source.Loaded.Form, answers);
        return new PreviewTable(
            [.. byRow[null].Select(problem => Told(problem, texts))],
            [.. shown.Select(column => survey!.Columns[column])],
            [.. written.Select(row => new PreviewRow(
                row.Number, [.. shown.Select(column => row.Cells[column])], values[row.Number].FirstOrDefault() ?? "",
                [.. byRow[row.Number].Select(problem => Told(problem, texts))]))]);
    }

    private static bool IsOf(Problem problem, Sheet? survey) => survey is not null && string.Equals(problem.Sheet, survey.Name, StringComparison.OrdinalIgnoreCase);

    private static PreviewProblem Told(Problem problem, Texts texts) => new(ProblemText.Of(problem, texts), problem.IsWarning);

    // By the row of the question; of a repeat all instances.
    private static ILookup<int, string> Values(Form? form, IReadOnlyDictionary<string, string> answers) => (form?.Questions ?? [])
        .Select(question => (question.Row, Value: string.Join(" · ", Values(question.Path, answers)))).ToLookup(one => one.Row, one => one.Value);

    private static IEnumerable<string> Values(string path, IReadOnlyDictionary<string, string> answers) =>
        answers.Where(answer => Form.WithoutInstances(answer.Key) == path && answer.Value.Length > 0).Select(answer => answer.Value);
}
