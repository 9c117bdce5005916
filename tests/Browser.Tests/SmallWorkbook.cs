using System.IO.Compression;
using System.Net;

namespace ChatAssist.Browser.Tests;

/// <summary>An .xlsx of sheets of text, the smallest that a spreadsheet opens.</summary>
internal static class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <param name="sheets">Rows a line each, cells with | between.</param>
    public static byte[] Of(params (string Name, string Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>{Each(sheets, i => $"<Override PartName=\"/xl/sheet{i}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")}</Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Documents}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Documents}\"><sheets>{Each(sheets, i => $"<sheet name=\"{sheets[i - 1].Name}\" sheetId=\"{i}\" r:id=\"s{i}\"/>")}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\">{Each(sheets, i => $"<Relationship Id=\"s{i}\" Type=\"{Documents}/worksheet\" Target=\"sheet{i}.xml\"/>")}</Relationships>");
            for (var i = 0; i < sheets.Length; i++) Add(zip, $"xl/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{string.Concat(sheets[i].Rows.Split('\n').Select(Row))}</sheetData></worksheet>");
        }
        return bytes.ToArray();
    }

    private static string Row(string cells, int i) => $"<row r=\"{i + 1}\">{string.Concat(cells.Split('|').Select((cell, at) => $"<c r=\"{(char)('A' + at)}{i + 1}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(cell)}</t></is></c>"))}</row>";

    private static string Each((string, string)[] sheets, Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets.Length).Select(part));

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}
