namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>The names that a form has, and where each stands: what <c>${name}</c> may mean.</summary>
/// <param name="tables">The choice lists and tables that <c>instance</c> and <c>pulldata</c> may read; null: not known, any.</param>
public sealed class Names(IEnumerable<NamedPlace> places, IReadOnlySet<string>? tables = null)
{
    private readonly Dictionary<string, NamedPlace> byPath = places.DistinctBy(place => place.Path, StringComparer.Ordinal).ToDictionary(place => place.Path, StringComparer.Ordinal);
    private Dictionary<string, NamedPlace>? byName;

    public IReadOnlySet<string>? Tables { get; } = tables;

    public IEnumerable<string> All => ByName.Keys;

    private Dictionary<string, NamedPlace> ByName => byName ??= byPath.Values.DistinctBy(place => place.Name, StringComparer.Ordinal).ToDictionary(place => place.Name, StringComparer.Ordinal);

    public NamedPlace? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The place that stands at <c>kid/kage</c>.</summary>
    public NamedPlace? At(string path) => byPath.GetValueOrDefault(path);
}

/// <summary>The way from the root to a question, group or repeat: <c>kid/kage</c>. Which of the steps are repeats decides what a reference means within one.</summary>
public sealed record NamedPlace(IReadOnlyList<PathStep> Steps)
{
    public string Name => Steps[^1].Name;

    public string Path { get; } = string.Join('/', Steps.Select(step => step.Name));
}

public readonly record struct PathStep(string Name, bool IsRepeat);
