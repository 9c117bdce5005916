namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Years that say how old somebody is or how long ago it was, and not for how long.</summary>
internal static class Ages
{
    private static readonly string[][] Before = [["a", "los"], ["desde", "los"], ["de", "los"], ["cumpli"], ["tenia"], ["im"], ["i", "am"], ["at", "age"], ["age"], ["soy", "de"]];

    private static readonly string[] Worked = ["de", "en", "of", "in", "trabajando", "haciendo", "working", "doing", "como", "con", "siendo", "experiencia", "experience", "laborando", "que"];

    /// <summary>The token after an age that begins here; null when none does.</summary>
    public static int? At(IReadOnlyList<Token> tokens, int start)
    {
        if (Before.FirstOrDefault(words => Stand(tokens, start, words)) is { } words) return Years(tokens, start + words.Length) is { } end && !IsWork(tokens, end) ? end : null;
        // "Tengo 35 años y soy albañil" is an age; "tengo 5 años de albañil" is not.
        if (Stand(tokens, start, ["tengo"]) || Stand(tokens, start, ["tiene"])) return Years(tokens, start + 1) is { } end && !IsWork(tokens, end) ? end : null;
        return Years(tokens, start) is { } old && Stand(tokens, old, ["old"]) ? old + 1 : null;
    }

    /// <summary>"Casi 5 años", "más de 5 años": how many is for the person to say.</summary>
    public static bool IsRough(IReadOnlyList<Token> tokens, int start) =>
        Stand(tokens, start - 1, ["casi"]) || Stand(tokens, start - 1, ["almost"]) || Stand(tokens, start - 1, ["over"]) || Stand(tokens, start - 2, ["more", "than"])
        || Stand(tokens, start - 2, ["less", "than"]) || Stand(tokens, start - 2, ["mas", "de"]) || Stand(tokens, start - 2, ["menos", "de"]);

    /// <summary>"Hace 5 años" is when; "desde hace 5 años" and "hace 5 años que" are how long.</summary>
    public static bool IsAgo(IReadOnlyList<Token> tokens, int start, int end) =>
        Stand(tokens, end, ["ago"]) || (Stand(tokens, start - 1, ["hace"]) && !Stand(tokens, start - 2, ["desde"]) && !Stand(tokens, end, ["que"]));

    private static int? Years(IReadOnlyList<Token> tokens, int start) => Duration.At(tokens, start) is { Years: >= 1 } years ? years.End : null;

    private static bool IsWork(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && Worked.Contains(tokens[at].Text, StringComparer.Ordinal) && !Stand(tokens, at, ["de", "edad"]);

    private static bool Stand(IReadOnlyList<Token> tokens, int start, string[] words)
    {
        if (start < 0 || start + words.Length > tokens.Count) return false;
        for (var at = 0; at < words.Length; at++)
            if (!tokens[start + at].IsWord(words[at])) return false;
        return true;
    }
}
