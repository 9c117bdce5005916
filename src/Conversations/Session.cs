namespace ChatAssist.Conversations;

/// <summary>Where a flow stands, as it is stored: its key, the version of its state, the state as JSON.</summary>
public sealed record Frame(string Flow, int Version, string State);

/// <summary>
/// Where a conversation stands: the flow that is open and the one that was interrupted (one at most: people remember one).
/// </summary>
/// <param name="LastTurn">When the person last wrote, or a timer began or reminded; null before the first time.</param>
public sealed record Session(Frame? Active, Frame? Paused, DateTimeOffset? LastTurn)
{
    public static readonly Session New = new(null, null, null);
}
