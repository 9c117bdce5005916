using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Import;

/// <summary>The rows of a sheet below the names of its columns.</summary>
/// <param name="Columns">Where each column stands.</param>
internal sealed record ImportTable(IReadOnlyDictionary<string, int> Columns, IReadOnlyList<SheetRow> Rows)
{
    // A title, a date, a logo may stand above the names; comments begin with #.
    private const int MostAbove = 20;

    /// <exception cref="InvalidDataException">Its columns are not those of the kind.</exception>
    public static ImportTable Of(Sheet sheet, ImportKind kind, ImportWords words)
    {
        List<SheetRow> rows = [new SheetRow(1, sheet.Columns), .. sheet.Rows];
        rows.RemoveAll(row => row.Cells.FirstOrDefault(cell => cell.Trim().Length > 0)?.TrimStart().StartsWith('#') == true);
        var known = kind.Required.Concat(kind.Optional).ToList();
        var head = rows.Take(MostAbove).FirstOrDefault(row => kind.Required.All(name => row.Cells.Any(cell => words.Column(cell.Trim(), known) == name)))
            ?? rows.FirstOrDefault() ?? throw new InvalidDataException("the file is empty");
        return new ImportTable(ColumnsOf(head, kind, known, words), [.. rows.SkipWhile(row => row != head).Skip(1)]);
    }

    // A column that is misspelt would be lost without a word.
    private static Dictionary<string, int> ColumnsOf(SheetRow head, ImportKind kind, List<string> known, ImportWords words)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (written, place) in head.Cells.Select((written, place) => (written.Trim(), place)).Where(column => column.Item1.Length > 0))
        {
            var name = words.Column(written, known) ?? throw Odd(head, $"column {place + 1}: there is no such column; there are {string.Join(", ", known)}");
            if (!columns.TryAdd(name, place)) throw Odd(head, $"column {name}: stands there twice");
        }
        return kind.Required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing
            ? throw new InvalidDataException(FormattableString.Invariant($"row {head.Number}: the column {missing} is missing"))
            : columns;
    }

    private static InvalidDataException Odd(SheetRow head, string what) => new(FormattableString.Invariant($"row {head.Number}, {what}"));
}
