using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Vacancy Baker = new(1, "Panadero", "Panadería", "7512", "0901", new Money(3900, PayPeriod.Month), Today.AddDays(10)) { Years = 1, Schooling = "primary" };

    private static readonly Seeker Cook = new() { Done = [new Work("7512", 6)], Municipality = "0901", Schooling = "lower_secondary" };

    /// <summary>What is worse for the person scores less; nothing else of the two differs.</summary>
    public static TheoryData<string, Func<Seeker, Seeker>, Func<Vacancy, Vacancy>> Worse => new()
    {
        { "another work of the same minor group", seeker => seeker, vacancy => vacancy with { Occupation = "7513" } },
        { "a work of another sub-major group", seeker => seeker, vacancy => vacancy with { Occupation = "7112" } },
        { "another municipality of the department", seeker => seeker, vacancy => vacancy with { Municipality = "0902" } },
        { "another department", seeker => seeker, vacancy => vacancy with { Municipality = "0101" } },
        { "more experience than there is", seeker => seeker, vacancy => vacancy with { Years = 8 } },
        { "more school than there is", seeker => seeker, vacancy => vacancy with { Schooling = "university" } },
        { "a language that is not spoken", seeker => seeker with { Languages = Set("spanish") }, vacancy => vacancy with { Languages = ["english_good"] } },
        { "English of which there is only a little", seeker => seeker with { Languages = Set("spanish", "english_little") }, vacancy => vacancy with { Languages = ["english_good"] } },
        { "nights for whoever wants days", seeker => seeker with { Shift = Shift.Day }, vacancy => vacancy with { Shift = Shift.Night } },
        { "nights for whoever looks after children", seeker => seeker with { Limits = Set("childcare") }, vacancy => vacancy with { Shift = Shift.Night } },
        { "less pay than is wanted", seeker => seeker with { Pay = new Money(5000, PayPeriod.Month) }, vacancy => vacancy with { Pay = new Money(2000, PayPeriod.Fortnight) } },
        { "a way without transport", seeker => seeker with { Limits = Set("transport") }, vacancy => vacancy with { Municipality = "0902" } },
        { "far for whoever wants it near", seeker => seeker with { OnlyNear = true }, vacancy => vacancy with { Municipality = "0101" } },
    };

    [Theory]
    [MemberData(nameof(Worse))]
    public void What_is_worse_for_the_person_scores_less(string why, Func<Seeker, Seeker> person, Func<Vacancy, Vacancy> worse) =>
        Assert.True(Score(person(Cook), worse(Baker)) < Score(Cook with { Pay = person(Cook).Pay is null ? null : new Money(3000, PayPeriod.Month) }, Baker), why);

    [Theory]
    [InlineData("transport", "0902", Because.Transport)]
    [InlineData("childcare", "0901", Because.Childcare)]
    public void What_the_company_gives_is_a_reason_where_it_helps(string limit, string municipality, Because because)
    {
        var gives = Baker with { Municipality = municipality, Offers = [limit] };

        Assert.Contains(because, Why(Cook with { Limits = Set(limit) }, gives));
        Assert.DoesNotContain(because, Why(Cook, gives));
    }

    [Fact]
    public void The_years_of_the_very_work_are_told() => Assert.Equal(new Reason(Because.Done, 6), Best(Cook, Baker).Reasons[0]);

    [Fact]
    public void A_title_meets_the_words_of_the_person_where_the_codes_are_far_apart()
    {
        var kitchen = new Vacancy(2, "Ayudante de cocina", "Comedor", "9412", "0901", new Money(3900, PayPeriod.Month), Today);
        var cook = Cook with { Done = [new Work("5120", 6)] };

        Assert.DoesNotContain(Because.Alike, Why(cook, kitchen));
        Assert.Contains(Because.Alike, Why(cook with { Words = Set("cocin") }, kitchen));
    }

    [Theory]
    [InlineData("125 day", 48, 3250)]
    [InlineData("1800 fortnight", 48, 3600)]
    [InlineData("20 hour", 48, 4160)]
    [InlineData("20 hour", 24, 2080)]
    [InlineData("3500 month", 20, 3500)]
    public void Pay_of_every_period_is_compared_by_the_month(string pay, int hours, int month)
    {
        Assert.Contains(Because.Pay, Why(Cook with { Pay = new Money(month, PayPeriod.Month) }, Baker with { Pay = Money.Parse(pay), Hours = hours }));
        Assert.DoesNotContain(Because.Pay, Why(Cook with { Pay = new Money(month + 1, PayPeriod.Month) }, Baker with { Pay = Money.Parse(pay), Hours = hours }));
    }

    [Fact]
    public void What_is_closed_seen_or_does_not_fit_is_left_out()
    {
        var board = new Board([Baker with { ClosesOn = Today.AddDays(-1) }, Baker with { Id = 2 }, Baker with { Id = 3, Occupation = "2512", Municipality = "1701", Schooling = "university" }, Baker with { Id = 4, ClosesOn = Today }]);

        Assert.Equal([4], Matcher.Best(board, Cook, Today, 10, new HashSet<long> { 2 }).Select(fit => fit.Vacancy.Id));
    }

    [Fact]
    public void Whoever_told_nothing_is_shown_everything_that_is_open()
    {
        var board = new Board([Baker with { Years = 0 }, Baker with { Id = 2, Years = 0, Municipality = "1701" }]);

        Assert.Equal(2, Matcher.Best(board, Seeker.Anybody, Today, 10).Count);
    }

    [Fact]
    public void The_people_for_a_vacancy_are_those_whom_it_fits_the_best_first()
    {
        var people = Matcher.People(Baker, [(7, Cook with { Municipality = "0101" }), (8, Cook), (9, new Seeker { Done = [new Work("2512")], Municipality = "1701", Schooling = "none" })], 10);

        Assert.Equal([8L, 7L], people.Select(one => one.Person));
    }

    private static IEnumerable<Because> Why(Seeker seeker, Vacancy vacancy) => Best(seeker, vacancy).Reasons.Select(reason => reason.Because);

    private static Fit Best(Seeker seeker, Vacancy vacancy) => Assert.Single(Matcher.Best(new Board([vacancy]), seeker, Today, 1, least: int.MinValue));

    private static int Score(Seeker seeker, Vacancy vacancy) => Best(seeker, vacancy).Score;

    private static HashSet<string> Set(params string[] words) => new(words, StringComparer.Ordinal);
}
