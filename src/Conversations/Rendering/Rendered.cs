namespace ChatAssist.Conversations.Rendering;

/// <summary>A message as it goes out: its text, and what can be tapped (none on a surface of text).</summary>
public sealed record Rendered(string Body, TapKind Taps, IReadOnlyList<Tap> Options)
{
    /// <summary>It goes alone: the body is empty then.</summary>
    public Attachment? Attachment { get; init; }
}

/// <summary>One thing to tap. The id says which option of which question it is: <c>flow.text.option</c>.</summary>
public sealed record Tap(string Id, string Label, string? Says);

public enum TapKind
{
    None,
    Buttons,
    List,
}
