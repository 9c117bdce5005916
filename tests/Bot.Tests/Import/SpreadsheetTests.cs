using ChatAssist.Bot.Tests.Forms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChatAssist.Bot.Tests.Import;

/// <summary>Tables as people keep them: in Spanish, with a title above, merged cells, days as numbers, formulas.</summary>
public sealed class SpreadsheetTests
{
    private static readonly object?[] Names = ["Clave", "EMPRESA", "Puesto", "Oficio", "Municipio", "Sueldo", "Período", "Cierra", "Jornada"];

    private static readonly object?[] Row = ["pan", "espiga", "Panadero", "7512", "Huehuetenango", 4000, "mensual", new DateOnly(2026, 12, 31), "diurna"];

    [Fact]
    public async Task Names_in_Spanish_below_a_title_and_a_day_and_a_pay_that_are_numbers_are_read()
    {
        await using var imported = await Imported.WithCompanies();

        Assert.Equal(["vacancies: 1 added, 0 changed, 0 refused"], await Take(imported, ["Vacantes de noviembre"], [], Names, Row));

        Assert.Equal("Panadero 4000 month 2026-12-31 day", await imported.One<string>("SELECT title || ' ' || pay || ' ' || closes_on || ' ' || shift FROM vacancies"));
    }

    [Theory]
    [InlineData(46387, "2026-12-31")]          // a day whose format was lost
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("2026-12-31T00:00:00", "2026-12-31")]
    [InlineData("+38", "2026-12-31")]
    public async Task A_day_is_read_however_it_is_written(object day, string stored)
    {
        await using var imported = await Imported.WithCompanies();

        await Take(imported, Names, [.. Row[..7], day, Row[8]]);

        Assert.Equal(stored, await imported.One<string>("SELECT closes_on FROM vacancies"));
    }

    [Theory]
    [InlineData("12/31/2026")]
    [InlineData(20261231)]
    [InlineData("pronto")]
    public async Task What_is_no_day_is_refused_with_its_place(object day)
    {
        await using var imported = await Imported.WithCompanies();

        Assert.Equal("row 2, column closes_on: should be a day of the calendar such as 2026-11-22", (await Take(imported, Names, [.. Row[..7], day, Row[8]]))[0]);
    }

    [Fact]
    public async Task A_company_whose_cell_is_merged_over_its_rows_is_that_of_each()
    {
        await using var imported = await Imported.WithCompanies();
        object?[] second = ["pas", null, "Pastelero", "7512", "Huehuetenango", 4100, "mensual", new DateOnly(2026, 12, 31), "diurna"];
        using var file = WrittenWorkbook.Write(("Hoja1", [["Vacantes"], Names, Row, second]));
        Edit(file, sheet => sheet.InsertAfter(new MergeCells(new MergeCell { Reference = "A1:I1" }, new MergeCell { Reference = "B3:B4" }), sheet.GetFirstChild<SheetData>()));

        Assert.Equal(["vacancies: 2 added, 0 changed, 0 refused"], await imported.Take("vacancies", "vacantes.xlsx", file));
    }

    [Fact]
    public async Task Of_a_formula_what_it_showed_is_read_and_never_itself()
    {
        await using var imported = await Imported.WithCompanies();
        using var file = WrittenWorkbook.Write(("Hoja1", [Names, Row, [.. Row[..0], "dos", .. Row[1..]], [.. Row[..0], "tres", .. Row[1..]]]));
        Edit(file, sheet =>
        {
            Formula(sheet, "F2", "2000*2", "4050");
            Formula(sheet, "F3", "1/0", "#DIV/0!");
            Formula(sheet, "F4", "HYPERLINK(\"x\")", null);
        });

        Assert.Equal(
            ["row 3, column pay: is a formula that failed", "row 3, column pay: should be an amount with its period such as 3500 month", "row 4, column pay: should not be empty", "vacancies: 1 added, 0 changed, 2 refused"],
            await imported.Take("vacancies", "vacantes.xlsx", file));
        Assert.Equal("4050 month", await imported.One<string>("SELECT pay FROM vacancies"));
    }

    [Fact]
    public async Task A_file_that_is_no_spreadsheet_is_refused_as_a_whole()
    {
        await using var imported = await Imported.WithCompanies();
        using var file = new MemoryStream("key,company"u8.ToArray());

        await Assert.ThrowsAsync<InvalidDataException>(() => imported.Take("vacancies", "vacantes.xlsx", file));
    }

    private static async Task<IReadOnlyList<string>> Take(Imported imported, params object?[][] rows)
    {
        using var file = WrittenWorkbook.Write(("Hoja1", rows));
        return await imported.Take("vacancies", "vacantes.xlsx", file);
    }

    private static void Edit(MemoryStream file, Action<Worksheet> edit)
    {
        using (var document = SpreadsheetDocument.Open(file, isEditable: true)) edit(document.WorkbookPart!.WorksheetParts.Single().Worksheet);
        file.Position = 0;
    }

    private static void Formula(Worksheet sheet, string at, string formula, string? shown)
    {
        var cell = sheet.Descendants<Cell>().Single(one => one.CellReference == at);
        cell.RemoveAllChildren();
        cell.DataType = shown?.StartsWith('#') == true ? CellValues.Error : null;
        cell.Append(new OpenXmlElement?[] { new CellFormula(formula), shown is null ? null : new CellValue(shown) }.OfType<OpenXmlElement>());
    }
}
