using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatAssist.Bot.Tests.Export;

/// <summary>A table as whoever gets the file reads it.</summary>
internal sealed partial record ReadTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string this[int row, string column] => Rows[row][Columns.ToList().IndexOf(column)];

    public IEnumerable<string> Column(string column) => Rows.Select((_, row) => this[row, column]);

    public static ReadTable Csv(string path)
    {
        var lines = RawCsv(path).Select(IReadOnlyList<string> (line) => [.. line.Select(cell => cell.StartsWith('\'') ? cell[1..] : cell)]).ToList();
        return new ReadTable(lines[0], lines[1..]);
    }

    public static List<string[]> RawCsv(string path)
    {
        using var parser = new CsvParser(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        var lines = new List<string[]>();
        while (parser.Read()) lines.Add(parser.Record!);
        return lines;
    }

    /// <summary>All sheets of a workbook, in their order.</summary>
    public static IReadOnlyList<(string Name, ReadTable Table)> Xlsx(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var book = document.WorkbookPart!;
        return [.. book.Workbook.Descendants<Sheet>().Select(sheet => (sheet.Name!.Value!, Read((WorksheetPart)book.GetPartById(sheet.Id!.Value!))))];
    }

    private static ReadTable Read(WorksheetPart part)
    {
        var lines = part.Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToDictionary(cell => Letters().Match(cell.CellReference!.Value!).Value, Text, StringComparer.Ordinal)).ToList();
        string[] columns = [.. lines[0].Keys];
        return new ReadTable([.. lines[0].Values], [.. lines.Skip(1).Select(line => columns.Select(column => line.GetValueOrDefault(column, "")).ToList())]);
    }

    private static string Text(Cell cell) => cell.InlineString is { } inline
        ? Escaped().Replace(inline.Text!.Text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : cell.CellValue?.Text ?? "";

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();

    [GeneratedRegex("^[A-Z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
