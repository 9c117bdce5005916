using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace ChatAssist.Bot.Forms;

/// <summary>Texts of an .xlsx: kept once and shared, or in their cell; plain, or in stretches of different type.</summary>
internal static class XlsxTexts
{
    public static IReadOnlyList<string> Shared(SharedStringTablePart? part)
    {
        if (part is null) return [];
        var texts = new List<string>();
        using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read));
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") texts.Add(Of((XElement)XNode.ReadFrom(xml)));
            else xml.Read();
        return texts;
    }

    /// <summary>Its own text and that of its stretches, without the readings that stand above Japanese.</summary>
    public static string Of(XElement? text) => text is null ? "" : Decoded(string.Concat(
        text.Elements().SelectMany(part => part.Name.LocalName == "r" ? part.Elements() : [part]).Where(part => part.Name.LocalName == "t").Select(part => part.Value)));

    /// <summary>A line break may be written <c>_x000A_</c>.</summary>
    public static string Decoded(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}
