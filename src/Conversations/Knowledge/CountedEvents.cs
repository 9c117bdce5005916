namespace ChatAssist.Conversations.Knowledge;

/// <summary>One kind of event that the programme counts (content/events.csv).</summary>
/// <param name="Type">service | outcome | contact.</param>
/// <param name="CountsFor">The indicators that read it: I1 … I5.</param>
public sealed record CountedEvent(string Kind, string Type, IReadOnlyDictionary<string, string> Names, IReadOnlyList<string> CountsFor);

public sealed record CountedEvents(IReadOnlyList<CountedEvent> All);
