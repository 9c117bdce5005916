using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The rows of the survey sheet as groups and questions, by their types and names alone.</summary>
internal sealed class Outline
{
    // Nobody finds their way in more.
    private const int Deepest = 16;

    private readonly Findings findings;
    private readonly Sheets sheets;
    private readonly List<Draft> roots = [];
    private readonly Stack<Draft> open = new();

    private Outline(Sheets sheets, Findings findings) => (this.sheets, this.findings) = (sheets, findings);

    public static IReadOnlyList<Draft> Read(Grid survey, Sheets sheets, Findings findings)
    {
        var outline = new Outline(sheets, findings);
        foreach (var row in survey.Rows.Where(row => YesNoCell.Read(row["disabled"]) != true)) outline.Take(row);
        foreach (var left in outline.open) findings.Error(left.Row.At("type"), "group-not-ended", ("name", left.Name), ("begin", left.Row["type"]), ("end", End(left)));
        return outline.roots;
    }

    private void Take(Row row)
    {
        switch (TypeCell.Read(row["type"]))
        {
            case var _ when !row.HasText("type"): WithoutType(row); break;
            case TypeCell.Begin begin: Open(row, begin); break;
            case TypeCell.End end: Close(row, end); break;
            case TypeCell.Table: Table(row); break;
            case TypeCell.PassedOver: findings.Warn(row.At("type"), "type-passed-over", ("type", row["type"])); break;
            case TypeCell.NotHere other: Broken(row, $"type-not-here-{other.Instead}"); break;
            case TypeCell.Unknown: Unknown(row); break;
            case var type: Add(row, type); break;
        }
    }

    // A remark between the questions is none.
    private void WithoutType(Row row)
    {
        if (row.HasText("name") || row.HasText("label")) findings.Error(row.At("type"), "type-missing", ("name", row["name"]));
        else findings.Warn(row.At("type"), "row-without-type");
    }

    private void Open(Row row, TypeCell.Begin begin)
    {
        var draft = Add(row, begin);
        if (draft.Depth == Deepest + 1) findings.Error(row.At("type"), "too-deep", ("most", $"{Deepest}"));
        open.Push(draft);
    }

    private void Close(Row row, TypeCell.End end)
    {
        if (!open.TryPop(out var last)) findings.Error(row.At("type"), "end-without-begin", ("type", row["type"]));
        else if (last.Type is TypeCell.Begin begin && begin.IsRepeat != end.IsRepeat)
            findings.Error(row.At("type"), "end-of-another", ("type", row["type"]), ("begin", last.Row["type"]), ("name", last.Name), ("row", $"{last.Row.Number}"));
    }

    private void Table(Row row)
    {
        if (sheets.Table(row["name"]) is null) findings.Error(row.At("name"), "table-missing", ("table", row["name"]));
    }

    private void Unknown(Row row)
    {
        var word = row["type"].Split(' ')[0];
        if ((TypeNames.InSpanish(word) ?? Nearest.To(word, TypeNames.Usual)) is { } near) Broken(row, "type-unknown-near", ("near", near));
        else Broken(row, "type-unknown");
    }

    private void Broken(Row row, string key, params (string Name, string Value)[] more)
    {
        findings.Error(row.At("type"), key, [("type", row["type"]), .. more]);
        Place(new Draft(row, new TypeCell.Unknown(), row["name"], Parent) { IsBroken = true });
    }

    private Draft Add(Row row, TypeCell type)
    {
        var draft = new Draft(row, type, Name(row, type), Parent);
        Place(draft);
        if (type is TypeCell.Select { OrOther: true })
            Place(new Draft(row, new TypeCell.Question(QuestionType.Text), $"{draft.Name}_{OtherWords.Name}", Parent) { OtherOf = draft });
        return draft;
    }

    private Draft? Parent => open.TryPeek(out var parent) ? parent : null;

    private void Place(Draft draft) => (Parent?.Inside ?? roots).Add(draft);

    // Other converters name a note that has no name.
    private string Name(Row row, TypeCell type)
    {
        var name = row["name"];
        if (name.Length == 0 && type is TypeCell.Question { Type: QuestionType.Note }) return $"generated_note_name_{row.Number}";
        if (name.Length == 0) findings.Error(row.At("name"), "name-missing", ("type", row["type"]));
        else if (!XmlName.Fits(name)) findings.Error(row.At("name"), "name-not-valid", ("name", name), ("better", XmlName.Like(name)));
        return name;
    }

    private static string End(Draft begun) => begun.Type is TypeCell.Begin { IsRepeat: true } ? "end repeat" : "end group";
}
