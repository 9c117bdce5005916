namespace ChatAssist.Conversations.Matching;

/// <summary>Why a vacancy fits, the strongest first. Each is true word by word: nothing is said of what the person did not tell.</summary>
internal static class Reasons
{
    public static IReadOnlyList<Reason> Of(Seeker seeker, Vacancy vacancy) => [.. All(seeker, vacancy)];

    private static IEnumerable<Reason> All(Seeker seeker, Vacancy vacancy)
    {
        if (Work(seeker, vacancy) is { } work) yield return work;
        if (seeker.Languages.Count > 0 && vacancy.Languages.Any(SpokenLanguages.IsEnglish) && vacancy.Languages.All(asked => SpokenLanguages.Speaks(seeker.Languages, asked)))
            yield return new Reason(Because.English);
        if (Place(seeker, vacancy) is { } place) yield return new Reason(place);
        if (seeker.Limits.Contains("transport") && vacancy.Gives("transport")) yield return new Reason(Because.Transport);
        if (seeker.Limits.Contains("childcare") && vacancy.Gives("childcare")) yield return new Reason(Because.Childcare);
        if (Points.IsPaidEnough(seeker, vacancy) is true) yield return new Reason(Because.Pay);
        if (seeker.Shift is { } shift && shift == vacancy.Shift) yield return new Reason(Because.Shift);
        if (vacancy.Years == 0 && seeker.Done.Count == 0) yield return new Reason(Because.NoExperience);
    }

    private static Reason? Work(Seeker seeker, Vacancy vacancy)
    {
        if (seeker.Done.Any(work => Nearness.Of(work.Code, vacancy.Occupation) == Nearness.Same)) return new Reason(Because.Done, Points.YearsIn(seeker, vacancy));
        if (Nearness.Of(seeker.Wanted, vacancy.Occupation) >= Nearness.Minor) return new Reason(Because.Wanted);
        return seeker.Done.Any(work => Nearness.Of(work.Code, vacancy.Occupation) >= Nearness.Minor) || Nearness.Of(seeker.Skills, vacancy.Occupation) >= Nearness.Minor
            || TitleWords.Meet(seeker.Words, vacancy.Words)
            ? new Reason(Because.Alike)
            : null;
    }

    private static Because? Place(Seeker seeker, Vacancy vacancy) => seeker.Municipality switch
    {
        null => null,
        var home when home == vacancy.Municipality => Because.SameMunicipality,
        { Length: 4 } home when home[..2] == vacancy.Municipality[..2] => Because.SameDepartment,
        _ => null,
    };
}
