using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Dates;

namespace ChatAssist.Conversations.Flows;

/// <summary>When and to where somebody comes home, in their own words; a few days after it they are asked whether they are there.</summary>
public sealed class ReturnFlow() : FormFlow(Form)
{
    public const string Form = "return";

    // Plans shift, and the first days belong to the family.
    private const int DaysAfter = 4, DaysWithoutDate = 30, FarthestDays = 400;

    private static readonly TimeOnly Morning = new(10, 0);

    // Plans shift: whoever tells of it again is shown what they said.
    private protected override bool IsReviewed(Round round) => round.Facts.Submissions.GetValueOrDefault(Form) is { IsOpen: false };

    private protected override Turn<State> Ended(Turn<State> turn, Round round, Ending ending)
    {
        var facts = round.Facts;
        var day = Day(round.Filled.Value("when"), facts.Today) ?? facts.Today.AddDays(DaysWithoutDate);
        // Plans that shift after we have asked are asked about again.
        return turn.Do(new Effect.Postpone(ArrivedFlow.Asks, facts.Programme.At(day.AddDays(DaysAfter), Morning)));
    }

    // "El viernes" is the coming one, a month counts to its end. What is past already, or far off, tells nothing.
    private static DateOnly? Day(string said, DateOnly today) => Days(said, today).Where(day => day >= today && day <= today.AddDays(FarthestDays)).Cast<DateOnly?>().Min();

    private static IEnumerable<DateOnly> Days(string said, DateOnly today) => Candidates(CalendarDate.Read(said, today)) is { Count: > 0 } days
        ? days
        : Weekdays(said, today).Concat(Candidates(CalendarMonth.Read(said, today)).Select(month => month.AddMonths(1).AddDays(-1)));

    private static IEnumerable<DateOnly> Weekdays(string said, DateOnly today) => Pieces.Of(Sentence.Of(said), today)
        .Where(piece => piece.Kind == PieceKind.Weekday).Select(piece => today.AddDays(1 + ((piece.Value - (int)today.DayOfWeek + 6) % 7)));

    private static IReadOnlyList<DateOnly> Candidates(Reading<DateOnly> reading) => reading switch
    {
        Reading<DateOnly>.Understood one => [one.Value],
        Reading<DateOnly>.Ambiguous several => several.Candidates,
        _ => [],
    };
}
