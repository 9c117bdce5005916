using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatAssist.Bot.Forms;

/// <summary>Numbers as a person sees them: a day or a time is a number that is formatted as one.</summary>
/// <param name="Codes">The format of each style, in the styles' order.</param>
/// <param name="From1904">Days are counted from 1904, as old Macs did.</param>
internal sealed record XlsxFormats(IReadOnlyList<string> Codes, bool From1904)
{
    // Ids that have no code in the file (ECMA-376, 18.8.30): 14-17 days, 18-21 and 45-47 times, 22 both.
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [14] = "d",
        [15] = "d",
        [16] = "d",
        [17] = "d",
        [18] = "h",
        [19] = "h",
        [20] = "h",
        [21] = "h",
        [22] = "d h",
        [45] = "h",
        [46] = "h",
        [47] = "h",
    };

    public static XlsxFormats Read(WorkbookPart workbook)
    {
        var codes = new Dictionary<uint, string>(BuiltIn);
        var styles = new List<string>();
        if (workbook.WorkbookStylesPart is { } part) Read(part, codes, styles);
        return new XlsxFormats(styles, workbook.Workbook.WorkbookProperties?.Date1904?.Value == true);
    }

    private static void Read(WorkbookStylesPart part, Dictionary<uint, string> codes, List<string> styles)
    {
        using var reader = OpenXmlReader.Create(part);
        var inCells = false;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(CellFormats)) inCells = reader.IsStartElement;
            else if (!reader.IsStartElement) continue;
            else if (reader.ElementType == typeof(NumberingFormat) && reader.LoadCurrentElement() is NumberingFormat { NumberFormatId.Value: var id } format) codes[id] = Letters(format.FormatCode?.Value ?? "");
            else if (inCells && reader.ElementType == typeof(CellFormat) && reader.LoadCurrentElement() is CellFormat cell) styles.Add(codes.GetValueOrDefault(cell.NumberFormatId?.Value ?? 0, ""));
        }
    }

    // What is in quotes or brackets ("días", [Red], [$-409]) is no part of a date.
    private static string Letters(string code)
    {
        var bare = System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "", System.Text.RegularExpressions.RegexOptions.NonBacktracking).ToLowerInvariant();
        return (bare.AsSpan().IndexOfAny('d', 'y') >= 0 ? "d" : "") + (bare.Contains('h', StringComparison.Ordinal) || bare.Contains(":ss", StringComparison.Ordinal) ? "h" : "");
    }

    /// <summary>A number that is a day, a time or a moment as ISO 8601; any other with the 15 digits that a spreadsheet shows.</summary>
    public string Show(string written, uint style)
    {
        if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return written;
        var code = style < Codes.Count ? Codes[(int)style] : "";
        return (code.Length > 0 ? Moment(number, code) : null) ?? Plain(number);
    }

    private static string Plain(double number) => Math.Abs(number) < 1e15
        ? decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.###################", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private string? Moment(double number, string code)
    {
        if (number is < 0 or > 2_958_465) return null;
        var at = DateTime.FromOADate(number + (From1904 ? 1462 : 0));
        return at.ToString(code switch
        {
            "h" => "HH:mm:ss",
            "d" when at.TimeOfDay == TimeSpan.Zero => "yyyy-MM-dd",
            _ => "yyyy-MM-ddTHH:mm:ss",
        }, CultureInfo.InvariantCulture);
    }
}
