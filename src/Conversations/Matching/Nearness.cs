namespace ChatAssist.Conversations.Matching;

/// <summary>
/// How near two occupations are, by the groups of ISCO-08 that they share: the digits of a code, from the left, are the major,
/// sub-major, minor and unit group.
/// </summary>
internal static class Nearness
{
    public const int Same = 4, Minor = 3, SubMajor = 2;

    /// <summary>How many groups they share, 0 to 4.</summary>
    public static int Of(string code, string other)
    {
        var most = Math.Min(code.Length, other.Length);
        var shared = 0;
        while (shared < most && code[shared] == other[shared]) shared++;
        return shared;
    }

    public static int Of(IReadOnlyList<string> codes, string other)
    {
        var best = 0;
        for (var i = 0; i < codes.Count; i++) best = Math.Max(best, Of(codes[i], other));
        return best;
    }
}
