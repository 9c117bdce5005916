using System.Globalization;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>From "me interesa" to the packet on its way, and what comes when nothing fits.</summary>
public partial class VacanciesFlow
{
    private const string Alert = "alert";

    /// <summary>The purpose: the person is told of new jobs that fit.</summary>
    internal const string Alerts = "alerts";

    internal static readonly Effect NoAlert = new Effect.Cancel($"{Name}.{Alert}");

    // Not more often than once a week.
    private const int AlertDays = 7;

    private static Turn<State> Want(long vacancy, Facts facts) => facts switch
    {
        _ when facts.Board.Find(vacancy, facts.Today) is null => Gone(vacancy, all: false, facts),
        _ when Applied(vacancy, facts) is { IsOpen: true, Status: not ApplicationStatus.Interested } => Show(all: false, facts, End().Say("vacancies.applied-already")),
        { Person.Consent: not Consent.Given } => Goto(new State.Wanting(vacancy)).Do(new Effect.Continue("consent")),
        { File.Cv: null } => Goto(new State.Wanting(vacancy)).Say("vacancies.known-first").Do(Interested(vacancy, facts)).Do(new Effect.Continue(CvFlow.Name)),
        _ => MayTell(vacancy, facts).Do(Interested(vacancy, facts)),
    };

    // Kept from here on: whatever has to be told first, it comes back to this.
    private static Effect.Apply Interested(long vacancy, Facts facts) => new(Application(vacancy, ApplicationStatus.Interested, facts));

    private static Application Application(long vacancy, ApplicationStatus status, Facts facts)
    {
        var there = facts.Board.Find(vacancy, facts.Today)!;
        var known = Applied(vacancy, facts) ?? new Application(NextKey(facts), vacancy, there.Title, there.Company, status, facts.Today);
        return known with { Status = status, ChangedOn = facts.Today, Reason = null };
    }

    private static Application? Applied(long vacancy, Facts facts) => facts.File.Applications.FirstOrDefault(one => one.Vacancy == vacancy);

    private static long? Wanted(Facts facts) =>
        facts.File.Applications.LastOrDefault(one => one.Status is ApplicationStatus.Interested && facts.Board.Find(one.Vacancy, facts.Today) is not null)?.Vacancy;

    private static Turn<State> MayTell(long vacancy, Facts facts) => facts.Board.Find(vacancy, facts.Today) is { } there
        ? Goto(new State.Asked(vacancy)).Say("vacancies.company", ("company", there.Company))
        : Gone(vacancy, all: false, facts);

    private static Turn<State> Apply(long vacancy, Facts facts)
    {
        if (facts.Board.Find(vacancy, facts.Today) is not { } there) return Gone(vacancy, all: false, facts);
        var application = Application(vacancy, ApplicationStatus.Agreed, facts) with { CvVersion = facts.File.Cv?.Version };
        return End().Say("vacancies.applied", ("company", there.Company))
            .Do(new Effect.RecordConsent(ApplicationFlow.Consent(vacancy), Given: true, facts.Programme.NoticeVersion))
            .Do(ApplicationFlow.Begin(application, facts));
    }

    private static string NextKey(Facts facts) =>
        (facts.File.Applications.Select(one => int.Parse(one.Key, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    private static Turn<State> KeepBack(long vacancy, Facts facts)
    {
        var kept = End().Say("vacancies.kept-back");
        return Show(all: false, facts, Applied(vacancy, facts) is { IsOpen: true } one ? kept.Do(new Effect.Apply(one with { Status = ApplicationStatus.Withdrawn, ChangedOn = facts.Today, Reason = "company" })) : kept);
    }

    // A person answers; the cards stay where they are.
    private static Turn<State> Ask(State.Shown shown, Facts facts)
    {
        if (facts.Chat.Owner is not Owner.Bot) return Goto(shown).Say("vacancies.asked-already");
        var duty = facts.OnDuty(DutyRole.Promoter);
        return Goto(shown).Say("vacancies.asked", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, $"asks about vacancy {shown.Vacancy.ToString(CultureInfo.InvariantCulture)}", To: duty?.Who));
    }

    private static Turn<State> Chose(State state, string answer, Facts facts) => (state, answer) switch
    {
        (State.NoMore, "all") => Fresh(facts, all: true) is [] ? End().Say("vacancies.all-seen") : Show(all: true, facts, End()),
        (State.NoMore, "alert") => Alerting(End().Say("vacancies.alert-set").Do(Consented(given: true, facts)), facts),
        (State.NoMore, "yes") => End().Do(new Effect.Continue("consent")),
        (State.Alerted, "yes") => First(facts),
        (State.Alerted, "stop") => End().Say("vacancies.new-stopped").Do(Consented(given: false, facts)).Do(NoAlert),
        (State.Alerted, _) => End().Say("vacancies.new-later"),
        _ => End().Do(new Effect.Continue("menu")),
    };

    private static Effect.RecordConsent Consented(bool given, Facts facts) => new(Alerts, given, facts.Programme.NoticeVersion);

    private static Turn<State> Alerting(Turn<State> turn, Facts facts) => turn.Do(new Effect.Postpone($"{Name}.{Alert}", CheckInCalendar.Of(facts).Next(facts.Now.AddDays(AlertDays))));

    private static Turn<State> Told(Facts facts) => facts.Chat.CanAnswer ? Goto(new State.Alerted()).Say("vacancies.new", ("name", OneWay.Greeting(facts))) : End().Say(OneWay.Of(Name, facts));

    // Nothing new is no message; the next look is in a week either way.
    private static Turn<State> New(Input input, Facts facts)
    {
        if (input is not Input.Timer) return Goto(new State.Alerted()).Say("vacancies.new", ("name", ""));
        if (facts.Person.Consent is not Consent.Given || !facts.File.Consents.GetValueOrDefault(Alerts)) return End();
        return Alerting(Fresh(facts, all: false) is [] ? End() : Told(facts), facts);
    }
}
