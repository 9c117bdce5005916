using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>The best of 100,000 vacancies for a person, and the best of 10,000 people for a vacancy. Beside it a pass that only reads the closing day of each.</summary>
internal static class Matching
{
    public const string
        Bare = "bare: the closing day of 100,000 vacancies",
        Best = "100,000 vacancies × one person",
        People = "10,000 people × one vacancy";

    private const int Vacancies = 100_000, Seekers = 10_000, Most = 20;

    private static readonly DateOnly Today = new(2026, 11, 23);

    // Of several major groups of ISCO-08, with neighbours.
    private static readonly string[] Occupations = ["5120", "9412", "7512", "7112", "7115", "9313", "4222", "5223", "8332", "6111", "9321", "7531", "5321", "9112", "7231"];

    private static readonly string[] Titles = ["Cocinera", "Ayudante de cocina", "Panadero", "Albañil", "Carpintero de obra", "Peones", "Agente de call center", "Vendedor", "Chofer", "Agricultor"];

    public static IEnumerable<Read> Run(bool quick)
    {
        var rounds = quick ? 5 : 40;
        var board = new Board([.. Enumerable.Range(1, Vacancies).Select(Vacancy)]);
        var seekers = Enumerable.Range(1, 10).Select(Seeker).ToList();
        var people = Enumerable.Range(1, Seekers).Select(id => ((long)id, Seeker(id))).ToList();
        yield return Read.Measure(Bare, [board], rounds, all => all.All.Count(vacancy => vacancy.ClosesOn >= Today));
        yield return Read.Measure(Best, seekers, rounds, seeker => Matcher.Best(board, seeker, Today, Most));
        yield return Read.Measure(People, [.. board.All.Take(10)], rounds, vacancy => Matcher.People(vacancy, people, Most));
    }

    private static Vacancy Vacancy(int id) => new(
        id, Titles[id % Titles.Length], "Empresa", Occupations[id % Occupations.Length], Municipality(id), new Money(3500 + (id % 40 * 50), PayPeriod.Month), Today.AddDays(id % 60))
    {
        Hours = 40 + (id % 9),
        Shift = (Shift)(id % 3),
        Schooling = Schooling.Ladder[id % Schooling.Ladder.Count],
        Years = id % 4,
        Languages = id % 10 == 0 ? ["english_good"] : [],
        Offers = id % 5 == 0 ? ["transport"] : [],
    };

    private static Seeker Seeker(int id) => new()
    {
        Done = [new Work(Occupations[id % Occupations.Length], id % 12), new Work(Occupations[(id + 4) % Occupations.Length])],
        Wanted = [Occupations[(id + 1) % Occupations.Length]],
        Skills = [Occupations[(id + 2) % Occupations.Length]],
        Words = TitleWordsOf(id),
        Municipality = Municipality(id),
        Shift = Shift.Day,
        Schooling = Schooling.Ladder[id % Schooling.Ladder.Count],
        Languages = new HashSet<string>(["spanish", "english_good"], StringComparer.Ordinal),
        Pay = new Money(4000, PayPeriod.Month),
        Limits = new HashSet<string>(["transport"], StringComparer.Ordinal),
    };

    private static HashSet<string> TitleWordsOf(int id) => new([Titles[id % Titles.Length][..5].ToLowerInvariant(), "solda", "limpi"], StringComparer.Ordinal);

    // 22 departments of ten municipalities each.
    private static string Municipality(int id) => FormattableString.Invariant($"{(id % 22) + 1:00}{(id % 10) + 1:00}");
}
