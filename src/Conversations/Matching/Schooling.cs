namespace ChatAssist.Conversations.Matching;

/// <summary>How far somebody got in school, as a ladder.</summary>
public static class Schooling
{
    /// <summary>As the profile calls them, the lowest first.</summary>
    public static readonly IReadOnlyList<string> Ladder = ["none", "some_primary", "primary", "lower_secondary", "upper_secondary", "university"];

    /// <summary>How high on the ladder; what is not on it is its foot.</summary>
    internal static int Step(string schooling)
    {
        for (var step = 0; step < Ladder.Count; step++)
            if (Ladder[step] == schooling) return step;
        return 0;
    }

    internal static bool Reaches(string has, string asked) => Step(has) >= Step(asked);
}
