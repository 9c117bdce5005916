namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Reads the rows of the survey sheet into groups, repeats and questions.</summary>
internal sealed class ItemReader(Formulas formulas, QuestionReader questions)
{
    public IReadOnlyList<Item> Read(IEnumerable<Draft> drafts) => [.. drafts.Select(Read)];

    private Item Read(Draft draft) => draft.Type switch
    {
        TypeCell.Begin { IsRepeat: true } => Repeat(draft),
        TypeCell.Begin => Group(draft),
        _ => questions.Read(draft),
    };

    private Item.Group Group(Draft draft) => new()
    {
        Name = draft.Name,
        Path = draft.Place.Path,
        Row = draft.Row.Number,
        Items = Read(draft.Inside),
        Label = formulas.Texts(draft.Row, "label", draft.Place),
        Relevant = formulas.Read(draft.Row, "relevant", draft.Place),
        Appearance = Appearances.Read(draft.Row),
    };

    private Item.Repeat Repeat(Draft draft) => new()
    {
        Name = draft.Name,
        Path = draft.Place.Path,
        Row = draft.Row.Number,
        Items = Read(draft.Inside),
        Label = formulas.Texts(draft.Row, "label", draft.Place),
        Relevant = formulas.Read(draft.Row, "relevant", draft.Place),
        Appearance = Appearances.Read(draft.Row),
        Count = formulas.Read(draft.Row, "repeat_count", draft.Place),
    };
}
