using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;

namespace ChatAssist.Bot.Tests.Forms;

/// <summary>A folder of CSV, as spreadsheets and people save it.</summary>
public sealed class CsvFolderTests
{
    [Theory]
    [InlineData("type,name,label\ntext,q,\"Uno, dos\"\n")]
    [InlineData("type;name;label\r\ntext;q;Uno, dos\r\n")]
    [InlineData("\uFEFFtype\tname\tlabel\ntext\tq\tUno, dos")]
    public void Commas_semicolons_tabs_and_a_byte_order_mark_are_read(string csv)
    {
        using var folder = new FormFolder(("survey.csv", csv));

        Assert.Equal(["text", "q", "Uno, dos"], Assert.Single(CsvFolder.Read(folder.Path).Workbook!.Sheets).Rows[0].Cells);
    }

    [Fact]
    public void Rows_are_counted_as_a_spreadsheet_counts_them()
    {
        using var folder = new FormFolder(("survey.csv", "type,name,label\ntext,a,\"one\ntwo\"\n\ntext,b,B\n"));

        Assert.Equal([2, 3, 4], CsvFolder.Read(folder.Path).Workbook!.Sheets[0].Rows.Select(row => row.Number));
    }

    [Fact]
    public void Any_further_file_is_a_table()
    {
        using var folder = new FormFolder(("survey.csv", "type\n"), ("Choices.csv", "list_name\n"), ("towns.csv", "name,label\nx,X\n"), ("notes.txt", "no table"));
        var workbook = CsvFolder.Read(folder.Path).Workbook!;

        Assert.Equal(["Choices", "survey"], workbook.Sheets.Select(sheet => sheet.Name));
        Assert.Equal(["towns"], workbook.Tables.Select(table => table.Name));
    }

    [Fact]
    public void What_is_not_UTF8_is_told_with_its_file()
    {
        using var folder = new FormFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "survey.csv"), [(byte)'l', 0xED, (byte)'o']);

        Assert.Equal("survey: El archivo no está en UTF-8 y perdería las tildes. En Excel: Guardar como, CSV UTF-8.", Told(folder.Path, "es"));
    }

    [Fact]
    public void What_is_UTF16_without_saying_so_is_told_with_its_file()
    {
        using var folder = new FormFolder(("survey.csv", "t\0y\0p\0e\0"));

        Assert.StartsWith("survey: El archivo no está en UTF-8", Told(folder.Path, "es"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_not_closed_is_told_with_its_row_and_swallows_nothing()
    {
        using var folder = new FormFolder(("survey.csv", "type,name,label\ntext,a,A\ntext,b,\"B\ntext,c,C\n"));

        Assert.StartsWith("survey, row 3: A quotation mark is not closed", Told(folder.Path, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_names_of_files_are_read_in_any_case()
    {
        using var folder = new FormFolder(("SURVEY.CSV", "type,name,label\ntext,a,A\n"));

        Assert.Equal("SURVEY", Assert.Single(CsvFolder.Read(folder.Path).Workbook!.Sheets).Name);
    }

    [Fact]
    public void A_folder_without_a_form_is_told_by_its_name()
    {
        using var folder = new FormFolder(("towns.csv", "name,label\n"));

        Assert.Equal($"The folder \"{folder.Path}\" has no survey.csv. Put it there, or give the name of an .xlsx file.", Told(folder.Path, "en"));
    }

    [Fact]
    public void A_problem_is_told_with_sheet_row_column_and_remedy()
    {
        using var folder = new FormFolder(("survey.csv", "type,name,label\nintegr,age,Age\n"), ("settings.csv", "version\n1\n"));

        Assert.Equal("survey, row 2, column type: I do not know the type \"integr\". Did you mean \"integer\"?", Told(folder.Path, "en"));
        Assert.Equal("survey, fila 2, columna type: No conozco el tipo «integr». ¿Quiso decir «integer»?", Told(folder.Path, "es"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.StartsWith("No encuentro «nowhere.xlsx».", Told("nowhere.xlsx", "es"), StringComparison.Ordinal);

    private static string Told(string path, string language)
    {
        var texts = ContentFiles.Texts(ContentFiles.Folder);
        return string.Join('\n', FormDocument.Read(path, texts).Problems.Select(problem => ProblemText.Of(problem, texts[language])));
    }
}
