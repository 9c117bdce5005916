using System.IO.Compression;
using System.Xml.Linq;

namespace ChatAssist.Bot.Export;

/// <summary>
/// All tables in one workbook, a sheet each (ECMA-376, SpreadsheetML). Written part by part as the rows come; the SDK's writer
/// would keep each sheet in memory.
/// </summary>
internal sealed class XlsxTables(string path) : ITables
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Rels = "application/vnd.openxmlformats-package.relationships+xml";
    private const string Part = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly XNamespace Main = SheetWriter.Namespace, Types = Package + "/content-types", Links = Package + "/relationships";

    private readonly PartialFile file = new(path);
    private readonly SheetNames names = new();
    private readonly List<string> sheets = [];
    private ZipArchive? zip;

    private ZipArchive Zip => zip ??= new ZipArchive(file.Stream, ZipArchiveMode.Create, leaveOpen: true);

    public async Task<long> Write(string name, IReadOnlyList<string> headers, IAsyncEnumerable<IEnumerable<Cell>> rows, CancellationToken ct)
    {
        sheets.Add(names.Of(name));
        await using var part = await Open($"xl/worksheets/{FileOf(sheets.Count)}", ct);
        await using var sheet = new SheetWriter(part);
        return await sheet.Write(headers, rows, ct);
    }

    public async Task Finish(CancellationToken ct)
    {
        var numbered = sheets.Select((name, place) => (Name: name, Number: place + 1)).ToList();
        await Add("xl/workbook.xml", new XElement(Main + "workbook", new XElement(Main + "sheets", numbered.Select(sheet => SheetOf(sheet.Name, sheet.Number)))), ct);
        await Add("xl/_rels/workbook.xml.rels", Relations(numbered.Select(sheet => Relation(sheet.Number, "worksheet", $"worksheets/{FileOf(sheet.Number)}"))), ct);
        await Add("_rels/.rels", Relations([Relation(1, "officeDocument", "xl/workbook.xml")]), ct);
        await Add("[Content_Types].xml", new XElement(
            Types + "Types",
            new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", Rels)),
            TypeOf("/xl/workbook.xml", "sheet.main"),
            numbered.Select(sheet => TypeOf($"/xl/worksheets/{FileOf(sheet.Number)}", "worksheet"))), ct);
        await Zip.DisposeAsync();
        await file.Finish();
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static string FileOf(int sheet) => $"sheet{sheet}.xml";

    private static XElement SheetOf(string name, int number) => new(
        Main + "sheet", new XAttribute("name", name), new XAttribute("sheetId", number), new XAttribute(XNamespace.Get(Office) + "id", $"rId{number}"));

    private static XElement Relations(IEnumerable<XElement> relations) => new(Links + "Relationships", relations);

    private static XElement Relation(int id, string type, string target) => new(
        Links + "Relationship", new XAttribute("Id", $"rId{id}"), new XAttribute("Type", $"{Office}/{type}"), new XAttribute("Target", target));

    private static XElement TypeOf(string part, string type) => new(
        Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", $"{Part}.{type}+xml"));

    private async Task Add(string name, XElement content, CancellationToken ct)
    {
        await using var part = await Open(name, ct);
        await content.SaveAsync(part, SaveOptions.DisableFormatting, ct);
    }

    private Task<Stream> Open(string name, CancellationToken ct) => Zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
}
