using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>Small words that tell English from Spanish (content/understanding/english.yaml). Words of both languages are in neither list.</summary>
public sealed record EnglishWords(IReadOnlySet<string> English, IReadOnlySet<string> Spanish)
{
    // "Hi" and "ok, thanks" are everybody's.
    private const int Enough = 3;

    public static readonly EnglishWords None = new(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Several words are English and none is Spanish.</summary>
    public bool Plainly(string text)
    {
        var words = Plain.Of(text).Split(' ');
        return words.Count(English.Contains) >= Enough && !words.Any(Spanish.Contains);
    }
}
