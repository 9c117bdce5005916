namespace ChatAssist.Conversations.Forms;

/// <summary>The choices of one list, in their order.</summary>
/// <param name="Items">The same as nodes for <c>choice_filter</c> and <c>instance('list')</c>: <c>root/item</c> with a child for each column.</param>
public sealed record ChoiceList(string Name, IReadOnlyList<Choice> Choices, Node Items)
{
    private Dictionary<string, Choice>? byName;

    /// <summary>The choice of that name; null when there is none.</summary>
    public Choice? Find(string name) =>
        (byName ??= Choices.DistinctBy(choice => choice.Name, StringComparer.Ordinal).ToDictionary(choice => choice.Name, StringComparer.Ordinal)).GetValueOrDefault(name);
}

/// <summary>One choice. Its name is what is kept.</summary>
/// <param name="Item">Its columns as children: name, label, and all further ones.</param>
public sealed record Choice(string Name, Localized Label, Node Item)
{
    /// <summary>A shorter label for SMS (column <c>sms</c>).</summary>
    public Localized Sms { get; init; } = Localized.None;

    /// <summary>Other words that mean it, with | between (column <c>words</c>).</summary>
    public Localized Words { get; init; } = Localized.None;
}
