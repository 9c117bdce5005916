using System.Globalization;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>What the timers of an application bring, and what the person answers.</summary>
public partial class ApplicationFlow
{
    // The company's answer is told by hand-set timers; the others count days from what happened.
    private const string NewsTimer = "news", ReminderTimer = "reminder", AfterTimer = "after", SilentTimer = "silent", UnansweredTimer = "unanswered";

    private const int CompanyDays = 7, UnansweredDays = 3, WaitingDays = 5;

    /// <summary>The packet goes to the company; when it says nothing for a week, a person asks.</summary>
    internal static IEnumerable<Effect> Begin(Application application, Facts facts) =>
        [new Effect.Apply(application), new Effect.SendPacket(application.Key), Later(SilentTimer, application, CompanyDays, facts)];

    private static Turn<State> Rings(State.Rung rung, Facts facts)
    {
        var calendar = CheckInCalendar.Of(facts);
        if (!calendar.Allows(facts.Now)) return End().Do(new Effect.Postpone(Slot(rung.Timer, rung.Application), calendar.Next(facts.Now)));
        var application = Of(rung.Application, facts)!;
        return (rung.Timer, application.Status) switch
        {
            (NewsTimer, _) => Started(new State.News(application.Key), new Reply("application.news", [Greeted(facts)]), application, facts),
            (ReminderTimer, ApplicationStatus.Invited) => End().Say(Reminder(application, facts)),
            (AfterTimer, ApplicationStatus.Invited) => Started(new State.After(application.Key), new Reply("application.after", [Greeted(facts)]), application, facts),
            (SilentTimer, ApplicationStatus.Agreed or ApplicationStatus.Sent) => End().Say("application.silent", Greeted(facts)).Do(Call("the company has not answered the application", application, facts)),
            (UnansweredTimer, _) => End().Do(Call("no answer about the application", application, facts)),
            _ => End(),
        };
    }

    // Who is silent is called; who cannot answer here is told where, and called.
    private static Turn<State> Started(State state, Reply question, Application application, Facts facts) => facts.Chat.CanAnswer
        ? Goto(state).Say(question).Do(Later(UnansweredTimer, application, UnansweredDays, facts))
        : End().Say(OneWay.Of(Name, facts)).Do(Call("has news about the application", application, facts));

    private static Turn<State> Tell(Application? application, Facts facts) => application switch
    {
        { Status: ApplicationStatus.Invited, InterviewAt: not null } => Invitation(Answered(Goto(new State.Invited(application.Key)), application), application, facts),
        { Status: ApplicationStatus.Refused } => Answered(Goto(new State.Refused()), application)
            .Say(application.Reason == "filled" ? "application.filled" : "application.refused", ("company", application.Company))
            .Do(Closed(application, facts)),
        { HasGone: true } => Gone(Answered(Goto(new State.Refused()), application).Say(application.Reason == Application.VacancyFee ? "application.gone-fee" : "application.gone"), application, facts),
        _ => End().Do(new Effect.Continue("menu")),
    };

    // What never went to the company was no application.
    private static Turn<State> Gone(Turn<State> turn, Application application, Facts facts) => application.SentOn is null ? turn : turn.Do(Closed(application, facts));

    private static Turn<State> Invitation(Turn<State> turn, Application application, Facts facts) => turn.Say(
        "application.invited", ("company", application.Company), ("day", Day(application, facts)), ("hour", Hour(application)), ("place", application.InterviewPlace ?? ""));

    private static Turn<State> Going(Application? application, string answer, Facts facts) => (application, answer) switch
    {
        (null, _) => End().Do(new Effect.Continue("menu")),
        (_, "yes") => End().Say("application.prepare").Do(Meeting(application, facts)),
        (_, "other") => Called("application.other-time", "needs another hour for the interview", application, facts),
        _ => End().Say("application.declined")
            .Do(new Effect.Apply(application with { Status = ApplicationStatus.Withdrawn, ChangedOn = facts.Today, Reason = "not-going" }))
            .Do(Closed(application, facts)).Do(Call("does not go to the interview: tell the company", application, facts)),
    };

