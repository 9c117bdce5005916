using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>The questionnaires: of each the version that is begun now, and older ones that somebody may be in the middle of.</summary>
public sealed class FormLibrary
{
    public static readonly FormLibrary Empty = new([], []);

    private readonly Dictionary<string, Form> current;
    private readonly Dictionary<(string Name, string Version), Form> published;

    public FormLibrary(IReadOnlyCollection<Form> current, IReadOnlyCollection<Form> older)
    {
        this.current = current.ToDictionary(form => form.Name, StringComparer.Ordinal);
        published = older.Concat(current).ToDictionary(form => (form.Name, form.Version));
    }

    /// <summary>The version that is begun now of each.</summary>
    public IReadOnlyCollection<Form> All => current.Values;

    public Form Current(string name) => current.TryGetValue(name, out var form) ? form : throw new KeyNotFoundException($"There is no form '{name}'.");

    /// <summary>Null when it was never published, or cannot be read any more.</summary>
    public Form? Find(string name, string version) => published.GetValueOrDefault((name, version));
}
