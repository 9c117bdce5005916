namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>The names that a form has, and where each stands: what <c>${name}</c> may mean.</summary>
public sealed class Names(IEnumerable<NamedPlace> places)
{
    private readonly Dictionary<string, NamedPlace> byName = places.DistinctBy(place => place.Name, StringComparer.Ordinal).ToDictionary(place => place.Name, StringComparer.Ordinal);

    public NamedPlace? Find(string name) => byName.GetValueOrDefault(name);

    public IEnumerable<string> All => byName.Keys;
}

/// <summary>The way from the root to a question, group or repeat: <c>kid/kage</c>. Which of the steps are repeats decides what a reference means within one.</summary>
public sealed record NamedPlace(IReadOnlyList<PathStep> Steps)
{
    public string Name => Steps[^1].Name;

    public string Path => string.Join('/', Steps.Select(step => step.Name));
}

public readonly record struct PathStep(string Name, bool IsRepeat);
