namespace ChatAssist.Conversations.Matching;

/// <summary>Whether the languages that a vacancy asks for are spoken.</summary>
internal static class SpokenLanguages
{
    // The level of an English that was named alone is not known: enough for a vacancy that names none.
    private static readonly string[] English = ["english_little", "english", "english_good", "english_very_good"];

    public static bool Speaks(IReadOnlySet<string> spoken, string asked)
    {
        var least = Array.IndexOf(English, asked);
        if (least < 0) return spoken.Contains(asked);
        for (var level = least; level < English.Length; level++)
            if (spoken.Contains(English[level])) return true;
        return false;
    }

    public static bool IsEnglish(string language) => Array.IndexOf(English, language) >= 0;
}
