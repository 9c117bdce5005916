namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>The SMS that may cost more than one segment at worst, each with its reason. Everything else fits one.</summary>
internal static class SegmentBudget
{
    public static readonly Dictionary<string, int> Longer = new(StringComparer.Ordinal)
    {
        // All that is kept, or it would be no answer.
        ["es my-data.show"] = 3,
        ["en my-data.show"] = 3,
        // All that is printed, or the person would agree to what was not shown.
        ["es cv.show"] = 3,
        ["en cv.show"] = 3,
    };

    /// <summary>Texts that are made of a form in the chat and may be longer.</summary>
    public static readonly string[] OfForms =
    [
        // Every answer of the person, to choose which to change.
        "form.change", "form.change-again",
    ];

    public static bool MayBeLonger(string key) => OfForms.Contains(key, StringComparer.Ordinal) || Longer.ContainsKey($"es {key}");
}
