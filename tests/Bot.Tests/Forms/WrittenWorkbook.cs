using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatAssist.Bot.Tests.Forms;

/// <summary>Writes an .xlsx as spreadsheet programs do: texts shared, numbers and days as numbers.</summary>
internal static class WrittenWorkbook
{
    // The style of a day; the other is plain.
    private const uint Day = 1;

    /// <param name="sheets">A row of cells each: a text, a number, a bool, a <see cref="DateOnly"/>; null: no cell.</param>
    public static MemoryStream Write(params (string Name, object?[][] Rows)[] sheets)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var shared = new List<string>();
            var listed = sheets.Select((sheet, index) => Add(workbook, sheet.Name, sheet.Rows, (uint)index + 1, shared)).ToList();
            workbook.Workbook = new Workbook(new Sheets(listed));
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(shared.Select(text => new SharedStringItem(new Text(text))));
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
        }
        file.Position = 0;
        return file;
    }

    /// <summary>A zip with those parts, to be no .xlsx or a dangerous one.</summary>
    public static MemoryStream Zip(params (string Name, Stream Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                content.CopyTo(entry);
            }
        file.Position = 0;
        return file;
    }

    private static Sheet Add(WorkbookPart workbook, string name, object?[][] rows, uint id, List<string> shared)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select((row, index) => Row(row, (uint)index + 1, shared)).Where(row => row.HasChildren)));
        return new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = name };
    }

    private static Row Row(object?[] cells, uint number, List<string> shared) => new(cells.Select((value, index) => Cell(value, $"{(char)('A' + index)}{number}", shared)).OfType<Cell>())
    {
        RowIndex = number,
        Hidden = number == 3,
    };

    private static Cell? Cell(object? value, string at, List<string> shared)
    {
        switch (value)
        {
            case null: return null;
            // Every other text is kept in its cell, in two stretches.
            case string text when shared.Count % 2 == 1:
                shared.Add("");
                return new Cell(new InlineString(new Run(new Text(text[..(text.Length / 2)])), new Run(new Text(text[(text.Length / 2)..])))) { CellReference = at, DataType = CellValues.InlineString };
            case string text:
                shared.Add(text);
                return new Cell(new CellValue($"{shared.Count - 1}")) { CellReference = at, DataType = CellValues.SharedString };
            case bool yes: return new Cell(new CellValue(yes ? "1" : "0")) { CellReference = at, DataType = CellValues.Boolean };
            case DateOnly day: return new Cell(new CellValue(day.ToDateTime(default).ToOADate().ToString(CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = Day };
            default: return new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)) { CellReference = at };
        }
    }
}
