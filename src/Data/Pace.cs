namespace ChatAssist.Data;

/// <summary>How long a message keeps its sender busy, in microseconds; 0: it does not.</summary>
public delegate long Cost(OutgoingMessage message);

/// <summary>Messages that may be sent now.</summary>
/// <param name="IsFull">There may be more.</param>
/// <param name="Wait">How long until a sender that is held by its pace may go on; null: none is.</param>
public sealed record Claimed(IReadOnlyList<OutgoingMessage> Messages, bool IsFull, TimeSpan? Wait);

/// <summary>
/// The pace of our senders, shared by all processes: each has a moment from which it is free, and a message moves it on by what it costs
/// (the generic cell rate algorithm). After a rest half a second's worth may go at once.
/// </summary>
internal sealed class Pace
{
    private const long AtOnce = 500_000;

    private readonly Dictionary<string, long> free;
    private readonly HashSet<string> moved = new(StringComparer.Ordinal);
    private readonly long now;
    private readonly Cost cost;

    private Pace(IReadOnlyList<(string Sender, long FreeAt)> senders, long now, Cost cost)
    {
        (this.now, this.cost) = (now, cost);
        free = senders.ToDictionary(sender => sender.Sender, sender => sender.FreeAt, StringComparer.Ordinal);
        Held = [.. free.Keys.Where(sender => !IsFree(sender))];
    }

    /// <summary>Who may not send now.</summary>
    public IReadOnlyList<string> Held { get; }

    public TimeSpan? Wait => free.Keys.Where(sender => !IsFree(sender)).Select(sender => (TimeSpan?)TimeSpan.FromMicroseconds(free[sender] - AtOnce - now)).Min();

    /// <summary>Whoever reads it keeps others from it until the end of the transaction: what one takes, the next sees.</summary>
    public static async Task<Pace> Read(Tx tx, long now, Cost cost) =>
        new(await tx.Query<(string, long)>("SELECT sender, free_at FROM senders ORDER BY sender /*pg FOR NO KEY UPDATE*/"), now * 1000, cost);

    /// <summary>True when it may go; its time is taken then.</summary>
    public bool Lets(OutgoingMessage message)
    {
        if (cost(message) is not (> 0 and var takes)) return true;
        if (!IsFree(message.Sender)) return false;
        free[message.Sender] = Math.Max(free.GetValueOrDefault(message.Sender), now) + takes;
        moved.Add(message.Sender);
        return true;
    }

    public async Task Store(Tx tx)
    {
        foreach (var sender in moved) await Reserve(tx, sender, free[sender]);
    }

    /// <summary>The sender is not free before then; a later moment stays.</summary>
    private static Task<int> Reserve(Tx tx, string sender, long freeAt) => tx.Execute("""
        INSERT INTO senders (sender, free_at) VALUES (@sender, @freeAt)
        ON CONFLICT (sender) DO UPDATE SET free_at = excluded.free_at WHERE excluded.free_at > senders.free_at
        """, new { sender, freeAt });

    /// <summary>Nothing of the sender goes before then, and after it no half second's worth at once: who refused may refuse again.</summary>
    public static Task<int> Hold(Tx tx, string sender, long until) => Reserve(tx, sender, until + AtOnce);

    private bool IsFree(string sender) => free.GetValueOrDefault(sender) <= now + AtOnce;
}
