namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Which duration belongs to which job.</summary>
internal static class JobYears
{
    /// <summary>The years of each part that has a job, in order; null where that is doubtful.</summary>
    public static IReadOnlyList<decimal?>? Of(IReadOnlyList<JobPart> parts)
    {
        if (parts.Any(part => part.Lengths.Count > 1 || part.Lengths.Any(length => length.Years is null))) return null;
        if (!parts.Any(part => part.Lengths.Count > 0)) return [.. parts.Select(_ => (decimal?)null)];
        if (parts.Any(part => part.Job is null)) return Apart(parts);
        var said = parts.Count(part => part.Lengths.Count > 0);
        return parts.Count == 1 ? Own(parts) : said == 1 ? OneOfSeveral(parts) : Several(parts);
    }

    private static decimal? Length(JobPart part) => part.Lengths.Count > 0 ? part.Lengths[0].Years : null;

    private static List<decimal?> Own(IReadOnlyList<JobPart> parts) => [.. parts.Select(Length)];

    private static List<decimal?> Each(IReadOnlyList<JobPart> parts, decimal? years) => [.. parts.Select(_ => years)];

    // One duration in a list of jobs: "roofing y drywall 9 years" says it of each, "cocinero 6 años y limpieza" of one.
    private static List<decimal?>? OneOfSeveral(IReadOnlyList<JobPart> parts)
    {
        var later = parts.Skip(1).ToList();
        // "A, b 6 años" may say it of b alone; "a y b 6 años" closes the list.
        var isList = later.All(part => !part.IsTime && !part.IsLinked) && parts[^1].Before is { IsSign: false };
        if (Length(parts[0]) is { } first) return !parts[0].LengthFirst || later.All(part => part.IsTime) ? Own(parts) : isList ? Each(parts, first) : null;
        if (Length(parts[^1]) is not { } last) return null;
        if (parts[^1].LengthFirst || later.All(part => part.IsTime)) return Own(parts);
        return isList ? Each(parts, last) : null;
    }

    // "Cocinero 3 años, mesero 2 y limpieza": those without a duration come last, or it may be theirs too.
    private static List<decimal?>? Several(IReadOnlyList<JobPart> parts)
    {
        var timed = parts.TakeWhile(part => part.Lengths.Count > 0).ToList();
        var rest = parts.Skip(timed.Count).ToList();
        if (rest.Any(part => part.Lengths.Count > 0)) return null;
        return rest.Count == 0 || !timed[^1].LengthFirst || rest[0].IsTime ? Own(parts) : null;
    }

    // Durations that stand alone: "roofing y drywall, 9 years", "roofing, 9 years, drywall, 3 years".
    private static List<decimal?>? Apart(IReadOnlyList<JobPart> parts)
    {
        var jobs = parts.Where(part => part.Job is not null).ToList();
        var alone = parts.Where(part => part.Job is null).ToList();
        if (alone.Any(part => part.IsTime) || parts.Any(part => part.Job is not null && part.Lengths.Count > 0)) return null;
        if (alone.Count == 1 && parts[^1] == alone[0] && jobs.Skip(1).All(part => !part.IsTime)) return Each(jobs, Length(alone[0]));
        if (alone.Count == 1 && jobs.Count == 1) return !alone[0].HasTown && jobs[0].Before is { IsSign: true, IsTime: false } ? Each(jobs, Length(alone[0])) : null;
        return Alternate(parts) ? [.. alone.Select(Length)] : null;
    }

    private static bool Alternate(IReadOnlyList<JobPart> parts) =>
        parts.Count % 2 == 0 && parts.Index().All(part => (part.Item.Job is null) == (part.Index % 2 == 1));
}
