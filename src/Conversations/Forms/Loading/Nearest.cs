using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>What was probably meant by a word that is unknown.</summary>
internal static class Nearest
{
    /// <summary>The word that is at most two slips of the finger away; null: none is.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var most = written.Length < 5 ? 1 : 2;
        var near = known.Select(word => (Word: word, Distance: Typos.Distance(written.ToLowerInvariant(), word.ToLowerInvariant(), most))).Where(found => found.Distance <= most).ToList();
        return near.Count == 0 ? null : near.MinBy(found => found.Distance).Word;
    }
}
