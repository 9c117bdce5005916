using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ChatAssist.Bot.Documents;

/// <summary>The parts of a Word document put into their package (ECMA-376, part 2). The SDK's own would carry the time: the same document is the same bytes here.</summary>
internal static class WordPackage
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Package = "http://schemas.openxmlformats.org/package/2006";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static readonly XNamespace Types = Package + "/content-types", Links = Package + "/relationships", Core = Package + "/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";

    // The first that a zip can tell.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(Document document, Styles styles, string title, string language)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Relations((Office + "/officeDocument", "word/document.xml"), (Package + "/relationships/metadata/core-properties", "docProps/core.xml")));
            Add(zip, "docProps/core.xml", new XElement(Core + "coreProperties", new XElement(Dublin + "title", title), new XElement(Dublin + "language", language)));
            Add(zip, "word/_rels/document.xml.rels", Relations((Office + "/styles", "styles.xml")));
            Add(zip, "word/document.xml", XElement.Parse(document.OuterXml));
            Add(zip, "word/styles.xml", XElement.Parse(styles.OuterXml));
        }
        return bytes.ToArray();
    }

    private static XElement ContentTypes() => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        TypeOf("/word/document.xml", $"{Word}.document.main+xml"),
        TypeOf("/word/styles.xml", $"{Word}.styles+xml"),
        TypeOf("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));

    private static XElement TypeOf(string part, string type) => new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

    private static XElement Relations(params (string Type, string Target)[] relations) => new(
        Links + "Relationships", relations.Select((one, place) => new XElement(
            Links + "Relationship", new XAttribute("Id", $"rId{place + 1}"), new XAttribute("Type", one.Type), new XAttribute("Target", one.Target))));

    private static void Add(ZipArchive zip, string name, XElement content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Never;
        using var stream = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), content).Save(stream, SaveOptions.DisableFormatting);
    }
}
