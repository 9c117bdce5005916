using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Export;

/// <summary>The tables of a form, with the columns of all its versions: those of the newest first, then what only older ones have.</summary>
/// <param name="form">Its name.</param>
/// <param name="versions">Newest first.</param>
/// <param name="answered">The paths of all answers there are; what no version knows gets a column too.</param>
internal sealed class FormTables(string form, IReadOnlyList<Form> versions, IReadOnlyList<string> answered, Wording wording, Moments moments)
{
    private readonly List<Found> found = [.. versions.SelectMany(version => Found.In(version))];

    /// <summary>Each table after its parent.</summary>
    public IReadOnlyList<Table> All()
    {
        var repeats = found.Where(one => one.Item is Item.Repeat).Select(one => one.Item.Path).Distinct(StringComparer.Ordinal).ToList();
        var columns = Questions(repeats).ToLookup(one => Around(one.Path, repeats), one => one.Columns, StringComparer.Ordinal);
        var tables = new List<Table> { new(form, "", null, [.. moments.Columns(found), .. columns[""].SelectMany(c => c), .. MetaColumns.OfSubmissions]) };
        foreach (var repeat in repeats)
        {
            var parent = tables.Single(table => table.Repeat == Around(repeat, repeats));
            tables.Add(new Table(form, repeat, parent, [.. columns[repeat].SelectMany(c => c), .. MetaColumns.OfInstances(parent.Name)]));
        }
        return tables;
    }

    private IEnumerable<(string Path, IEnumerable<Column> Columns)> Questions(List<string> repeats)
    {
        var questions = found.Where(one => one.Item is Item.Question).GroupBy(one => one.Item.Path, StringComparer.Ordinal).ToList();
        foreach (var question in questions)
            yield return (question.Key, new QuestionColumns([.. question], Around(question.Key, repeats), wording, moments).All());
        var known = questions.Select(one => one.Key).Concat(repeats);
        foreach (var path in answered.Select(path => WithoutNumbers(path, repeats)).Except(known, StringComparer.Ordinal))
            yield return (path, [new Column(path, row => Cell.Of(row.Answer(path[Around(path, repeats).Length..])))]);
    }

    /// <summary>The innermost repeat that a path stands in; empty: none.</summary>
    private static string Around(string path, IEnumerable<string> repeats) =>
        repeats.Where(repeat => path.StartsWith(repeat + "/", StringComparison.Ordinal)).MaxBy(repeat => repeat.Length) ?? "";

    // jobs[2]/employer is an answer to jobs/employer, where jobs is a repeat.
    private static string WithoutNumbers(string path, List<string> repeats)
    {
        var walked = "";
        foreach (var step in path.Split('/'))
        {
            var bare = walked + step.Split('[')[0];
            walked = (repeats.Contains(bare, StringComparer.Ordinal) ? bare : walked + step) + "/";
        }
        return walked.TrimEnd('/');
    }
}
