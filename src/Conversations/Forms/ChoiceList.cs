using System.Collections.Concurrent;
using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Forms;

/// <summary>The choices of one list, in their order.</summary>
/// <param name="Items">The same as nodes for <c>choice_filter</c> and <c>instance('list')</c>: <c>root/item</c> with a child for each column.</param>
public sealed record ChoiceList(string Name, IReadOnlyList<Choice> Choices, Node Items)
{
    private readonly ConcurrentDictionary<string, ChoiceSearch> searches = new(StringComparer.Ordinal);
    private Dictionary<string, Choice>? byName;

    /// <summary>The choice of that name; null when there is none.</summary>
    public Choice? Find(string name) =>
        (byName ??= Choices.DistinctBy(choice => choice.Name, StringComparer.Ordinal).ToDictionary(choice => choice.Name, StringComparer.Ordinal)).GetValueOrDefault(name);

    /// <summary>Its names in that language, made ready when they are first needed.</summary>
    internal ChoiceSearch Search(string language, string ofTheForm) =>
        searches.GetOrAdd(language, (spoken, own) => new ChoiceSearch([.. Choices.Select(choice => choice.Names(spoken, own).ToList())]), ofTheForm);
}

/// <summary>One choice. Its name is what is kept.</summary>
/// <param name="Item">Its columns as children: name, label, and all further ones.</param>
public sealed record Choice(string Name, Localized Label, Node Item)
{
    /// <summary>A shorter label for SMS (column <c>sms</c>).</summary>
    public Localized Sms { get; init; } = Localized.None;

    /// <summary>Other words that mean it, with | between (column <c>words</c>).</summary>
    public Localized Words { get; init; } = Localized.None;

    /// <summary>All that it is called. It is the same for everybody: answers are not filled in.</summary>
    internal IEnumerable<string> Names(string language, string ofTheForm) =>
        new[] { Label, Sms, Words }.SelectMany(names => names.In(language, ofTheForm)?.Source.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
            .DefaultIfEmpty(Name);
}
