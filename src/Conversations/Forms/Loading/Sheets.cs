namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Finds the sheets of a workbook, and holds them to a size.</summary>
internal sealed class Sheets
{
    // A person answers some hundreds of questions at most; a list holds every village of a country.
    private const int MostSurveyRows = 5_000, MostChoiceRows = 100_000;

    // A cell of a spreadsheet holds no more; more is no wording and no expression.
    private const int LongestCell = 32_767;

    private readonly Workbook workbook;
    private readonly Findings findings;

    public Sheets(Workbook workbook, Findings findings)
    {
        (this.workbook, this.findings) = (workbook, findings);
        Tables = [.. workbook.Tables.DistinctBy(table => table.Name, StringComparer.Ordinal).Where(table => Fits(table, MostChoiceRows))];
    }

    private static readonly string[] OfOtherPrograms = ["external_choices", "osm", "entities"];

    public Grid? Survey() => Find("survey", ColumnAliases.Survey, MostSurveyRows);

    public Grid? Choices() => Find("choices", ColumnAliases.Choices, MostChoiceRows) ?? Find("choices and columns", ColumnAliases.Choices, MostChoiceRows);

    public Grid? Settings()
    {
        var grid = Find("settings", ColumnAliases.Settings, MostChoiceRows);
        if (grid?.Rows.Skip(1).FirstOrDefault() is { } second) findings.Error(second.At(), "settings-row");
        return grid;
    }

    /// <summary>A table that lies beside the form, by its name without the ending.</summary>
    public Sheet? Table(string name) => Tables.FirstOrDefault(table => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The tables that are not too large.</summary>
    public IReadOnlyList<Sheet> Tables { get; }

    public void WarnOfOthers()
    {
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Rows.Count > 0 && !sheet.Name.StartsWith('_')))
            if (!(Is(sheet, "survey") || Is(sheet, "choices") || Is(sheet, "settings") || Is(sheet, "choices and columns")))
                findings.Warn(new Spot(sheet.Name), OfOtherPrograms.Any(name => Is(sheet, name)) ? "sheet-passed-over" : "sheet-unknown", ("sheet", sheet.Name));
    }

    private Grid? Find(string name, ColumnAliases aliases, int mostRows)
    {
        if (workbook.Sheets.FirstOrDefault(sheet => Is(sheet, name)) is not { } found || !Fits(found, mostRows)) return null;
        var grid = new Grid(found, aliases);
        HeaderCheck.Run(grid, aliases, findings);
        return grid;
    }

    private static bool Is(Sheet sheet, string name) => sheet.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private bool Fits(Sheet sheet, int mostRows)
    {
        var rows = sheet.Rows.Count(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)));
        if (rows > mostRows) findings.Error(new Spot(sheet.Name), "too-many-rows", ("rows", $"{rows}"), ("most", $"{mostRows}"));
        var fits = rows <= mostRows;
        foreach (var row in sheet.Rows)
            for (var index = 0; index < row.Cells.Count; index++)
            {
                var (cell, spot) = (row.Cells[index], new Spot(sheet.Name, row.Number, sheet.Columns.ElementAtOrDefault(index)));
                fits &= cell.Length <= LongestCell;
                if (cell.Length > LongestCell) findings.Error(spot, "cell-too-long", ("length", $"{cell.Length}"), ("most", $"{LongestCell}"));
                else if (FailedFormula.Is(cell)) findings.Error(spot, "cell-failed", ("value", cell));
            }
        return fits;
    }
}
