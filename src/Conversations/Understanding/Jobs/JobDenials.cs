namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Corrections: "no soy albañil, soy electricista" denies one job and says another.</summary>
internal static class JobDenials
{
    /// <summary>The parts that are so; null where it is doubtful how far a denial reaches.</summary>
    public static IReadOnlyList<JobPart>? Off(IReadOnlyList<JobPart> parts)
    {
        if (parts.All(part => part.Denial is null)) return parts;
        // "No cocinero, mesero"
        if (parts is [{ Denial.IsBare: true, Job: not null, Lengths.Count: 0 }, { Before.IsSign: true }]) return [parts[1]];
        var said = new List<JobPart>();
        var denied = false;
        foreach (var part in parts)
        {
            // A denial says what was not done, and no more: "no fui mesero 2 años" is anything.
            if (part.Denial is not null && (part.Lengths.Count > 0 || (part.Job is null && part.Phrases.Count > 0))) return null;
            // "No soy cocinero, mesero" may deny both.
            if (part.Denial is null && denied && !part.IsClaimed) return null;
            denied = part.Denial is not null;
            if (!denied) said.Add(part);
        }
        return said;
    }
}
