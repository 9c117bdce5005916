namespace ChatAssist.Conversations.Matching;

/// <summary>Why a vacancy fits, the strongest first. Each is true word by word: nothing is said of what the person did not tell.</summary>
internal static class Reasons
{
    public static IReadOnlyList<Reason> Of(Seeker seeker, Vacancy vacancy) =>
    [
        .. new[]
        {
            Work(seeker, vacancy),
            When(SpeaksEnglish(seeker, vacancy), Because.English),
            Place(seeker, vacancy) is { } place ? new Reason(place) : null,
            When(seeker.HasNoTransport && vacancy.Gives("transport"), Because.Transport),
            When(seeker.HasChildren && vacancy.Gives("childcare"), Because.Childcare),
            When(Points.IsPaidEnough(seeker, vacancy) is true, Because.Pay),
            When(seeker.Shift is { } shift && shift == vacancy.Shift, Because.Shift),
            When(vacancy.Years == 0 && seeker.Done.Count == 0, Because.NoExperience),
        }.OfType<Reason>(),
    ];

    private static Reason? When(bool holds, Because because) => holds ? new Reason(because) : null;

    private static bool SpeaksEnglish(Seeker seeker, Vacancy vacancy) => seeker.Languages.Count > 0
        && vacancy.Languages.Any(SpokenLanguages.IsEnglish) && vacancy.Languages.All(asked => SpokenLanguages.Speaks(seeker.Languages, asked));

    private static Reason? Work(Seeker seeker, Vacancy vacancy)
    {
        if (seeker.Done.Any(work => Nearness.Of(work.Code, vacancy.Occupation) == Nearness.Same)) return new Reason(Because.Done, Points.YearsIn(seeker, vacancy));
        if (Nearness.Of(seeker.Wanted, vacancy.Occupation) == Nearness.Same) return new Reason(Because.Wanted);
        return seeker.Done.Any(work => Nearness.Of(work.Code, vacancy.Occupation) >= Nearness.Minor) || Nearness.Of(seeker.Wanted, vacancy.Occupation) >= Nearness.Minor || Nearness.Of(seeker.Skills, vacancy.Occupation) >= Nearness.Minor
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
