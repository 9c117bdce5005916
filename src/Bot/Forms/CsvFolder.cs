using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Forms;

/// <summary>A questionnaire as a folder: survey.csv, choices.csv, settings.csv; any further .csv is a table that the form reads.</summary>
internal static class CsvFolder
{
    private static readonly string[] Sheets = ["survey", "choices", "settings"];

    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    public static WorkbookFile Read(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.csv", AnyCase).Order(StringComparer.Ordinal).Select(Sheet).ToLookup(sheet => Sheets.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase));
            if (!files[true].Any(sheet => sheet.Name.Equals("survey", StringComparison.OrdinalIgnoreCase))) return WorkbookFile.Refused("folder-without-survey", null, ("folder", folder));
            return new WorkbookFile(new Workbook(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), [.. files[true]], [.. files[false]]), null);
        }
        catch (UnreadableException unreadable)
        {
            return new WorkbookFile(null, unreadable.Problem);
        }
    }

    private static Sheet Sheet(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (new FileInfo(file).Length > WorkbookSize.MostBytes) throw new UnreadableException("file-too-large", name, ("most", WorkbookSize.InWords));
        using var stream = File.OpenRead(file);
        return CsvSheet.Read(name, stream);
    }
}
