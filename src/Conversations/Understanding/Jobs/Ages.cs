namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Years that say how old somebody was, and not for how long.</summary>
internal static class Ages
{
    /// <summary>"Tengo 8 años trabajo de…": nobody is so young.</summary>
    public const int Youngest = 12;

    private static readonly string[][] Since = [["a", "los"], ["desde", "los"], ["de", "los"], ["at"], ["at", "age"], ["age"]];

    private static readonly string[][] Having = [["cumpli"], ["tenia"], ["tengo"], ["tiene"], ["soy", "de"], ["im"], ["i", "am"]];

    private static readonly string[][] After = [["old"], ["de", "edad"], ["of", "age"], ["cumplidos"]];

    // "Tengo 35 años y soy albañil" is an age; "tengo 5 años de albañil" is not.
    private static readonly string[] Worked =
        ["de", "en", "of", "in", "as", "trabajando", "haciendo", "working", "doing", "como", "con", "siendo", "experiencia", "experience", "laborando", "que"];

    /// <summary>The token after the age that a number with its years is; null when it is none.</summary>
    public static int? At(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (Array.Find(After, words => Stand(tokens, end, words)) is { } after) return end + after.Length;
        var isWork = end < tokens.Count && Worked.Contains(tokens[end].Text, StringComparer.Ordinal);
        return IsBefore(Since) || (!isWork && IsBefore(Having)) ? end : null;

        bool IsBefore(string[][] phrases) => phrases.Any(words => Stand(tokens, start - words.Length, words));
    }

    private static bool Stand(IReadOnlyList<Token> tokens, int start, string[] words)
    {
        if (start < 0 || start + words.Length > tokens.Count) return false;
        for (var at = 0; at < words.Length; at++)
            if (!tokens[start + at].IsWord(words[at])) return false;
        return true;
    }
}
