using System.Globalization;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>A job that began: told by the person, or told by somebody else and confirmed by the person. It sets the check-ins going.</summary>
public sealed class PlacementFlow() : OutreachFlow(Form, "confirm")
{
    public const string Form = "placement";

    // What the person has to do with the answers needs the consent first.
    private protected override Turn<State> Begun(State state, Input input, Facts facts) =>
        facts.Person.Consent is Consent.Given ? base.Begun(state, input, facts) : End().Do(new Effect.Continue("consent"));

    private protected override bool IsDue(Occasion asked, Facts facts) => facts.MayWriteFirst && Job(asked, facts) is { Status: PlacementStatus.Told };

    private protected override bool IsReviewed(Round round) => Occasion.In(round.Submission) is null && base.IsReviewed(round);

    private protected override Round Known(Round round)
    {
        var known = IsAnother(round) ? base.Known(round).With("another", "yes") : base.Known(round).Without("another");
        if (Asked(round) is not { } job) return JustHired(round) is { } company ? known.With("employer", company).With("found", "programme") : known;
        var told = known.With("told", Day(job.Start, round));
        return job.EmployerPhone is null ? told : told.With("phone", "known");
    }

    private protected override IReadOnlyList<string> OwnTexts => ["profile-left"];

    private protected override Turn<State> Ended(Turn<State> turn, Round round, Ending ending) => Offered(Kept(turn, round), round.Facts);

    // A profile that this talk pushed aside for good is told of once.
    private static Turn<State> Offered(Turn<State> turn, Facts facts) =>
        turn.Replies.Count > 0 && facts.Submissions.GetValueOrDefault(ProfileFlow.Form) is { IsOpen: true } && facts.Chat.Session.Paused?.Flow != ProfileFlow.Form
            ? turn.Say("placement.profile-left")
            : turn;

    private static Turn<State> Kept(Turn<State> turn, Round round) => Asked(round) switch
    {
        null => Told(turn, Said(round), round),
        var job when round.Filled.Value("confirm") == "no" => Denied(turn, job, round),
        var job => Kept(turn, job with { Start = Began(round) ?? job.Start }, job.Status, round),
    };

    // Whoever confirmed and was silent then has confirmed.
    private protected override Turn<State> Unanswered(Turn<State> turn, Round round) =>
        round.Filled.Value("confirm") is "yes" or "no" || Began(round) is not null ? Ended(turn, round, Ending.Complete) : turn;

    private static Turn<State> Denied(Turn<State> turn, Placement job, Round round) => turn
        .Do(new Effect.Place(job with { Status = PlacementStatus.Denied }))
        .Do(new Effect.CallTask($"says that the job told by the {job.ToldBy} is not so", job.Key, round.Facts.OnDuty(DutyRole.Promoter)?.Who));

    private static Turn<State> Told(Turn<State> turn, Placement said, Round round)
    {
        var facts = round.Facts;
        var known = SameJob.Of(said, facts.File.Placements);
        var news = known is null ? [new Effect.Happened(ProgrammeEvent.PlacementTold, facts.Today, facts.Person.Municipality, said.Key)] : Enumerable.Empty<Effect>();
        return Kept(turn.Do(news), known is null ? said : Changed(known, said), known?.Status, round);
    }

    private static Placement Changed(Placement known, Placement said) => said with
    {
        Key = known.Key,
        ToldBy = known.ToldBy,
        Employer = said.Employer.Length > 0 ? said.Employer : known.Employer,
        Pay = said.Pay ?? known.Pay,
        Hours = said.Hours ?? known.Hours,
        Contract = said.Contract ?? known.Contract,
        Found = said.Found ?? known.Found,
        EmployerPhone = said.EmployerPhone ?? known.EmployerPhone,
    };

    private static Turn<State> Kept(Turn<State> turn, Placement job, PlacementStatus? before, Round round)
    {
        var (facts, confirmed) = (round.Facts, job with { Status = PlacementStatus.Confirmed });
        var first = round.Filled.Value("first") == "gone" && facts.File.Current is { } current ? Series.Over(current, "changed", facts) : [];
        var kept = turn.Do(first).Do(new Effect.Place(confirmed));
        if (before is not PlacementStatus.Confirmed) kept = kept.Do(new Effect.Happened(ProgrammeEvent.PlacementConfirmed, facts.Today, facts.Person.Municipality, job.Key));
        if (before is PlacementStatus.Told) kept = kept.Do(new Effect.CancelAll(Form, job.Key));
        return kept.Do(Series.Begin(confirmed, facts)).Do(Employer(confirmed, round));
    }

    private static IEnumerable<Effect> Employer(Placement job, Round round) => round.Filled.Value("ask_employer") switch
    {
        "yes" => [Consented(given: true, job, round), .. job.EmployerPhone is null ? [] : Series.AskEmployer(job, round.Facts)],
        "no" => [Consented(given: false, job, round), new Effect.LeaveEmployer(job.Key)],
        _ => [],
    };

    private static Effect.RecordConsent Consented(bool given, Placement job, Round round) => new(Series.Consent(job.Key), given, round.Facts.Programme.NoticeVersion);

    // A job besides the one that goes on: does that go on?
    private static bool IsAnother(Round round) => round.Facts.File.Current is { } current && Begun(round) is { } job && job.Key != current.Key && SameJob.Of(job, [current]) is null;

    // Of whoever tells it after an interview, the company is known.
    private static string? JustHired(Round round) => round.Filled.Value("employer").Length == 0
        ? round.Facts.File.Applications.LastOrDefault(one => one.Status is Matching.ApplicationStatus.Hired && one.ChangedOn == round.Facts.Today)?.Company
        : null;

    // As far as it is sure that there is one.
    private static Placement? Begun(Round round) => Asked(round) is { } told
        ? round.Filled.Value("confirm") is "yes" or "other" ? told with { Start = Began(round) ?? told.Start } : null
        : Began(round) is null ? null : Said(round);

    private static Placement Said(Round round)
    {
        string? Value(string question) => round.Filled.Value(question) is { Length: > 0 } value ? value : null;
        return new Placement(NextKey(round.Facts), Value("employer") ?? "", Began(round) ?? round.Facts.Today, PlacementStatus.Confirmed)
        {
            Pay = Value("pay"),
            Hours = Value("hours"),
            Contract = Value("contract"),
            Found = Value("found"),
            EmployerPhone = Value("employer_phone"),
        };
    }

    private static string NextKey(Facts facts) =>
        (facts.File.Placements.Select(job => int.TryParse(job.Key, CultureInfo.InvariantCulture, out var key) ? key : 0).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Began(Round round) =>
        DateOnly.TryParseExact(round.Filled.Value("start"), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Placement? Asked(Round round) => Occasion.In(round.Submission) is { } asked ? Job(asked, round.Facts) : null;

    private static Placement? Job(Occasion asked, Facts facts) => facts.File.Placements.FirstOrDefault(job => job.Key == asked.Of);

    private static string Day(DateOnly day, Round round) =>
        Forms.Answering.InWords.Of(round.Asking("start", (Item.Question)round.Form.At("start")!), day.ToString("O", CultureInfo.InvariantCulture));
}
