using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>Who sends people to us with a code or a word of their own (content/sources.csv).</summary>
public sealed record Sources(IReadOnlyList<Sender> All)
{
    // Whoever scanned a code sends what stands in it, perhaps with a greeting.
    private const int MostWords = 8;

    public static readonly Sources None = new([]);

    /// <summary>Whose code is in the message; null: nobody's.</summary>
    public Sender? In(string text)
    {
        var said = Plain.Of(text);
        return said.Split(' ').Length > MostWords ? null
            : All.FirstOrDefault(sender => $" {said} ".Contains($" {Plain.Of(sender.Code)} ", StringComparison.Ordinal));
    }
}

/// <summary>A partner, a fair, an office.</summary>
/// <param name="By">As it is told to the person who asks where we have the number from.</param>
/// <param name="Kind">partner | fair | office.</param>
/// <param name="Funding">The code of who pays; null: not said.</param>
public sealed record Sender(string Code, string By, string Kind, string? Funding);
