using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Loading;

/// <summary>
/// A workbook written as a table: <c>| survey | | |</c> begins a sheet (<c>| cities.csv |</c> a table beside the form), the line after it names the columns.
/// Lines that do not begin with | are remarks.
/// </summary>
internal static class SheetTables
{
    public static Workbook Read(string text)
    {
        var sheets = new List<(string Name, List<string[]> Lines)>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('|')))
        {
            string[] cells = [.. line[1..].TrimEnd('|').Split('|').Select(cell => cell.Trim())];
            if (cells[0].Length > 0) sheets.Add((cells[0], []));
            else sheets[^1].Lines.Add(cells[1..]);
        }
        var read = sheets.ConvertAll(sheet => Sheet(sheet.Name, sheet.Lines)).ToLookup(sheet => sheet.Name.EndsWith(".csv", StringComparison.Ordinal));
        return new Workbook("form", [.. read[false]], [.. read[true].Select(table => table with { Name = table.Name[..^4] })]);
    }

    private static Sheet Sheet(string name, List<string[]> lines) => lines.Count == 0
        ? new Sheet(name, [], [])
        : new Sheet(name, lines[0], [.. lines.Skip(1).Select((cells, index) => new SheetRow(index + 2, cells))]);

    /// <summary>As the goldens show a problem.</summary>
    public static string Show(Problem problem)
    {
        var place = string.Join(' ', new[] { problem.Sheet, $"{problem.Row}", problem.Column }.Where(part => !string.IsNullOrEmpty(part)));
        var values = string.Join(", ", problem.Values.Select(value => $"{value.Name}: {(value.Value.Length > 60 ? value.Value[..60] + "…" : value.Value)}"));
        return $"- {(problem.IsWarning ? "warning" : "error")} {place}: {problem.Key} ({values})";
    }
}
