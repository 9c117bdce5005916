using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>A problem of a form in words: where, what, and how to mend it.</summary>
internal static class ProblemText
{
    // A cell may be long; its beginning tells which it is.
    private const int LongestValue = 120;

    /// <summary><c>survey, row 12, column relevant: …</c></summary>
    public static string Of(Problem problem, Texts texts)
    {
        var body = texts.ByKey.TryGetValue(problem.Key, out var text) ? Fill(text.Body, problem.Values) : $"{problem.Key} {string.Join(", ", problem.Values.Select(value => value.Value))}";
        var where = string.Join(", ", Where(problem, texts));
        return where.Length == 0 ? body : $"{where}: {body}";
    }

    private static IEnumerable<string> Where(Problem problem, Texts texts)
    {
        if (problem.Sheet is { } sheet) yield return sheet;
        if (problem.Row is { } row) yield return Fill(texts["form-check.where-row"].Body, [("row", $"{row}")]);
        if (problem.Column is { Length: > 0 } column) yield return Fill(texts["form-check.where-column"].Body, [("column", column)]);
        if (problem.Values.FirstOrDefault(value => value.Name == "position").Value is { } position) yield return Fill(texts["form-check.where-character"].Body, [("position", position)]);
    }

    public static string Fill(string body, IReadOnlyList<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values) body = body.Replace($"{{{name}}}", Short(value), StringComparison.Ordinal);
        return body;
    }

    private static string Short(string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : line[..LongestValue] + "…";
    }
}
