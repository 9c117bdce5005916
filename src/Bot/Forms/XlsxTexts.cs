using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatAssist.Bot.Forms;

/// <summary>Texts of an .xlsx: kept once and shared, or in their cell; plain, or in stretches of different type.</summary>
internal static class XlsxTexts
{
    public static IReadOnlyList<string> Shared(SharedStringTablePart? part)
    {
        if (part is null) return [];
        var texts = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item) texts.Add(Of(item));
        return texts;
    }

    /// <summary>Without the readings that stand above Japanese.</summary>
    public static string Of(RstType? text) => text is null ? "" : Decoded(text.Text?.Text + string.Concat(text.Elements<Run>().Select(run => run.Text?.Text)));

    /// <summary>A line break may be written <c>_x000A_</c>.</summary>
    public static string Decoded(string text) => text.Contains("_x", StringComparison.Ordinal) ? XmlConvert.DecodeName(text) : text;
}
