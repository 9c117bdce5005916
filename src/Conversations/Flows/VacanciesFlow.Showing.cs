using System.Globalization;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Flows;

/// <summary>The cards: which comes next, and what stands on it.</summary>
public partial class VacanciesFlow
{
    // More would not be read; the strongest come first.
    private const int MostReasons = 2;

    // What was wanted, and still waits for a word, comes before what is new.
    private static Turn<State> First(Facts facts) => Wanted(facts) is { } wanted ? Want(wanted, facts) : Show(all: false, facts, End());

    private static Turn<State> Next(State.Shown shown, Facts facts) => Show(shown.All, facts, Goto(shown));

    // What was said first in this turn stays in front.
    private static Turn<State> Show(bool all, Facts facts, Turn<State> said) => Fresh(facts, all) is [var best, ..]
        ? Card(best, all, facts, said)
        : said with { State = new State.NoMore((said.State as State.Shown)?.Vacancy), Replies = [.. said.Replies, Over(facts)] };

    private static IReadOnlyList<Fit> Fresh(Facts facts, bool all) => Matcher.Best(facts.Board, Seeker.Of(facts), facts.Today, 1, Known(facts) ? Without(facts) : facts.File.Seen, all ? int.MinValue : Matcher.Least);

    private static HashSet<long> Without(Facts facts) => [.. facts.File.Seen, .. facts.File.Applications.Select(application => application.Vacancy)];

    private static Turn<State> Card(Fit fit, bool all, Facts facts, Turn<State> said) => said with
    {
        State = new State.Shown(fit.Vacancy.Id, all),
        Replies = [.. said.Replies, new Reply("vacancies.card", Values(fit, facts))],
        Effects = [.. said.Effects, new Effect.Saw(fit.Vacancy.Id, facts.Today)],
    };

    // A card that was shown before comes again as it is now; one that is gone makes room for the next.
    private static Turn<State> Card(long vacancy, bool all, Facts facts) => facts.Board.Find(vacancy, facts.Today) is { } there
        ? Card(new Fit(there, 0, Reasons.Of(Seeker.Of(facts), there)), all, facts, End())
        : Show(all, facts, End());

    // Heard here, it is not told a second time.
    private static Turn<State> Gone(long vacancy, bool all, Facts facts) => Show(all, facts, Applied(vacancy, facts) switch
    {
        { Status: ApplicationStatus.Interested } one => Gone().Do(new Effect.Apply(one with { Status = ApplicationStatus.Withdrawn, ChangedOn = facts.Today, Reason = Matching.Application.VacancyGone })),
        { HasGone: true } one => Gone().Do(ApplicationFlow.Told(one)),
        _ => Gone(),
    });

    private static Turn<State> Gone() => End().Say("vacancies.gone");

    private static Reply Over(Facts facts) => new(!Known(facts) ? "vacancies.unknown" : "vacancies.no-more", []);

    private static (string, string)[] Values(Fit fit, Facts facts) =>
    [
        ("title", fit.Vacancy.Title),
        ("company", fit.Vacancy.Company),
        ("place", facts.Content.Places.Find(fit.Vacancy.Municipality)?.Name ?? ""),
        ("pay", Pay(fit.Vacancy, facts)),
        ("hours", fit.Vacancy.Hours.ToString(CultureInfo.InvariantCulture)),
        ("shift", Pick(facts, "vacancies.shifts", (int)fit.Vacancy.Shift)),
        ("because", Why(fit.Reasons, facts)),
    ];

    private static string Pay(Vacancy vacancy, Facts facts) => Filled(
        Short(facts.Texts[vacancy.PayMost is null ? "vacancies.pay" : "vacancies.pay-range"], facts),
        ("pay", Amount(vacancy.Pay.Amount)), ("most", Amount(vacancy.PayMost ?? 0)), ("period", Pick(facts, "vacancies.periods", (int)(vacancy.Pay.Period ?? PayPeriod.Month))));

    private static string Short(Knowledge.Text text, Facts facts) => facts.Chat.Surface is Rendering.Surface.Sms ? text.Sms ?? text.Body : text.Body;

    private static string Amount(decimal amount) => amount.ToString("#,##0.##", CultureInfo.InvariantCulture);

    private static string Why(IReadOnlyList<Reason> reasons, Facts facts) =>
        reasons.Count == 0 ? "" : Filled(facts.Texts["vacancies.because"].Body, ("reasons", ReasonWords.Of(reasons, MostReasons, facts.Texts)));

    // One of several words of a text, by its place.
    private static string Pick(Facts facts, string key, int place) => facts.Texts[key].Body.Split('|')[place].Trim();

    private static string Filled(string body, params (string Name, string Value)[] values) =>
        values.Aggregate(body, (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));
}
