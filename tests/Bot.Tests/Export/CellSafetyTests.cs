using ChatAssist.Bot.Export;
using ChatAssist.Data;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using Cell = ChatAssist.Bot.Export.Cell;
using Column = ChatAssist.Bot.Export.Column;
using Row = ChatAssist.Bot.Export.Row;
using SheetNames = ChatAssist.Bot.Export.SheetNames;
using Table = ChatAssist.Bot.Export.Table;

namespace ChatAssist.Bot.Tests.Export;

/// <summary>Whatever people wrote does nothing in a spreadsheet, and reads back as it was.</summary>
public sealed class CellSafetyTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "'", ",", ";", "|", " ", "_", "_x0041_", "_x", "x0041_", "<b>", "&amp;", "]]>", "\u0001", "\u001B", "\u007F",
        "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uFFFF", "😀", "👩‍👩‍👧", "ñ", "مرحبا", "0", "7", ".", "e5", "cmd|'/c calc'!A1", "HYPERLINK(\"https://example.org\")", "A", "TRUE", "2026-11-23",
    ];

    private static readonly Gen<string> Texts = Gen.Choose(0, 8).SelectMany(length => Gen.Elements(Pieces).ArrayOf(length)).Select(string.Concat);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-cells-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public Task Any_texts_read_back_as_they_were(string format) => Task.Run(() => Prop.ForAll(Gen.ArrayOf(Texts, 12).ToArbitrary(), texts =>
    {
        var read = Write(format, texts, Cell.Of);
        Assert.Equal(texts, read.Column("said"));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200)), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+50255551234", "'+50255551234")]
    [InlineData("-nada", "'-nada")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "'\r=1+1")]
    [InlineData("\n=1+1", "'\n=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("'quoted'", "''quoted'")]
    [InlineData("-5", "-5")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("-5+cmd", "'-5+cmd")]
    [InlineData("3 - 2", "3 - 2")]
    public void What_would_be_a_formula_in_csv_is_marked_as_text_and_a_negative_number_stays_one(string said, string cell)
    {
        Write(".csv", [said], Cell.Of);

        Assert.Equal(cell, Assert.Single(ReadTable.RawCsv(PathOf(".csv")).Skip(1))[0]);
    }

    [Fact]
    public void A_text_that_another_separator_would_cut_stands_in_quotes()
    {
        Write(".csv", ["a;=1+1"], Cell.Of);

        Assert.Contains("\"a;=1+1\"", File.ReadAllText(PathOf(".csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_valid_and_has_texts_and_numbers_and_no_formula()
    {
        Write(".xlsx", ["=1+1", "-5", "34.50", "007", "\u0001", "12345678901234567890"], Cell.Number);

        using var document = SpreadsheetDocument.Open(PathOf(".xlsx"), isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken));
        Assert.Empty(sheet.Descendants<CellFormula>());
        Assert.Equal(["-5", "34.50"], sheet.Descendants<CellValue>().Where(value => ((CellType)value.Parent!).CellReference!.Value![0] == 'A').Select(value => value.Text));
    }

    [Fact]
    public void A_text_longer_than_Excel_can_hold_is_cut_in_a_workbook_and_whole_in_csv()
    {
        var text = new string('a', 40_000);

        Assert.Equal(32_767, Write(".xlsx", [text], Cell.Of)[0, "said"].Length);
        Assert.Equal(text, Write(".csv", [text], Cell.Of)[0, "said"]);
    }

    [Fact]
    public void Names_of_sheets_are_short_and_each_its_own()
    {
        var names = new SheetNames();

        var given = new[] { "profile", "Profile", "a/b:c", new string('x', 40), new string('x', 41) }.Select(names.Of);

        Assert.Equal(["profile", "Profile~2", "a-b-c", new string('x', 31), new string('x', 29) + "~2"], given);
    }

    private string PathOf(string format) => Path.Combine(folder.FullName, "table" + format);

    private ReadTable Write(string format, IReadOnlyList<string> texts, Func<string, Cell> cell)
    {
        var table = new Table("table", "", null, [new Column("said", row => cell(row.Answer("said"))), new Column("last", row => Cell.Of(row.Index))]);
        Write(format == ".csv" ? new CsvTables(_ => PathOf(format)) : new XlsxTables(PathOf(format)), table, texts).GetAwaiter().GetResult();
        return format == ".csv" ? ReadTable.Csv(PathOf(format)) : ReadTable.Xlsx(PathOf(format))[0].Table;
    }

    private static async Task Write(ITables files, Table table, IReadOnlyList<string> texts)
    {
        await using var closed = files;
        await files.Write(table.Name, table.Headers, texts.Select(Said).Select(table.Cells).ToAsyncEnumerable(), TestContext.Current.CancellationToken);
        await files.Finish(TestContext.Current.CancellationToken);
    }

    private static Row Said(string text, int place) => new(
        new StoredSubmission(place + 1, "table", "table", "1", "open", 0, null, new Dictionary<string, string> { ["said"] = text }), "", place + 1, 0);
}
