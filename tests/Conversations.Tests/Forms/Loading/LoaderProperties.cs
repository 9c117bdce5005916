using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Forms.Loading;

/// <summary>Whatever is in the cells: there is a form, or there is a reason why not; never an exception.</summary>
public sealed class LoaderProperties
{
    private static readonly Workbook Good = SheetTables.Read("""
        | survey |
        | | type | name | label::Español (es) | label::English (en) | relevant | constraint | calculation | default | choice_filter | repeat_count | parameters | required |
        | | text | called | ¿Nombre? | Name? | | string-length(.) < 50 | | Ana | | | | yes |
        | | select_one place or_other | place | ¿Dónde? | Where? | ${called} != '' | | | | | | | |
        | | begin repeat | jobs | Trabajo | Job | | | | | | 2 | | |
        | | select_multiple work | work | ¿Qué? | What? | | count-selected(.) < 3 | | | zone = ${place} | | randomize=true | |
        | | range | years | ¿Años? | Years? | | | | | | | start=0 end=40 step=1 | |
        | | end repeat | | | | | | | | | | | |
        | | calculate | sum | | | | | sum(${years}) | | | | | |
        | | select_one_from_file towns.csv | town | ¿Pueblo? | Town? | ${sum} > 1 | | | | | | | |
        | choices |
        | | list_name | name | label::Español (es) | label::English (en) | zone |
        | | place | home | Casa | Home | |
        | | work | farm | Campo | Farm | home |
        | settings |
        | | form_title | version | default_language | submissions |
        | | Prueba | 1 | es | one |
        | towns.csv |
        | | name | label::es | label::en |
        | | 0914 | Uspantán | Uspantan |
        """);

    private static readonly string[] Pieces =
        ["", "yes", "${called}", "${", "text", "begin repeat", "end group", "select_one", "select_one place", "label::", "::", "label::Español (es)", "name", "type", "a b", "1=1", "${sum} + ${years}", "..", "\0", "begin group", "calculate", "-", "((((", "="];

    private static readonly Gen<string> Cell = Gen.Frequency((3, Gen.Elements(Pieces)), (1, AnyText.Arbitrary.Generator));

    // Where to change what: the sheet, the row (0 is the columns), the cell; and how.
    private static readonly Gen<(int Sheet, int Row, int Cell, int How, string Text)> Change =
        from sheet in Gen.Choose(0, 3) from row in Gen.Choose(0, 9) from cell in Gen.Choose(0, 12) from how in Gen.Choose(0, 5) from text in Cell select (sheet, row, cell, how, text);

    [Fact]
    public void The_sheets_from_which_the_properties_start_are_good() => Assert.Empty(FormLoader.Load(Good).Problems);

    [Fact]
    public void Sheets_that_were_changed_anyhow_give_a_form_or_a_reason() => Prop.ForAll(Change.ListOf().ToArbitrary(), changes =>
    {
        var loaded = FormLoader.Load(changes.Aggregate(Good, (workbook, change) => Apply(workbook, change)));
        return loaded.Form is null == loaded.Problems.Any(problem => !problem.IsWarning);
    }).Check(AnyText.Thorough);

    private static Workbook Apply(Workbook workbook, (int Sheet, int Row, int Cell, int How, string Text) change)
    {
        if (change.How == 5 && change.Row == 0) return workbook with { Sheets = [.. workbook.Sheets.Where((_, index) => index != change.Sheet)] };
        if (change.Sheet >= workbook.Sheets.Count) return workbook with { Tables = [.. workbook.Tables.Select(table => Apply(table, change))] };
        return workbook with { Sheets = [.. workbook.Sheets.Select((sheet, index) => index == change.Sheet ? Apply(sheet, change) : sheet)] };
    }

    private static Sheet Apply(Sheet sheet, (int Sheet, int Row, int Cell, int How, string Text) change) => change switch
    {
        { Row: 0 } => sheet with { Columns = Apply(sheet.Columns, change.Cell, change.How, change.Text) },
        { How: 4 } => sheet with { Rows = [.. sheet.Rows.Where((_, index) => index != change.Row - 1)] },
        { How: 5 } => sheet with { Rows = [.. sheet.Rows, .. sheet.Rows.Take(change.Row)] },
        _ => sheet with { Rows = [.. sheet.Rows.Select((row, index) => index == change.Row - 1 ? row with { Cells = Apply(row.Cells, change.Cell, change.How, change.Text) } : row)] },
    };

    private static IReadOnlyList<string> Apply(IReadOnlyList<string> cells, int at, int how, string text) => how switch
    {
        0 => [.. cells.Take(at), text, .. cells.Skip(at + 1)],
        1 => [.. cells.Where((_, index) => index != at)],
        2 => [.. cells.Reverse()],
        _ => [.. cells.Select((cell, index) => index == at ? cell + text : cell)],
    };
}
