namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>The forms in which one Spanish word is met.</summary>
internal static class WordForms
{
    private static readonly string[] OfAr = ["ar", "ando", "aba", "aban", "abamos", "e", "o", "amos", "ado", "arle", "arlos", "arlas"];
    private static readonly string[] OfEnglish = ["ing", "ed", "s", ""];
    private static readonly string[] OfErIr = ["er", "ir", "iendo", "ia", "ian", "i", "o", "imos", "ido"];

    /// <summary>A phrase in which "cocinar*" or "clean^" stands for all forms of the verb, in each of them.</summary>
    public static IEnumerable<string> Of(string phrase)
    {
        var mark = phrase.AsSpan().IndexOfAny('*', '^');
        if (mark < 0) return [phrase];
        var start = phrase.LastIndexOf(' ', mark) + 1;
        var verb = phrase[start..mark];
        var forms = phrase[mark] == '*' ? OfVerb(verb) : OfEnglish.Select(ending => verb + ending);
        // Who does it: "cortador de caña". Alone it may be a machine: "cosechadora".
        if (phrase[mark] == '*' && phrase.Contains(' ', StringComparison.Ordinal)) forms = forms.Append(Doer(verb));
        return forms.SelectMany(form => Of(phrase[..start] + form + phrase[(mark + 1)..]));
    }

    /// <summary>A word without its gender and number: "meseras" and "mesero" are one.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4) return word;
        var singular = word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
        return singular.Length > 3 && singular[^1] is 'o' or 'a' or 'e' ? singular[..^1] : singular;
    }

    /// <summary>"meserito" is "mesero"; null when it is no diminutive.</summary>
    public static string? Undiminished(string word)
    {
        var singular = word.TrimEnd('s');
        return singular.Length > 6 && (singular.EndsWith("ito", StringComparison.Ordinal) || singular.EndsWith("ita", StringComparison.Ordinal)) ? singular[..^3] + singular[^1] : null;
    }

    private static IEnumerable<string> OfVerb(string infinitive)
    {
        var root = infinitive[..^2];
        var endings = infinitive.EndsWith("ar", StringComparison.Ordinal) ? OfAr : OfErIr.Where(ending => ending is not ("er" or "ir")).Prepend(infinitive[^2..]);
        return endings.Select(ending => Spelt(root, ending)).Concat(infinitive == "hacer" ? ["hago", "hice", "hize"] : []);
    }

    private static string Doer(string infinitive) => infinitive[^2..] == "ir" ? infinitive[..^2] + "idor" : infinitive[..^1] + "dor";

    // The sound stays: pizcar, pizqué; cargar, cargué; empezar, empecé.
    private static string Spelt(string root, string ending) => (ending, root[^1]) switch
    {
        ("e", 'c') => root[..^1] + "que",
        ("e", 'g') => root + "ue",
        ("e", 'z') => root[..^1] + "ce",
        _ => root + ending,
    };
}
