using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Matching;

/// <summary>The words of a title as far as they name the work: "Ayudante de cocina" and "cocinera" meet in "cocin", which no code says.</summary>
internal static class TitleWords
{
    private const int Stem = 5;

    // They stand in titles of every kind.
    private static readonly HashSet<string> OfAnyWork = new(
        ["ayuda", "asist", "agent", "auxil", "encar", "opera", "perso", "traba", "emple", "gener", "turno", "tiemp", "helpe", "worke", "exper", "busco", "quier", "cerca", "hacer", "cualq"],
        StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string text) =>
    [
        .. Plain.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= Stem).Select(word => word[..Stem]).Where(stem => !OfAnyWork.Contains(stem)).Distinct(StringComparer.Ordinal),
    ];

    public static bool Meet(IReadOnlySet<string> said, IReadOnlyList<string> title)
    {
        for (var i = 0; i < title.Count; i++)
            if (said.Contains(title[i])) return true;
        return false;
    }
}
