using System.Globalization;
using System.Text;
using ChatAssist.Conversations.Forms;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChatAssist.Bot.Forms;

/// <summary>A sheet that was saved as CSV: UTF-8, with comma, semicolon or tab between the cells.</summary>
internal static class CsvSheet
{
    // Throws on what is not UTF-8: an accent lost without a word would reach people.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableException">It is no such file.</exception>
    public static Sheet Read(string name, Stream file)
    {
        try
        {
            using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: true);
            var text = reader.ReadToEnd();
            return text.Contains('\0') ? throw new UnreadableException("csv-not-utf8", name) : Read(name, text);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableException("csv-not-utf8", name);
        }
    }

    private static Sheet Read(string name, string text)
    {
        var lines = Lines(name, text).ToList();
        return lines.Count == 0
            ? new Sheet(name, [], [])
            : new Sheet(name, lines[0].Cells, [.. lines.Skip(1).Select(line => line with { Cells = Padded(line.Cells, lines[0].Cells.Count) })]);
    }

    private static IEnumerable<SheetRow> Lines(string name, string text)
    {
        var format = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Delimiter(text), IgnoreBlankLines = false, BadDataFound = null };
        using var csv = new CsvParser(new StringReader(text), format);
        for (var row = 1; csv.Read(); row++)
        {
            if (csv.Count > WorkbookSize.MostColumns) throw new UnreadableException("too-many-columns", name, ("most", $"{WorkbookSize.MostColumns}")) { Row = row };
            // A quote that nothing closes would swallow the rows below.
            if (csv.RawRecord.Count(letter => letter == '"') % 2 == 1) throw new UnreadableException("csv-quote", name) { Row = row };
            yield return new SheetRow(row, csv.Record!);
        }
    }

    // Of the first line that is no comment.
    private static string Delimiter(string text)
    {
        var head = text.AsSpan();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            head = line;
            if (!line.StartsWith('#')) break;
        }
        var (commas, semicolons, tabs) = (head.Count(','), head.Count(';'), head.Count('\t'));
        return tabs > Math.Max(commas, semicolons) ? "\t" : semicolons > commas ? ";" : ",";
    }

    private static IReadOnlyList<string> Padded(IReadOnlyList<string> cells, int count) =>
        cells.Count >= count ? cells : [.. cells, .. Enumerable.Repeat("", count - cells.Count)];
}
