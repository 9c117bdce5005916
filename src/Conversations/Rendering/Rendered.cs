namespace ChatAssist.Conversations.Rendering;

/// <summary>A message as it goes out: its text, and what can be tapped (none on a surface of text).</summary>
public sealed record Rendered(string Body, TapKind Taps, IReadOnlyList<Tap> Options)
{
    /// <summary>It goes alone: the body is empty then.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>What opens the list; null where there is none.</summary>
    public string? ListButton { get; init; }

    /// <summary>Where the options cannot be shown after all, they are numbered below the body; false: the body says how to answer.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>What it says; null for a piece of a text that was too long, and for an attachment.</summary>
    public Purpose? Purpose { get; init; }
}

/// <summary>What a message says, whatever the words: its texts, and what stands in their places.</summary>
/// <param name="Texts">Their keys, joined by <c>+</c>.</param>
/// <param name="Places">By name; where options are shown, <c>asks</c> is what a tap on one begins with.</param>
public sealed record Purpose(string Texts, IReadOnlyDictionary<string, string> Places)
{
    public const string Asks = "asks";

    internal static Purpose Of(params IReadOnlyList<Said> said)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in said.SelectMany(one => one.Values)) places.TryAdd(name, value);
        if (said.LastOrDefault(one => one.Text.Options.Count > 0) is { } asked) places[Asks] = asked.Text.Asks;
        return new Purpose(string.Join('+', said.Select(one => one.Text.Key)), places);
    }
}

/// <summary>One thing to tap. The id says which option of which question it is: <c>flow.text.option</c>.</summary>
public sealed record Tap(string Id, string Label, string? Says);

public enum TapKind
{
    None,
    Buttons,
    List,
}
