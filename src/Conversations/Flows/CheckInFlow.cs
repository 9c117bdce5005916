using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>How a new job goes, asked on set days: what is told becomes an event, a complaint calls a person, and a job that is over ends.</summary>
public sealed class CheckInFlow() : OutreachFlow(Series.CheckIn, "working")
{
    private const string Left = "left-job";

    // What the person complains of is no matter to ask the employer about.
    private static readonly string[] Complaints = ["unpaid", "underpaid", "ill-treated", "safety"];

    private protected override IReadOnlyList<string> OwnTexts => ["left"];

    private protected override bool IsDue(Occasion asked, Facts facts) => Job(asked, facts) is { Status: PlacementStatus.Confirmed };

    private protected override string HandedOver(string reason) => reason == Left ? "check-in.left" : base.HandedOver(reason);

    private protected override Turn<State> Ended(Turn<State> turn, Round round, Ending ending)
    {
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

    private static Placement? Job(Round round) => Occasion.In(round.Submission) is { } asked ? Job(asked, round.Facts) : round.Facts.File.Current;

    private static Placement? Job(Occasion asked, Facts facts) => facts.File.Placements.FirstOrDefault(job => job.Key == asked.Of);
}
