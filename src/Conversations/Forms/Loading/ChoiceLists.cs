using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Reads the choices sheet, and the files of choices beside the form.</summary>
internal sealed class ChoiceLists(Grid? choices, Formulas formulas, FormLanguages languages, OtherWords words, Findings findings)
{
    private readonly Dictionary<string, ChoiceList> byName = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ChoiceList> ByName => byName;

    /// <param name="withOther">The lists that get a last choice for what is not among them.</param>
    public void Read(bool mayRepeat, IReadOnlySet<string> withOther)
    {
        if (choices is null) return;
        languages.CheckColumns(choices, findings);
        foreach (var list in choices.Rows.Where(IsInList).GroupBy(row => row["list_name"], StringComparer.Ordinal))
            byName[list.Key] = ReadList(list.Key, [.. list.Where(IsNamed)], mayRepeat, withOther.Contains(list.Key));
    }

    /// <summary>The choices of a table: its columns <c>name</c> and <c>label</c>, or those that the parameters value and label name.</summary>
    public ChoiceList OfTable(Sheet table, Node items, string value, string label)
    {
        string[] columns = [.. table.Columns.Select(column => Is(column, value) ? "name" : Labels(column, label))];
        var grid = new Grid(table with { Columns = columns }, ColumnAliases.Choices);
        if (!grid.Has("name")) findings.Error(new Spot(table.Name, 1, value), "table-column-missing", ("column", value), ("table", table.Name));
        if (!grid.Has("label")) findings.Error(new Spot(table.Name, 1, label), "table-column-missing", ("column", label), ("table", table.Name));
        return new ChoiceList(table.Name, [.. grid.Rows.Zip(items.Children).Where(pair => pair.First.HasText("name")).Select(pair => Read(pair.First, pair.Second))], items);
    }

    private static bool Is(string column, string name) => column.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Labels(string column, string label) => Is(column.Split(':')[0], label) ? "label" + column[column.Split(':')[0].Length..] : column;

    private bool IsInList(Row row)
    {
        if (!row.HasText("list_name")) findings.Error(row.At("list_name"), "choice-without-list", ("name", row["name"]));
        return row.HasText("list_name");
    }

    private bool IsNamed(Row row)
    {
        if (!row.HasText("name")) findings.Error(row.At("name"), "choice-without-name", ("list", row["list_name"]));
        return row.HasText("name");
    }

    private ChoiceList ReadList(string name, IReadOnlyList<Row> rows, bool mayRepeat, bool withOther)
    {
        if (!mayRepeat) CheckTwice(name, rows);
        var items = new Node("root");
        List<Choice> read = [.. rows.Select(row => Read(row, Item(items, row)))];
        if (withOther && read.All(choice => choice.Name != OtherWords.Name)) read.Add(Other(items));
        return new ChoiceList(name, read, items);
    }

    private void CheckTwice(string list, IReadOnlyList<Row> rows)
    {
        foreach (var same in rows.GroupBy(row => row["name"], StringComparer.Ordinal))
            foreach (var again in same.Skip(1)) findings.Error(again.At("name"), "choice-twice", ("name", same.Key), ("list", list), ("row", $"{same.First().Number}"));
    }

    private Choice Read(Row row, Node item)
    {
        var label = row.Texts("label", languages.Own);
        languages.CheckLabel(row.Grid, row, label, findings);
        return new Choice(row["name"], formulas.Texts(label, null), item) { Sms = formulas.Texts(row, "sms", null), Words = formulas.Texts(row, "words", null) };
    }

    private Node Item(Node items, Row row)
    {
        var item = items.Add("item");
        item.Add("name").Value = row["name"];
        item.Add("label").Value = row.Texts("label", languages.Own).GetValueOrDefault(languages.Own).Text ?? "";
        foreach (var header in choices!.Headers.Where(header => header.Name is null && row.Cell(header).Length > 0)) item.Add(header.Written).Value = row.Cell(header);
        return item;
    }

    private Choice Other(Node items)
    {
        var label = words.ChoiceIn(languages.All);
        var item = items.Add("item");
        item.Add("name").Value = OtherWords.Name;
        item.Add("label").Value = label.In(languages.Own, languages.Own)?.Source ?? OtherWords.Name;
        return new Choice(OtherWords.Name, label, item);
    }
}
