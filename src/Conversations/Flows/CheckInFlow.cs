using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>How a new job goes, asked on set days: what is told becomes an event, a complaint calls a person, and a job that is over ends.</summary>
public sealed class CheckInFlow() : OutreachFlow(Series.CheckIn, "working")
{
    private const string Left = "left-job";

    // A longer one leaves no room for the answers in an SMS.
    private const int LongestName = 30;

    // What the person complains of is no matter to ask the employer about.
    private static readonly string[] Complaints = ["unpaid", "underpaid", "ill-treated", "safety"];

    private protected override IReadOnlyList<string> OwnTexts => ["left", "which-name", "which-day", "labour-problem.told"];

    private protected override bool IsDue(Occasion asked, Facts facts) => facts.MayWriteFirst && Job(asked, facts) is { Status: PlacementStatus.Confirmed };

    private protected override Round Known(Round round) =>
        round.Form.Question("which") is not null && Job(round) is { } job && Which(job, round.Facts) is { } which ? base.Known(round).With("which", which) : base.Known(round);

    private protected override Reply HandedOver(string reason, (string, string) when, Facts facts) => Rights.Of(reason, facts) is { } right
        ? new Reply("labour-problem.told", [("right", right), when])
        : reason == Left ? new Reply("check-in.left", [when]) : base.HandedOver(reason, when, facts);

    private protected override Turn<State> Ended(Turn<State> turn, Round round, Ending ending)
    {
        if (round.Filled.Escalation is { } reason && Rights.Of(reason, round.Facts) is not null)
            turn = turn.Do(new Effect.Happened(ProgrammeEvent.RightsInformation, round.Facts.Today, round.Facts.Person.Municipality, reason));
        if (Job(round) is not { } job) return turn;
        var told = Told(turn.Do(Happened(ProgrammeEvent.CheckIn, round)), job, round);
        if (Complaints.Contains(round.Filled.Escalation, StringComparer.Ordinal)) told = told.Do(new Effect.LeaveEmployer(job.Key));
        return ending is Ending.Complete && round.Filled.Value("working") == "other" ? told.Do(new Effect.Continue("placement")) : told;
    }

    private protected override Turn<State> Unanswered(Turn<State> turn, Round round) => Job(round) switch
    {
        { } job when round.Filled.Value("working").Length > 0 => Told(turn, job, round),
        _ => turn.Do(Happened(ProgrammeEvent.NoAnswer, round)),
    };

    private static Turn<State> Told(Turn<State> turn, Placement job, Round round) => (round.Filled.Value("working"), job.Status) switch
    {
        ("yes", _) => turn.Do(Happened(ProgrammeEvent.StillWorking, round)),
        (var now, PlacementStatus.Confirmed) => Working(turn, now, round).Do(Series.End(job, now == "other" ? "changed" : "left", round.Facts)),
        var (now, _) => Working(turn, now, round),
    };

    private static Turn<State> Working(Turn<State> turn, string now, Round round) =>
        turn.Do(Happened(now == "other" ? ProgrammeEvent.StillWorking : ProgrammeEvent.NotWorking, round));

    private static Effect.Happened Happened(string kind, Round round) => new(kind, round.Facts.Today, round.Facts.Person.Municipality, round.Submission);

    // Of several jobs the newest is asked about: by its name where nobody else reads along, else by its first day.
    private static string? Which(Placement job, Facts facts) => facts.File.Placements.Count(one => one.Status is PlacementStatus.Confirmed) < 2 ? null
        : facts.Person.PhoneUse == Person.PrivatePhone && job.Employer.Length is > 0 and <= LongestName
            ? facts.Texts["check-in.which-name"].Body.Replace("{employer}", job.Employer, StringComparison.Ordinal)
            : facts.Texts["check-in.which-day"].Body.Replace("{day}", facts.Texts.Date(job.Start), StringComparison.Ordinal);

    private static Placement? Job(Round round) => Occasion.In(round.Submission) is { } asked ? Job(asked, round.Facts) : round.Facts.File.Current;

    private static Placement? Job(Occasion asked, Facts facts) => facts.File.Placements.FirstOrDefault(job => job.Key == asked.Of);
}
