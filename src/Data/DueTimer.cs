namespace ChatAssist.Data;

/// <summary>A timer that is due, by programme time.</summary>
public sealed record DueTimer
{
    public required long Id { get; init; }
    public required long ConversationId { get; init; }
    public required long PersonId { get; init; }
    public required string Slot { get; init; }
    public required long DueAt { get; init; }

    // check-in.7@1: the flow, its name for it, and what it is about.
    internal (long Person, string Flow, string? About) Thing =>
        (PersonId, Slot.Split('.', '@')[0], Slot.LastIndexOf('@') is var at and >= 0 ? Slot[(at + 1)..] : null);
}

/// <summary>What is due at once in a conversation: one rings, of the same thing the newest.</summary>
/// <param name="Merged">Older ones of the same thing: what they would ask is asked now.</param>
/// <param name="Later">Of other things, or soon: each a day after the one before it.</param>
internal sealed record TimersAtOnce(DueTimer Rings, IReadOnlyList<DueTimer> Merged, IReadOnlyList<DueTimer> Later)
{
    /// <summary>Who has just heard from us hears of another thing tomorrow, and not within the hour.</summary>
    public const long Soon = 2 * 60 * 60 * 1000;

    private const long Day = 24 * 60 * 60 * 1000;

    /// <param name="timers">Those of a conversation that are due or will be soon, oldest first; null when none is due.</param>
    public static TimersAtOnce? Of(IReadOnlyList<DueTimer> timers, long at)
    {
        if (timers is not [var oldest, ..] || oldest.DueAt > at) return null;
        var same = timers.Where(timer => timer.Thing == oldest.Thing && timer.DueAt <= at).ToList();
        var later = timers.Where(timer => timer.Thing != oldest.Thing)
            .Select((timer, place) => timer with { DueAt = Math.Max(timer.DueAt, at) + (place + 1) * Day });
        return new TimersAtOnce(same[^1], same[..^1], [.. later]);
    }
}
