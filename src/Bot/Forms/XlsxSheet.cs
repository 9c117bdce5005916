using System.Globalization;
using ChatAssist.Conversations.Forms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = ChatAssist.Conversations.Forms.Sheet;

namespace ChatAssist.Bot.Forms;

/// <summary>One sheet of an .xlsx, read row by row: a sheet may be larger than what is in it.</summary>
internal sealed class XlsxSheet(string name, WorksheetPart part, IReadOnlyList<string> shared, XlsxFormats formats)
{
    private readonly List<SheetRow> rows = [];
    private int cells;

    public Sheet Read()
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(Row) && reader.IsStartElement) Take(reader);
        if (rows.Count == 0) return new Sheet(name, [], []);
        var columns = rows[0].Cells;
        return new Sheet(name, columns, [.. rows.Skip(1).Select(row => row with { Cells = Padded(row.Cells, columns.Count) })]);
    }

    private void Take(OpenXmlReader reader)
    {
        var written = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
        var number = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > 0 ? said : (rows.Count == 0 ? 0 : rows[^1].Number) + 1;
        var texts = new List<string>();
        if (reader.ReadFirstChild())
            do
                if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell) Put(texts, cell, number);
            while (reader.ReadNextSibling());
        if (texts.Count > 0) rows.Add(new SheetRow(number, texts));
    }

    private void Put(List<string> texts, Cell cell, int row)
    {
        var index = Column(cell.CellReference?.Value) ?? texts.Count;
        if (Text(cell) is not { Length: > 0 } text) return;
        if (index >= WorkbookSize.MostColumns) throw new UnreadableException("too-many-columns", name, ("most", $"{WorkbookSize.MostColumns}")) { Row = row };
        if (++cells > WorkbookSize.MostCells) throw new UnreadableException("too-many-cells", name, ("most", $"{WorkbookSize.MostCells}")) { Row = row };
        while (texts.Count <= index) texts.Add("");
        texts[index] = text;
    }

    private string Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < shared.Count ? shared[index] : "";
        if (type == CellValues.InlineString) return XlsxTexts.Of(cell.InlineString);
        if (type == CellValues.Boolean) return value == "1" ? "TRUE" : "FALSE";
        return type == CellValues.Number ? formats.Show(value, cell.StyleIndex?.Value ?? 0) : XlsxTexts.Decoded(value);
    }

    /// <summary>From 0: A is 0, AB12 is 27.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    private static IReadOnlyList<string> Padded(IReadOnlyList<string> texts, int count) =>
        texts.Count >= count ? texts : [.. texts, .. Enumerable.Repeat("", count - texts.Count)];
}
