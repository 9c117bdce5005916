using System.Text;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Forms;

namespace ChatAssist.Bot.Tests.Forms;

/// <summary>An .xlsx is read as a person sees it; what cannot be read is a problem, never an exception.</summary>
public sealed class XlsxFileTests
{
    private static MemoryStream Good => WrittenWorkbook.Write(
        ("SURVEY", [["type", "name", "label", "required", "default"], ["text", "called", "¿Nombre?", true, null], [], ["date", "since", "¿Desde?", null, new DateOnly(2026, 1, 31)], ["decimal", "paid", "¿Cuánto?", null, 0.1 + 0.2]]),
        ("settings", [["version"], [2]]));

    [Fact]
    public void Texts_numbers_days_and_yes_are_read_as_a_person_sees_them()
    {
        var survey = XlsxFile.Read("form", Good).Workbook!.Sheets[0];

        Assert.Equal(["type", "name", "label", "required", "default"], survey.Columns);
        Assert.Equal([2, 4, 5], survey.Rows.Select(row => row.Number));
        Assert.Equal(["text", "called", "¿Nombre?", "TRUE", ""], survey.Rows[0].Cells);
        Assert.Equal(["2026-01-31", "0.3"], survey.Rows.Skip(1).Select(row => row.Cells[4]));
    }

    [Fact]
    public void The_same_form_is_read_from_CSV_and_from_xlsx()
    {
        using var folder = new FormFolder(("survey.csv", "\uFEFFtype;name;label;required;default\ntext;called;¿Nombre?;TRUE;\n\ndate;since;¿Desde?;;2026-01-31\ndecimal;paid;¿Cuánto?;;0.3\n"), ("settings.csv", "version\n2\n"));
        var (csv, xlsx) = (CsvFolder.Read(folder.Path).Workbook!, XlsxFile.Read("form", Good).Workbook!);

        Assert.Equal(
            csv.Sheets.OrderBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase).SelectMany(sheet => sheet.Rows).Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(row => $"{row.Number} {string.Join('|', row.Cells)}"),
            xlsx.Sheets.OrderBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase).SelectMany(sheet => sheet.Rows).Select(row => $"{row.Number} {string.Join('|', row.Cells)}"));
    }

    [Fact]
    public void A_file_of_200_MB_is_refused_by_its_size() => Assert.Equal("file-too-large", Key(new Huge(200L << 20)));

    [Fact]
    public void What_unpacks_too_large_is_refused_whatever_it_says_of_itself() =>
        Assert.Equal("xlsx-unpacks-too-large", Key(WrittenWorkbook.Zip(("[Content_Types].xml", new MemoryStream("<Types/>"u8.ToArray())), ("xl/worksheets/sheet1.xml", new Zeros(WorkbookSize.MostUnpacked + 1)))));

    [Theory]
    [InlineData("", "file-empty")]
    [InlineData("type,name,label", "not-xlsx")]
    [InlineData("PK\u0003\u0004 and no more", "xlsx-broken")]
    [InlineData("\u00D0\u00CF\u0011\u00E0 Workbook", "xls-not-xlsx")]
    [InlineData("\u00D0\u00CF\u0011\u00E0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "xlsx-encrypted")]
    public void Another_kind_of_file_is_refused_by_its_kind(string bytes, string key) => Assert.Equal(key, Key(new MemoryStream(Encoding.Latin1.GetBytes(bytes))));

    [Fact]
    public void A_zip_of_something_else_is_no_workbook() => Assert.Equal("not-xlsx", Key(WrittenWorkbook.Zip(("photo.jpg", new MemoryStream([1, 2, 3])))));

    [Fact]
    public void More_columns_than_any_form_has_are_refused() =>
        Assert.Equal("too-many-columns", Key(WrittenWorkbook.Write(("survey", [["type"], ["text"]])), bytes => bytes.Replace("A2", "XFD2", StringComparison.Ordinal)));

    [Fact]
    public void Files_that_were_cut_off_or_changed_anywhere_never_throw()
    {
        var good = Good.ToArray();
        var chance = new Random(7);
        for (var round = 0; round < 600; round++)
        {
            var bytes = round % 3 == 0 ? good[..chance.Next(good.Length)] : [.. good];
            for (var change = chance.Next(8); change >= 0 && bytes.Length > 0; change--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            var read = XlsxFile.Read("form", new MemoryStream(bytes));
            Assert.True(read.Workbook is null != read.Problem is null);
        }
    }

    [Fact]
    public void Cells_that_do_not_say_where_they_stand_follow_one_another_also_after_an_empty_one()
    {
        var bare = Changed(Good, text => Regex.Replace(text, " r=\"[A-Z]+[0-9]+\"", "", RegexOptions.NonBacktracking).Replace("<x:c t=\"b\">", "<x:c /><x:c t=\"b\">", StringComparison.Ordinal));

        Assert.Equal(["text", "called", "¿Nombre?", "", "TRUE"], XlsxFile.Read("form", bare).Workbook!.Sheets[0].Rows[0].Cells);
    }

    private static string? Key(Stream file) => XlsxFile.Read("form", file).Problem?.Key["form-check.".Length..];

    private static string? Key(MemoryStream file, Func<string, string> change) => Key(Changed(file, change));

    // With the first sheet's XML changed.
    private static MemoryStream Changed(MemoryStream file, Func<string, string> change)
    {
        using (var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.First(part => part.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase) && part.FullName.Contains("worksheets", StringComparison.Ordinal));
            using var reader = new StreamReader(entry.Open());
            var text = change(reader.ReadToEnd());
            reader.Dispose();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(entry.FullName).Open());
            writer.Write(text);
        }
        return file;
    }
}
