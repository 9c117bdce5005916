using System.Globalization;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>How many instances a repeat has, as it is kept under the repeat's own path: "2", or "2+" while more may be added.</summary>
public readonly record struct Instances(int Count, bool IsOpen)
{
    /// <summary>Nobody in a chat adds more.</summary>
    public const int Most = 50;

    /// <summary>Nothing is kept yet: none, and one may be added.</summary>
    public static readonly Instances None = new(0, IsOpen: true);

    public static Instances Read(string kept) =>
        int.TryParse(kept.TrimEnd('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(Math.Min(count, Most), kept.EndsWith('+') && count < Most)
            : None;

    /// <summary>" (2)" for <c>jobs[2]/employer</c>, " (2.1)" for a repeat within; nothing outside of repeats.</summary>
    public static string Numbered(string path) =>
        path.Split('[').Skip(1).Select(step => step[..step.IndexOf(']', StringComparison.Ordinal)]).ToList() is { Count: > 0 } numbers ? $" ({string.Join('.', numbers)})" : "";

    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture) + (IsOpen ? "+" : "");
}