    private static IEnumerable<Effect> Meeting(Application application, Facts facts)
    {
        var day = DateOnly.FromDateTime(application.InterviewAt!.Value.DateTime);
        var dayBefore = facts.Programme.At(day.AddDays(-1), new TimeOnly(10, 0));
        return
        [
            new Effect.Happened(ProgrammeEvent.Interview, facts.Today, facts.Person.Municipality, application.Key),
            // The day before may be over.
            .. dayBefore > facts.Now ? [new Effect.Schedule(Slot(ReminderTimer, application.Key), dayBefore)] : Enumerable.Empty<Effect>(),
            new Effect.Schedule(Slot(AfterTimer, application.Key), CheckInCalendar.Of(facts).On(day.AddDays(1))),
        ];
    }

    private static Turn<State> Went(Application? application, string answer, Facts facts) => (application, answer) switch
    {
        (null, _) => End().Do(new Effect.Continue("menu")),
        (_, "hired") => Over(application, ApplicationStatus.Hired, null, facts).Do(new Effect.Continue(PlacementFlow.Form)),
        (_, "waiting") => Answered(End().Say("application.waiting"), application)
            .Do(new Effect.Postpone(Slot(AfterTimer, application.Key), CheckInCalendar.Of(facts).Next(facts.Now.AddDays(WaitingDays)))),
        (_, "missed") => Answered(Goto(new State.Missed(application.Key)).Say("application.missed"), application),
        _ => Answered(Goto(new State.Why(application.Key)).Say("application.why"), application),
    };

    private static Turn<State> Again(Application? application, string answer, Facts facts) => (application, answer) switch
    {
        ({ }, "yes") => Called("application.other-time", "did not go to the interview and wants another hour", application, facts),
        _ => Over(application, ApplicationStatus.Withdrawn, "missed", facts).Say("application.thanks"),
    };

    private static Turn<State> Over(Application? application, ApplicationStatus status, string? reason, Facts facts) => application is null
        ? End()
        : Answered(End(), application).Do(new Effect.Apply(application with { Status = status, ChangedOn = facts.Today, Reason = reason })).Do(Closed(application, facts));

    private static Turn<State> Answered(Turn<State> turn, Application application) => turn.Do(new Effect.Cancel(Slot(UnansweredTimer, application.Key)));

    private static Turn<State> Called(string text, string why, Application application, Facts facts) =>
        End().Say(text, ("when", facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now))).Do(Call(why, application, facts));

    private static Turn<State> Ask(State state, Facts facts) => state switch
    {
        State.Invited(var key, _) when Of(key, facts) is { InterviewAt: not null } application => Invitation(Goto(state), application, facts),
        State.Idle or State.Invited => End().Do(new Effect.Continue("menu")),
        State.Refused => Goto(state).Say("application.refused-again"),
        _ when Question(state) is { } key => Goto(state).Say($"application.{key}", Greeted(facts)),
        _ => End(),
    };

    // Where somebody goes is not for all who read along.
    private static Reply Reminder(Application application, Facts facts) => facts.Person.PhoneUse == Person.PrivatePhone && application.InterviewPlace is { Length: > 0 } place
        ? new("application.reminder-place", [Greeted(facts), ("hour", Hour(application)), ("place", place)])
        : new("application.reminder", [Greeted(facts), ("hour", Hour(application))]);

    private static Effect.Schedule Later(string timer, Application application, int days, Facts facts) => new(Slot(timer, application.Key), CheckInCalendar.Of(facts).Next(facts.Now.AddDays(days)));

    private static Effect.CallTask Call(string why, Application application, Facts facts) => new(why, application.Key, facts.OnDuty(DutyRole.Promoter)?.Who);

    private static Effect.Happened Closed(Application application, Facts facts) => new(ProgrammeEvent.ApplicationClosed, facts.Today, facts.Person.Municipality, application.Key);

    /// <summary>The person hears it here and now: there is nothing left to tell.</summary>
    internal static Effect.Cancel Told(Application application) => new(Slot(NewsTimer, application.Key));

    private static string Slot(string timer, string key) => new Slot(Name, timer, key).ToString();

    private static (string, string) Greeted(Facts facts) => ("name", OneWay.Greeting(facts));

    private static string Day(Application application, Facts facts) => facts.Texts.DayInWords(DateOnly.FromDateTime(application.InterviewAt!.Value.DateTime));

    private static string Hour(Application application) => application.InterviewAt?.ToString("H:mm", CultureInfo.InvariantCulture) ?? "";
}
