namespace ChatAssist.Conversations.Forms;

/// <summary>Something in a form that is wrong (it is not loaded) or odd (it is loaded all the same).</summary>
/// <param name="Key">The text of content/ that says what is wrong and how to mend it: <c>form-check.duplicate-name</c>.</param>
/// <param name="Values">What goes into the places of that text.</param>
public sealed record Problem(string Key, IReadOnlyList<(string Name, string Value)> Values)
{
    public bool IsWarning { get; init; }

    /// <summary>Where: the sheet, the row as the spreadsheet counts it, the column; null where it has none.</summary>
    public string? Sheet { get; init; }

    public int? Row { get; init; }

    public string? Column { get; init; }
}
