using ChatAssist.Data;

namespace ChatAssist.Bot.Export;

/// <summary>Rows with the same columns: the submissions of a form, or the instances of one of its repeats.</summary>
/// <param name="Repeat">The path of the repeat; empty for the submissions themselves.</param>
/// <param name="Parent">The table whose rows these belong to.</param>
internal sealed record Table(string Form, string Repeat, Table? Parent, IReadOnlyList<Column> Columns)
{
    public string Name => NameOf(Form, Repeat);

    public IReadOnlyList<string> Headers => [.. Columns.Select(column => column.Header)];

    public IEnumerable<Cell> Cells(Row row) => Columns.Select(column => column.Cell(row));

    /// <summary>profile, profile-jobs</summary>
    public static string NameOf(string form, string repeat) => repeat.Length == 0 ? form : $"{form}-{repeat.Replace('/', '-')}";
}

internal sealed record Column(string Header, Func<Row, Cell> Cell);

/// <summary>A submission, or an instance of a repeat in it.</summary>
/// <param name="At">The path of the instance, <c>jobs[2]</c>; empty for the submission.</param>
/// <param name="Index">Which row of its table it is, from 1.</param>
internal readonly record struct Row(StoredSubmission Submission, string At, long Index, long ParentIndex)
{
    /// <param name="path">Below the place of the row: <c>/employer</c>, or a whole path in a submission.</param>
    public string Answer(string path) => Submission.Answers.GetValueOrDefault(At + path, "");
}
