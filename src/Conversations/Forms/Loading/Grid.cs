namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>A sheet whose columns are understood.</summary>
internal sealed class Grid
{
    private readonly Sheet sheet;
    private readonly ILookup<string, Header> byName;

    public Grid(Sheet sheet, ColumnAliases aliases)
    {
        this.sheet = sheet;
        Headers = [.. sheet.Columns.Select((written, index) => Header.Read(written, index, aliases)).Where(header => header.Written.Length > 0)];
        byName = Headers.Where(header => header.Name is not null).OrderBy(header => header.Language is null).ToLookup(header => header.Name!, StringComparer.Ordinal);
    }

    public string Name => sheet.Name;

    public IReadOnlyList<Header> Headers { get; }

    /// <summary>The rows in which something is written.</summary>
    public IEnumerable<Row> Rows => sheet.Rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(row => new Row(this, row));

    /// <summary>The first row that goes on beyond the last column; null: none.</summary>
    public int? RowBeyond
    {
        get
        {
            var bare = Enumerable.Range(0, sheet.Columns.Count).Where(index => string.IsNullOrWhiteSpace(sheet.Columns[index])).ToList();
            return sheet.Rows.FirstOrDefault(row => bare.Any(index => Has(row, index)) || row.Cells.Skip(sheet.Columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))?.Number;
        }
    }

    /// <summary>Where the columns are named when it is not in the first row, as below a title; null: there, or nowhere.</summary>
    public int? RowOfHeadings => Has("type") ? null : sheet.Rows.FirstOrDefault(row => Names(row, "type") && Names(row, "name"))?.Number;

    /// <summary>The columns of that name: several when it is written for several languages, one without a language last.</summary>
    public IEnumerable<Header> Columns(string name) => byName[name];

    public bool Has(string name) => byName.Contains(name);

    private static bool Names(SheetRow row, string column) => row.Cells.Any(cell => cell.Trim().Equals(column, StringComparison.OrdinalIgnoreCase));

    private static bool Has(SheetRow row, int index) => index < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[index]);
}

/// <summary>A row, read by the names of columns.</summary>
internal sealed class Row(Grid grid, SheetRow row)
{
    public Grid Grid => grid;

    public int Number => row.Number;

    /// <summary>What stands in a column; empty when nothing does, or there is no such column.</summary>
    public string this[string column] => grid.Columns(column).Select(Cell).FirstOrDefault(text => text.Length > 0) ?? "";

    public string Cell(Header header) => header.Index < row.Cells.Count ? row.Cells[header.Index].Trim() : "";

    /// <summary>The texts of a column by language. One without a language is in the form's own.</summary>
    public Dictionary<string, (string Text, Spot Spot)> Texts(string column, string own)
    {
        var texts = new Dictionary<string, (string, Spot)>(StringComparer.Ordinal);
        foreach (var header in grid.Columns(column))
            if (Cell(header) is { Length: > 0 } text) texts.TryAdd(header.Language ?? own, (text, new Spot(grid.Name, Number, header.Written)));
        return texts;
    }

    public bool HasText(string column) => this[column].Length > 0;

    /// <summary>Its place; the column as the sheet heads it.</summary>
    public Spot At(string? column = null) => new(grid.Name, Number, column is null ? null : grid.Columns(column).FirstOrDefault()?.Written ?? column);
}
