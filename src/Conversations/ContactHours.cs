namespace ChatAssist.Conversations;

/// <summary>At what time of a day a person wants to be written to, as the profile has it.</summary>
internal static class ContactHours
{
    public static DateTimeOffset On(DateOnly day, Facts facts) => facts.Programme.QuietHours.LastAllowed(facts.Programme.At(day, Hour(facts)));

    private static TimeOnly Hour(Facts facts)
    {
        var said = (facts.Submissions.GetValueOrDefault("profile")?.Answers.GetValueOrDefault("hours") ?? "").Split(' ');
        return said.Contains("morning") ? new TimeOnly(9, 0)
            : said.Contains("afternoon") ? new TimeOnly(14, 0)
            : said.Contains("evening") ? new TimeOnly(18, 0)
            : new TimeOnly(10, 0);
    }
}
