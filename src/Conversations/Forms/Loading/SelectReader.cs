using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Gives a select its choices, from the choices sheet or from a file beside the form.</summary>
internal sealed class SelectReader(ChoiceLists lists, Sheets sheets, IReadOnlyDictionary<string, Node> tables, Formulas formulas, Findings findings)
{
    public Item.Question Complete(Item.Question question, Draft draft)
    {
        if (draft.Type is not TypeCell.Select select) return question;
        var choices = Choices(select, draft.Row, question);
        if (choices is not null && question.Type == QuestionType.SelectMultiple) CheckSpaces(choices, draft.Row);
        return question with { Choices = choices, ChoiceFilter = choices is null ? null : formulas.Filter(draft.Row, choices, draft.Place) };
    }

    private ChoiceList? Choices(TypeCell.Select select, Row row, Item.Question question)
    {
        var spot = row.At("type");
        if (select.List.Length == 0) findings.Error(spot, "select-without-list", ("type", row["type"]));
        else if (select.List.StartsWith("${", StringComparison.Ordinal)) findings.Error(spot, "choices-from-answers", ("type", row["type"]));
        else if (select.FromFile) return FromFile(select.List, spot, question);
        else if (lists.ByName.TryGetValue(select.List, out var list))
        {
            if (list.Choices.Count == 0) findings.Error(spot, "list-without-choices", ("list", select.List));
            return list;
        }
        else if (Nearest.To(select.List, lists.ByName.Keys) is { } near) findings.Error(spot, "list-mistyped", ("list", select.List), ("near", near));
        else findings.Error(spot, "list-unknown", ("list", select.List));
        return null;
    }

    private ChoiceList? FromFile(string file, Spot spot, Item.Question question)
    {
        var name = file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;
        if (sheets.Table(name) is { } table && tables.TryGetValue(table.Name, out var items))
            return lists.OfTable(table, items, question.Parameters.GetValueOrDefault("value", "name"), question.Parameters.GetValueOrDefault("label", "label"));
        findings.Error(spot, "table-missing", ("table", file));
        return null;
    }

    // A blank is what stands between the answers.
    private void CheckSpaces(ChoiceList choices, Row row)
    {
        if (choices.Choices.FirstOrDefault(choice => choice.Name.Any(char.IsWhiteSpace)) is { } odd)
            findings.Error(row.At("type"), "choice-with-blank", ("name", odd.Name), ("list", choices.Name), ("better", odd.Name.Replace(' ', '_')));
    }
}
