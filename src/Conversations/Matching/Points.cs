namespace ChatAssist.Conversations.Matching;

/// <summary>How many points a vacancy has for a person. What the person did not tell neither gives nor takes any.</summary>
internal static class Points
{
    // By how many groups of ISCO-08 the occupations share, from none to the same unit group.
    private static readonly int[] ByWanted = [0, 4, 15, 32, 45];
    private static readonly int[] ByDone = [0, 3, 12, 28, 40];
    private static readonly int[] BySkill = [0, 0, 6, 14, 20];

    // Of somebody who told nothing of work everything may fit.
    private const int Unsaid = Matcher.Least;

    private const int Named = 25, Both = 5, Municipality = 20, Department = 12, Elsewhere = -4, TooFar = -25, NoWay = -15;
    private const int Enough = 5, TooLittleSchool = -15, NoLanguage = -25, English = 10;
    private const int ShiftAsked = 5, OtherShift = -20, NightWithChildren = -15, PayAsked = 5, LessPay = -10, Experience = 8, Beginner = 6;

    private const int MostBesides = Experience + Municipality + Enough + ShiftAsked + PayAsked;

    /// <param name="worthwhile">A score below it need not be exact: the work alone tells that of most vacancies.</param>
    public static int Of(Seeker seeker, Vacancy vacancy, int worthwhile = int.MinValue)
    {
        var done = DoneNearness(seeker, vacancy);
        var work = Work(seeker, vacancy, done);
        var most = work + MostBesides + (English * vacancy.Languages.Count);
        return most < worthwhile
            ? most
            : work + Years(seeker, vacancy, done) + Place(seeker, vacancy) + School(seeker, vacancy) + Spoken(seeker, vacancy) + Hours(seeker, vacancy) + Pay(seeker, vacancy);
    }

    private static int Work(Seeker seeker, Vacancy vacancy, int nearness)
    {
        if (seeker.Done.Count + seeker.Wanted.Count + seeker.Skills.Count == 0) return Unsaid;
        var wanted = ByWanted[Nearness.Of(seeker.Wanted, vacancy.Occupation)];
        var done = ByDone[nearness];
        var skill = BySkill[Nearness.Of(seeker.Skills, vacancy.Occupation)];
        var best = Math.Max(wanted, Math.Max(done, skill));
        // The codes come first: words are slow to compare.
        if (best < Named && TitleWords.Meet(seeker.Words, vacancy.Words)) best = Named;
        return best + (wanted > ByWanted[1] && done > ByDone[1] ? Both : 0);
    }

    private static int DoneNearness(Seeker seeker, Vacancy vacancy)
    {
        var best = 0;
        for (var i = 0; i < seeker.Done.Count; i++) best = Math.Max(best, Nearness.Of(seeker.Done[i].Code, vacancy.Occupation));
        return best;
    }

    // Years count in work of the same minor group.
    internal static decimal? YearsIn(Seeker seeker, Vacancy vacancy)
    {
        decimal? most = null;
        for (var i = 0; i < seeker.Done.Count; i++)
            if (seeker.Done[i].Years is { } years && Nearness.Of(seeker.Done[i].Code, vacancy.Occupation) >= Nearness.Minor && years >= (most ?? 0)) most = years;
        return most;
    }

    private static int Years(Seeker seeker, Vacancy vacancy, int nearness)
    {
        if (vacancy.Years == 0) return seeker.Done.Count == 0 ? Beginner : 0;
        return nearness >= Nearness.Minor && YearsIn(seeker, vacancy) is { } years
            ? years >= vacancy.Years ? Experience : -4 * (int)Math.Min(vacancy.Years - years, 4)
            : -4 * Math.Min(vacancy.Years, 4);
    }

    private static int Place(Seeker seeker, Vacancy vacancy)
    {
        if (seeker.Municipality is not { Length: 4 } home) return 0;
        if (home == vacancy.Municipality) return Municipality;
        var isNear = home.AsSpan(0, 2).SequenceEqual(vacancy.Municipality.AsSpan(0, 2));
        var way = seeker.HasNoTransport && !vacancy.Gives("transport") && !vacancy.Gives("lodging") ? NoWay : 0;
        return way + (isNear ? Department : seeker.OnlyNear ? TooFar : Elsewhere);
    }

    private static int School(Seeker seeker, Vacancy vacancy) =>
        seeker.SchoolStep is not { } step ? 0 : step >= vacancy.SchoolStep ? Enough : TooLittleSchool;

    private static int Spoken(Seeker seeker, Vacancy vacancy)
    {
        if (seeker.Languages.Count == 0) return 0;
        var points = 0;
        for (var i = 0; i < vacancy.Languages.Count; i++)
            points += !SpokenLanguages.Speaks(seeker.Languages, vacancy.Languages[i]) ? NoLanguage : SpokenLanguages.IsEnglish(vacancy.Languages[i]) ? English : 0;
        return points;
    }

    private static int Hours(Seeker seeker, Vacancy vacancy)
    {
        var points = seeker.Shift is not { } shift ? 0 : shift == vacancy.Shift ? ShiftAsked : OtherShift;
        return seeker.HasChildren && vacancy.Shift != Shift.Day && !vacancy.Gives("childcare") ? points + NightWithChildren : points;
    }

    private static int Pay(Seeker seeker, Vacancy vacancy) => IsPaidEnough(seeker, vacancy) switch
    {
        true => PayAsked,
        false => LessPay,
        null => 0,
    };

    internal static bool? IsPaidEnough(Seeker seeker, Vacancy vacancy) =>
        seeker.PayByMonth is { } least && MonthlyPay.Of(vacancy) is { } paid ? paid >= least : null;
}
