using System.Globalization;
using System.Text;
using System.Xml;

namespace ChatAssist.Bot.Export;

/// <summary>One sheet of a workbook. A text is written as a text, whatever it begins with: none becomes a formula.</summary>
internal sealed class SheetWriter(Stream part) : IAsyncDisposable
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XmlWriter xml = XmlWriter.Create(part, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });

    /// <summary>The number of rows below the headers.</summary>
    public async Task<long> Write(IReadOnlyList<string> headers, IAsyncEnumerable<IEnumerable<Cell>> rows, CancellationToken ct)
    {
        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteStartElement("sheetData", Namespace);
        var columns = headers.Select((_, place) => Letters(place + 1)).ToList();
        var count = 0L;
        Write(1, columns, headers.Select(Cell.Of));
        await foreach (var row in rows.WithCancellation(ct))
        {
            Write(++count + 1, columns, row);
            await xml.FlushAsync();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        return count;
    }

    public ValueTask DisposeAsync() => xml.DisposeAsync();

    private void Write(long number, List<string> columns, IEnumerable<Cell> cells)
    {
        xml.WriteStartElement("row", Namespace);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, cell) in columns.Zip(cells))
            if (cell.Text.Length > 0) Write(string.Create(CultureInfo.InvariantCulture, $"{column}{number}"), cell);
        xml.WriteEndElement();
    }

    private void Write(string place, Cell cell)
    {
        xml.WriteStartElement("c", Namespace);
        xml.WriteAttributeString("r", place);
        if (cell.IsNumber) xml.WriteElementString("v", Namespace, cell.Text);
        else WriteText(cell.Text);
        xml.WriteEndElement();
    }

    private void WriteText(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Namespace);
        xml.WriteStartElement("t", Namespace);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A to Z, AA to ZZ, AAA …
    private static string Letters(int column) => column == 0 ? "" : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
