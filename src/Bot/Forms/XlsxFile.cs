using ChatAssist.Conversations.Forms;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = ChatAssist.Conversations.Forms.Sheet;
using Workbook = ChatAssist.Conversations.Forms.Workbook;

namespace ChatAssist.Bot.Forms;

/// <summary>A questionnaire as .xlsx, from a file or an upload. Whatever the bytes are, it never throws.</summary>
internal static class XlsxFile
{
    /// <param name="file">Can seek.</param>
    /// <param name="fillsMerged">What stands in cells that were merged downwards stands in each of their rows.</param>
    public static WorkbookFile Read(string name, Stream file, bool fillsMerged = false)
    {
        try
        {
            XlsxEnvelope.Check(file);
            file.Position = 0;
            using var document = SpreadsheetDocument.Open(file, isEditable: false);
            return new WorkbookFile(new Workbook(name, [.. Sheets(document.WorkbookPart!, fillsMerged)], []), null);
        }
        catch (UnreadableException unreadable)
        {
            return new WorkbookFile(null, unreadable.Problem);
        }
        // Broken bytes break the reader of packages in ways that it does not name.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return WorkbookFile.Refused("xlsx-broken", null);
        }
    }

    private static IEnumerable<Sheet> Sheets(WorkbookPart workbook, bool fillsMerged)
    {
        var formats = XlsxFormats.Read(workbook);
        var shared = XlsxTexts.Shared(workbook.SharedStringTablePart);
        foreach (var sheet in workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
            if (sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part)
                yield return new XlsxSheet(sheet.Name?.Value ?? "", part, shared, formats).Read(fillsMerged);
    }
}
