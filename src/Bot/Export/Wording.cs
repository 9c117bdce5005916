using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Export;

/// <summary>Names as the form has them, or its labels in a language; a name where there is no label.</summary>
/// <param name="Language">By code; null: names.</param>
internal sealed record Wording(string? Language)
{
    /// <summary>group/name</summary>
    public string Header(Found found) => Language is null
        ? found.Item.Path
        : string.Join('/', found.Around.Append(found.Item).Select(item => Of(item.Label, item.Name, found.Form)));

    /// <summary>How a choice is written, by its name.</summary>
    public IReadOnlyDictionary<string, string> Choices(IEnumerable<Found> versions)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in versions)
            foreach (var choice in (version.Item as Item.Question)?.Choices?.Choices ?? [])
                choices.TryAdd(choice.Name, Of(choice.Label, choice.Name, version.Form));
        return choices;
    }

    private string Of(Localized label, string name, Form form) =>
        Language is not null && label.In(Language, form.Language)?.Source is { Length: > 0 } words ? words : name;
}
