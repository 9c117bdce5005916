using System.Text;

namespace ChatAssist.Conversations.Understanding;

/// <summary>An answer in the person's own words.</summary>
internal static class FreeText
{
    private const int Longest = 300;

    /// <summary>On one line, without control characters and signs that turn the direction of what follows; null when it says nothing (no letter and no digit) or is a whole letter.</summary>
    public static string? In(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && !TurnsDirection(rune)) kept.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        var line = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest && line.Any(char.IsLetterOrDigit) ? line : null;
    }

    // They would make what stands beside the answer read otherwise, in the console and in a table (UAX #9).
    private static bool TurnsDirection(Rune rune) => rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069;
}
