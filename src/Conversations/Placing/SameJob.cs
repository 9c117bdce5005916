using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Placing;

/// <summary>Whether a job is one that we know of: whoever tells the same twice has one.</summary>
internal static class SameJob
{
    // A start told anew is rarely told to the day.
    private const int DaysApart = 7;

    private static readonly string[] Small = ["en", "con", "una", "un", "la", "el", "las", "los", "de", "del", "al", "don", "dona", "at", "in", "the", "a", "with"];

    /// <summary>The job that goes on, or was told of, and is the same; null: a new one.</summary>
    public static Placement? Of(Placement said, IEnumerable<Placement> known) =>
        known.LastOrDefault(job => job.Status is PlacementStatus.Told or PlacementStatus.Confirmed && IsSame(job, said));

    private static bool IsSame(Placement job, Placement said) =>
        Math.Abs(job.Start.DayNumber - said.Start.DayNumber) <= DaysApart || (Name(said.Employer) is { Length: > 0 } name && name == Name(job.Employer));

    private static string Name(string employer) => string.Join(' ', Plain.Of(employer).Split(' ').Except(Small, StringComparer.Ordinal));
}
