using System.Globalization;
using ChatAssist.Data;

namespace ChatAssist.Bot.Export;

/// <summary>Numbers the rows of a table, submission after submission, and those of the tables above it on the way.</summary>
internal sealed class Numbering(Table table)
{
    private readonly Numbering? above = table.Parent is { } parent ? new Numbering(parent) : null;
    private long last;

    public IEnumerable<Row> Of(StoredSubmission submission) =>
        above is null ? [new Row(submission, "", ++last, 0)] : above.Of(submission).SelectMany(Instances);

    private IEnumerable<Row> Instances(Row parent)
    {
        var path = parent.At + table.Repeat[table.Parent!.Repeat.Length..];
        for (var number = 1; number <= Count(parent.Submission.Answers, path); number++)
            yield return new Row(parent.Submission, string.Create(CultureInfo.InvariantCulture, $"{path}[{number}]"), ++last, parent.Index);
    }

    // The number stands at the repeat, with a + while more may come; what was answered in an instance counts in any case.
    private static int Count(IReadOnlyDictionary<string, string> answers, string path) => answers.Keys
        .Where(key => key.StartsWith(path + "[", StringComparison.Ordinal))
        .Select(key => Number(key[(path.Length + 1)..key.IndexOf(']', path.Length)]))
        .Append(Number(answers.GetValueOrDefault(path, "").TrimEnd('+')))
        .Max();

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
