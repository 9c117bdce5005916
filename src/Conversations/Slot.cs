namespace ChatAssist.Conversations;

/// <summary>Which timer of a person: the flow that it wakes, its name within the flow, and what it is about: <c>check-in.7@1</c>, <c>profile.nudge</c>.</summary>
/// <param name="About">The key of the placement or referral; null where a flow has one only.</param>
public sealed record Slot(string Flow, string Name, string? About = null)
{
    public static Slot Read(string text)
    {
        var at = text.LastIndexOf('@');
        var (slot, about) = at < 0 ? (text, null) : (text[..at], text[(at + 1)..]);
        var dot = slot.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new Slot(slot, "", about) : new Slot(slot[..dot], slot[(dot + 1)..], about);
    }

    public override string ToString() => About is null ? $"{Flow}.{Name}" : $"{Flow}.{Name}@{About}";
}
