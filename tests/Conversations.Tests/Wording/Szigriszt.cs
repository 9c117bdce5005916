using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>
/// How easy a Spanish text is to read (Szigriszt's perspicuity, read on the INFLESZ scale): 206.835 - 62.3 syllables a word - words a sentence.
/// 80 and more is very easy: primary school. Szigriszt Pazos, "Sistemas predictivos de legibilidad" (1993); Barrio-Cantalejo et al.,
/// "Validación de la Escala INFLESZ", An. Sist. Sanit. Navar. 31(2), 2008.
/// </summary>
internal static partial class Szigriszt
{
    public static double Of(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var sentences = Math.Max(1, Sentence().Count(text));
        return 206.835 - (62.3 * words.Sum(Syllables) / words.Count) - ((double)words.Count / sentences);
    }

    public static int Words(string text) => Word().Count(text);

    /// <summary>A syllable is a vowel, or two or three that are spoken as one: "bue-no", "ciu-dad", but "dí-a", "le-er".</summary>
    public static int Syllables(string word) => Math.Max(1, Nucleus().Count(Silent(word.ToLowerInvariant())));

    // The u of que, gui is not spoken; y ends a diphthong ("hoy") and is a vowel when it stands alone.
    private static string Silent(string word) => word == "y" ? "i" : QueGui().Replace(word, "${start}${vowel}").Replace("h", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^.!?:\n]*\p{L}[^.!?:\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();

    [GeneratedRegex("(?<start>[qg])u(?<vowel>[eéií])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QueGui();

    // A weak vowel joins its neighbour; two strong ones do not, and an accent keeps a weak one apart.
    [GeneratedRegex("[iuü]?[aeoáéó][iuy]|[iuü][aeoáéó]|[aeoáéó]|iu|[uü][ií]|iú|[iuüíú]", RegexOptions.None, 1000)]
    private static partial Regex Nucleus();
}
