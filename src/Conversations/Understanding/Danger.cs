using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Looks for danger in every text, before anything else reads it.</summary>
public static class Danger
{
    /// <summary>The kind of the first rule that fires; null when none does.</summary>
    public static string? In(string text, IReadOnlyList<DangerRule> rules)
    {
        var said = $" {Plain.Of(text)} ";
        return rules.FirstOrDefault(rule => Fires(rule, said))?.Kind;
    }

    private static bool Fires(DangerRule rule, string said)
    {
        foreach (var harmless in rule.Unless) said = said.Replace(harmless, " . ", StringComparison.Ordinal);
        return rule.Says.Any(phrase => said.Contains(phrase, StringComparison.Ordinal));
    }
}
