namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>The SMS that may cost more than one segment at worst, each with its reason. Everything else fits one.</summary>
internal static class SegmentBudget
{
    public static readonly Dictionary<string, int> Longer = new(StringComparer.Ordinal)
    {
        // All that is kept, or it would be no answer.
        ["es my-data.show"] = 3,
        ["en my-data.show"] = 3,
        // All that was told, to be confirmed.
        ["es form.review"] = 2,
        ["en form.review"] = 2,
        // The occupations that a work may be.
        ["es form.which-job"] = 2,
        ["en form.which-job"] = 2,
        // Every number that may help now.
        ["es safety.lines"] = 2,
        ["en safety.lines"] = 2,
    };
}
