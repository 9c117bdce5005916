using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;
using FsCheck;
using FsCheck.Fluent;

namespace ChatAssist.Conversations.Tests.Matching;

public sealed class MatchingProperties
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly string[] Occupations = ["5120", "7512", "7513", "7112", "9412", "4222"];
    private static readonly string[] Places = ["0901", "0902", "0101", "1301"];

    private static readonly Gen<Vacancy> Vacancies =
        from id in Gen.Choose(1, 40)
        from occupation in Gen.Elements(Occupations)
        from place in Gen.Elements(Places)
        from pay in Gen.Choose(3000, 6000)
        from days in Gen.Choose(-3, 30)
        from shift in Gen.Elements(Enum.GetValues<Shift>())
        from years in Gen.Choose(0, 5)
        from school in Gen.Elements(Schooling.Ladder.ToArray())
        select new Vacancy(id, "Puesto", "Empresa", occupation, place, new Money(pay, PayPeriod.Month), Today.AddDays(days)) { Shift = shift, Years = years, Schooling = school };

    private static readonly Gen<Seeker> Seekers =
        from done in Gen.Elements(Occupations)
        from years in Gen.Choose(0, 9)
        from place in Gen.Elements(Places)
        from school in Gen.Elements(Schooling.Ladder.ToArray())
        from near in Gen.Elements(true, false)
        select new Seeker { Done = [new Work(done, years)], Municipality = place, Schooling = school, OnlyNear = near };

    private static readonly Gen<(Seeker, IReadOnlyList<Vacancy>)> Cases =
        from seeker in Seekers
        from all in Vacancies.ListOf(25)
        select (seeker, (IReadOnlyList<Vacancy>)[.. all.DistinctBy(vacancy => vacancy.Id)]);

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_board() => Hold((seeker, all) =>
        Ids(Matcher.Best(new Board(all), seeker, Today, 10)).SequenceEqual(Ids(Matcher.Best(new Board([.. all.Reverse()]), seeker, Today, 10))));

    [Fact]
    public void A_shorter_list_is_the_beginning_of_a_longer_one() => Hold((seeker, all) =>
        Ids(Matcher.Best(new Board(all), seeker, Today, 3)).SequenceEqual(Ids(Matcher.Best(new Board(all), seeker, Today, 25)).Take(3)));

    [Fact]
    public void Nothing_that_is_left_out_is_better_than_what_is_shown() => Hold((seeker, all) =>
    {
        var shown = Matcher.Best(new Board(all), seeker, Today, 3);
        var everything = Matcher.Best(new Board(all), seeker, Today, 100, least: int.MinValue);
        return shown.Count == 0 || everything.All(fit => Ids(shown).Contains(fit.Vacancy.Id) || fit.Score <= shown[^1].Score);
    });

    [Fact]
    public void A_person_finds_a_vacancy_exactly_when_the_vacancy_finds_the_person() => Hold((seeker, all) =>
        all.Where(vacancy => vacancy.ClosesOn >= Today).All(vacancy =>
            Matcher.Best(new Board([vacancy]), seeker, Today, 1).Select(fit => fit.Score).SequenceEqual(Matcher.People(vacancy, [(1, seeker)], 1).Select(one => one.Fit.Score))));

    private static void Hold(Func<Seeker, IReadOnlyList<Vacancy>, bool> property) =>
        Prop.ForAll(Cases.ToArbitrary(), one => property(one.Item1, one.Item2)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static IEnumerable<long> Ids(IEnumerable<Fit> fits) => fits.Select(fit => fit.Vacancy.Id);
}
