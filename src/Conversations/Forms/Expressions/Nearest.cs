using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>What somebody may have meant who wrote a name that there is not.</summary>
internal static class Nearest
{
    public static string? To(string name, IEnumerable<string> names)
    {
        var most = name.Length < 6 ? 1 : 2;
        return names.Select(other => (other, distance: Distance(name, other, most)))
            .Where(found => found.distance <= most && found.distance < found.other.Length)
            .OrderBy(found => found.distance).Select(found => found.other).FirstOrDefault();
    }

    private static int Distance(string name, string other, int most) =>
        name.Equals(other, StringComparison.OrdinalIgnoreCase) ? 0 : Typos.Distance(name.ToLowerInvariant(), other.ToLowerInvariant(), most);
}
