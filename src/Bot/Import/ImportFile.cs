using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Import;

/// <summary>A table of rows from outside, .csv or the first sheet of an .xlsx.</summary>
internal static class ImportFile
{
    // What the export wrote before a text that a spreadsheet would take for a formula (CsvTables).
    private const string Mark = "'";

    /// <exception cref="InvalidDataException">It is no such file, with the reason in words.</exception>
    public static Sheet Read(string name, Stream file, Texts texts)
    {
        try
        {
            if (Path.GetExtension(name) == ".csv") return Unmarked(CsvSheet.Read(name, file));
        }
        catch (UnreadableException unreadable)
        {
            throw new InvalidDataException(ProblemText.Of(unreadable.Problem, texts), unreadable);
        }
        var read = XlsxFile.Read(name, file, fillsMerged: true);
        if (read.Problem is { } problem) throw new InvalidDataException(ProblemText.Of(problem, texts));
        return read.Workbook is { Sheets: [var first, ..] } ? first : throw new InvalidDataException($"{name} has no sheet");
    }

    private static Sheet Unmarked(Sheet sheet) => sheet with { Rows = [.. sheet.Rows.Select(row => row with { Cells = [.. row.Cells.Select(Unmarked)] })] };

    private static string Unmarked(string cell) => cell.StartsWith(Mark, StringComparison.Ordinal) ? cell[1..] : cell;
}
