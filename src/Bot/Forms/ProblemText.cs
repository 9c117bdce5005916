using System.Text.RegularExpressions;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>What is wrong with a form, in words: where, what, and how to mend it.</summary>
internal static partial class ProblemText
{
    // A cell may be long; its beginning tells which it is.
    private const int LongestValue = 120;

    /// <summary><c>survey, row 12, column relevant: …</c></summary>
    public static string Of(Problem problem, Texts texts)
    {
        var where = string.Join(", ", Where(problem, texts));
        var what = Of(texts, problem.Key, problem.Values.Select(value => (value.Name, Short(value.Value))));
        return where.Length == 0 ? what : $"{where}: {what}";
    }

    /// <summary>The text with its places filled; a value is never looked at for places again.</summary>
    public static string Of(Texts texts, string key, IEnumerable<(string Name, string Value)> values)
    {
        var byName = values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        return Place().Replace(texts[key].Body, match => byName.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    private static IEnumerable<string> Where(Problem problem, Texts texts)
    {
        if (problem.Sheet is { } sheet) yield return sheet;
        if (problem.Row is { } row) yield return Of(texts, "form-check.where-row", [("row", $"{row}")]);
        if (problem.Column is { Length: > 0 } column) yield return Of(texts, "form-check.where-column", [("column", column)]);
    }

    private static string Short(string value)
    {
        var line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : line[..LongestValue] + "…";
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
