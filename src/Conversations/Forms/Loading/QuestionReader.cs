using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Reads one row of the survey sheet that has one answer.</summary>
internal sealed class QuestionReader(Names names, Formulas formulas, SelectReader selects, FormLanguages languages, OtherWords words, Findings findings)
{
    public Item.Question Read(Draft draft)
    {
        if (draft.OtherOf is { } asked) return Other(draft, asked);
        var (row, at) = (draft.Row, draft.Place);
        var parameters = Parameters.Read(row, findings);
        var (label, hint) = Wording(row);
        var question = new Item.Question
        {
            Name = draft.Name,
            Path = at.Path,
            Row = row.Number,
            Type = Type(draft, label),
            Parameters = parameters,
            Label = formulas.Texts(label, at),
            Hint = formulas.Texts(hint, at),
            Sms = formulas.Texts(row, "sms", at),
            Helper = formulas.Texts(row, "helper", at),
            Title = formulas.Texts(row, "title", at),
            Audio = formulas.Texts(row, "audio", at),
            Appearance = Appearances.Read(row),
            Relevant = formulas.Read(row, "relevant", at),
            Required = formulas.Condition(row, "required", at),
            RequiredMessage = formulas.Texts(row, "required_message", at),
            Constraint = formulas.Read(row, "constraint", at),
            ConstraintMessage = formulas.Texts(row, "constraint_message", at),
            Default = Default(row, at),
            Calculation = formulas.Read(row, "calculation", at),
            Trigger = Triggers.Read(row, names, findings),
            IsReadOnly = IsYes(row, "read_only"),
            IsPrivate = IsYes(row, "private"),
            SaveTo = row["save_to"] is { Length: > 0 } kept ? kept : null,
        };
        QuestionCheck.Run(draft, question, names, findings);
        if (IsShown(question)) languages.CheckLabel(row.Grid, row, label, findings);
        return selects.Complete(question, draft);
    }

    // Where only a hint is written, it is what is asked.
    private (Dictionary<string, (string, Spot)> Label, Dictionary<string, (string, Spot)> Hint) Wording(Row row)
    {
        var (label, hint) = (row.Texts("label", languages.Own), row.Texts("hint", languages.Own));
        return label.Count == 0 && hint.Count > 0 ? (hint, label) : (label, hint);
    }

    // What is computed and has no wording is never shown, whatever its type.
    private static QuestionType Type(Draft draft, Dictionary<string, (string, Spot)> label) => draft.Type switch
    {
        TypeCell.Question or TypeCell.Select when label.Count == 0 && (draft.Row.HasText("calculation") || draft.Row.HasText("trigger")) => QuestionType.Calculate,
        TypeCell.Question typed => typed.Type,
        TypeCell.Select select => select.Type,
        _ => QuestionType.Hidden,
    };

    private static bool IsShown(Item.Question question) => question.Type is not
        (QuestionType.Calculate or QuestionType.Hidden or QuestionType.Today or QuestionType.Start or QuestionType.End or QuestionType.PhoneNumber);

    private Expression? Default(Row row, NamedPlace at) => row["default"] is { Length: > 0 } written ? formulas.Compile(DefaultCell.Read(written), row.At("default"), at) : null;

    private bool IsYes(Row row, string column)
    {
        var said = YesNoCell.Read(row[column]);
        if (said is null) findings.Error(row.At(column), "yes-or-no", ("value", row[column]));
        return said == true;
    }

    private Item.Question Other(Draft draft, Draft asked) => new()
    {
        Name = draft.Name,
        Path = draft.Place.Path,
        Row = draft.Row.Number,
        Type = QuestionType.Text,
        Label = words.QuestionIn(languages.All),
        Relevant = formulas.Compile($"selected(${{{asked.Name}}}, '{OtherWords.Name}')", draft.Row.At("type"), draft.Place),
    };
}
