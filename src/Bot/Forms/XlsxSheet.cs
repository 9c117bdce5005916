using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ChatAssist.Conversations.Forms;
using DocumentFormat.OpenXml.Packaging;

namespace ChatAssist.Bot.Forms;

/// <summary>One sheet of an .xlsx, read cell by cell: spreadsheets keep a million formatted cells in which nothing stands.</summary>
internal sealed class XlsxSheet(string name, WorksheetPart part, IReadOnlyList<string> shared, XlsxFormats formats)
{
    private readonly List<SheetRow> rows = [];
    private readonly List<string> merged = [];
    private List<string> texts = [];
    private int row, column, cells;

    /// <param name="fillsMerged">What stands in cells that were merged downwards stands in each of their rows.</param>
    public Sheet Read(bool fillsMerged)
    {
        using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read));
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") Cell(xml);
            else
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row") Row(xml.GetAttribute("r"));
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell" && xml.GetAttribute("ref") is { } area) merged.Add(area);
                xml.Read();
            }
        if (fillsMerged) foreach (var area in merged) Fill(area.Split(':'));
        if (rows.Count == 0) return new Sheet(name, [], []);
        var columns = rows[0].Cells;
        return new Sheet(name, columns, [.. rows.Skip(1).Select(line => line with { Cells = Padded(line.Cells, columns.Count) })]);
    }

    // Across, only the first column: what was merged over several is of that one.
    private void Fill(string[] corners)
    {
        if (corners is not [var first, var last] || Column(first) is not { } column || RowOf(first) is not { } top || RowOf(last) is not { } bottom) return;
        if (rows.Find(row => row.Number == top)?.Cells.ElementAtOrDefault(column) is not { Length: > 0 } text) return;
        foreach (var below in rows.Where(row => row.Number > top && row.Number <= bottom).Select(row => (List<string>)row.Cells))
        {
            while (below.Count <= column) below.Add("");
            if (below[column].Length == 0) below[column] = text;
        }
    }

    private static int? RowOf(string reference) =>
        int.TryParse(reference.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A row or a cell that does not say its number follows the one before.
    private void Row(string? written)
    {
        row = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > 0 ? said : row + 1;
        (texts, column) = ([], 0);
    }

    private void Cell(XmlReader xml)
    {
        var index = Column(xml.GetAttribute("r")) ?? column;
        column = index + 1;
        if (xml.IsEmptyElement) xml.Read();
        else if (Text((XElement)XNode.ReadFrom(xml)) is { Length: > 0 } text) Put(index, text);
    }

    private void Put(int index, string text)
    {
        if (index >= WorkbookSize.MostColumns) throw new UnreadableException("too-many-columns", name, ("most", $"{WorkbookSize.MostColumns}")) { Row = row };
        if (++cells > WorkbookSize.MostCells) throw new UnreadableException("too-many-cells", name, ("most", $"{WorkbookSize.MostCells}")) { Row = row };
        if (texts.Count == 0) rows.Add(new SheetRow(row, texts));
        while (texts.Count <= index) texts.Add("");
        texts[index] = text;
    }

    // What kind of value it is: ECMA-376, ST_CellType.
    private string Text(XElement cell)
    {
        var value = cell.Elements().FirstOrDefault(part => part.Name.LocalName == "v")?.Value ?? "";
        return cell.Attribute("t")?.Value switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
            "inlineStr" => XlsxTexts.Of(cell.Elements().FirstOrDefault(part => part.Name.LocalName == "is")),
            "b" => value == "1" ? "TRUE" : "FALSE",
            null or "n" => formats.Show(value, uint.TryParse(cell.Attribute("s")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0),
            _ => XlsxTexts.Decoded(value),
        };
    }

    /// <summary>From 0: A is 0, AB12 is 27.</summary>
    private static int? Column(string? reference)
    {
        var number = 0;
        foreach (var letter in (reference ?? "").AsSpan())
            if (!char.IsAsciiLetterUpper(letter) || number > WorkbookSize.MostColumns) break;
            else number = (number * 26) + letter - 'A' + 1;
        return number == 0 ? null : number - 1;
    }

    private static IReadOnlyList<string> Padded(IReadOnlyList<string> texts, int count) =>
        texts.Count >= count ? texts : [.. texts, .. Enumerable.Repeat("", count - texts.Count)];
}
