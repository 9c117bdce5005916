using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;

namespace ChatAssist.Conversations.Cvs;

/// <summary>How the person named a work: "albañil", not "Albañiles" of the classification.</summary>
internal static partial class OwnWords
{
    // Small words may stand between: "ayudante de albañil".
    private const int Between = 2;

    /// <summary>Null where the words are not found, or are not to be printed.</summary>
    public static string? For(string code, string text, Content content)
    {
        var named = JobReading.Suggest(text, content.Occupations).FirstOrDefault(job => job.Codes.Contains(code, StringComparer.Ordinal));
        return named is null ? null : For(named, text, content);
    }

    /// <inheritdoc cref="For(string, string, Content)"/>
    public static string? For(JobSuggestion job, string text, Content content) =>
        Span(text, job.Said.Split(' ')) is { } words && Clauses.IsPrintable(words, content) ? Clauses.Written(words) : null;

    private static string? Span(string text, string[] said)
    {
        var words = Word().Matches(text).Select(match => (Plain: Plain.Of(match.Value), match.Index, End: match.Index + match.Length)).ToList();
        for (var first = 0; first < words.Count; first++)
            if (Last(words.Select(word => word.Plain).ToList(), first, said) is { } last) return text[words[first].Index..words[last].End];
        return null;
    }

    // Where the words that were said end, when they begin there.
    private static int? Last(List<string> words, int first, string[] said)
    {
        var at = first - 1;
        foreach (var word in said)
        {
            var found = words.IndexOf(word, at + 1);
            if (found < 0 || (at < first ? found != first : found > at + 1 + Between)) return null;
            at = found;
        }
        return at;
    }

    [GeneratedRegex(@"[\p{L}\p{M}']+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
