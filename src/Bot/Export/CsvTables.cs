using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChatAssist.Bot.Export;

/// <summary>Each table in a file of its own: comma, quotes, UTF-8 with its mark, so that Excel reads the accents.</summary>
/// <param name="fileOf">The path of a table's file, by its name.</param>
internal sealed class CsvTables(Func<string, string> fileOf) : ITables
{
    // What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"; the wide ones in East Asian editions), and the
    // mark itself, so that taking one off gives back what it was.
    private const string Marked = "=+-@＝＋－＠\t\r\n'";

    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    private readonly List<PartialFile> files = [];

    public async Task<long> Write(string name, IReadOnlyList<string> headers, IAsyncEnumerable<IEnumerable<Cell>> rows, CancellationToken ct)
    {
        var file = new PartialFile(fileOf(name));
        files.Add(file);
        return await Write(file.Stream, headers, rows, ct);
    }

    /// <summary>One table into a stream, as its rows come.</summary>
    public static async Task<long> Write(Stream stream, IReadOnlyList<string> headers, IAsyncEnumerable<IEnumerable<Cell>> rows, CancellationToken ct)
    {
        await using var csv = new CsvWriter(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true), Format);
        await Write(csv, headers.Select(Cell.Of));
        var count = 0L;
        await foreach (var row in rows.WithCancellation(ct))
        {
            await Write(csv, row);
            count++;
        }
        return count;
    }

    public async Task Finish(CancellationToken ct)
    {
        foreach (var file in files) await file.Finish();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in files) await file.DisposeAsync();
    }

    // Quoted, whatever it holds: a semicolon or tab within must not begin a cell in a program that separates by those.
    private static Task Write(CsvWriter csv, IEnumerable<Cell> cells)
    {
        foreach (var cell in cells) csv.WriteField(Safe(cell), shouldQuote: !cell.IsNumber && cell.Text.Length > 0);
        return csv.NextRecordAsync();
    }

    // The apostrophe says "this is text" in a spreadsheet.
    private static string Safe(Cell cell) => IsMarked(cell.Text) && !Cell.Number(cell.Text).IsNumber ? "'" + cell.Text : cell.Text;

    private static bool IsMarked(string text) => text.Length > 0 && Marked.Contains(text[0], StringComparison.Ordinal);
}
