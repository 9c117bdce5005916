using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>A large form: loading it, and a turn of it. Beside them the cells alone, and a turn that asks nothing.</summary>
internal static class Forms
{
    public const string
        BareLoad = "bare: every cell by its column",
        Load = "load the form",
        BareTurn = "bare: a turn that asks nothing",
        Turn = "a turn of the form";

    public static IEnumerable<Read> Run(bool quick)
    {
        var workbook = LargeForm.Workbook();
        var rounds = quick ? 5 : 50;
        yield return Read.Measure(BareLoad, [workbook], rounds, Cells);
        yield return Read.Measure(Load, [workbook], rounds, book => FormLoader.Load(book));
        var form = FormLoader.Load(workbook).Form ?? throw new InvalidOperationException("The large form has mistakes.");
        var walk = new FormWalk(ContentFiles.Load(ContentFiles.Folder) with { Forms = new FormLibrary([form], []) });
        var turns = walk.ToTheEnd();
        yield return Read.Measure(BareTurn, [.. turns.Select(turn => turn.WithoutForm())], rounds, walk.Take);
        yield return Read.Measure(Turn, turns, rounds, walk.Take);
    }

    private static List<Dictionary<string, string>> Cells(Workbook workbook) =>
        [.. workbook.Sheets.SelectMany(sheet => sheet.Rows.Select(row => sheet.Columns.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal)))];
}
