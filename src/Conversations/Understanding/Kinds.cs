using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What an answer can be read as, by name; each reads a text into one canonical value. What the questions of a questionnaire and the verb <c>understand</c> go by.</summary>
public sealed class Kinds
{
    private delegate string? Reader(string text, DateOnly today, string language);

    private readonly Dictionary<string, Reader> readers;

    public Kinds(Content content) => readers = new(StringComparer.Ordinal)
    {
        ["yes_no"] = (text, _, _) => YesNo.Read(text, content.YesNo).Canonical(yes => yes ? "yes" : "no"),
        ["danger"] = (text, _, _) => content.Danger.In(text) ?? "none",
        ["intent"] = (text, _, _) => Intent.Of(text, content),
    };

    public IReadOnlyCollection<string> Names => readers.Keys;

    /// <summary>The canonical value; null where it must be asked again.</summary>
    /// <param name="today">What "ayer" is counted from.</param>
    public string? Understand(string kind, string text, DateOnly today, string language) =>
        readers.TryGetValue(kind, out var reader) ? reader(text, today, language) : throw new ArgumentException($"There is no kind '{kind}'; there are {string.Join(", ", Names)}.", nameof(kind));
}
