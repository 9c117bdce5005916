using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Placing;

namespace ChatAssist.Conversations.Flows;

/// <summary>What the timers of an enrolment bring, and what the person answers.</summary>
public partial class EnrolmentFlow
{
    private const string TomorrowTimer = "tomorrow", GoingTimer = "going", OverTimer = "over", UnansweredTimer = "unanswered";

    private const int GoingDays = 14, AgainDays = 14, UnansweredDays = 3;

    // Nobody tells us when a course ends: so many hours a week are assumed, and three weeks at least.
    private const int HoursInAWeek = 10, UsualHours = 60, LeastDays = 21;

    private static readonly TimeOnly Morning = new(10, 0);

    /// <summary>The day before, two weeks after, and the presumed end.</summary>
    internal static IEnumerable<Effect> Begin(Enrolment enrolment, int? hours, Facts facts)
    {
        var calendar = CheckInCalendar.Of(facts);
        var start = enrolment.StartsOn is { } day && day > facts.Today ? day : facts.Today;
        var eve = facts.Programme.At(start.AddDays(-1), Morning);
        var end = start.AddDays(Math.Max(LeastDays, ((hours ?? UsualHours) + HoursInAWeek - 1) / HoursInAWeek * 7));
        // Of a course that is given every so often each is asked about anew.
        return
        [
            .. eve > facts.Now ? [new Effect.Postpone(Slot(TomorrowTimer, enrolment.Key), eve)] : Enumerable.Empty<Effect>(),
            new Effect.Postpone(Slot(GoingTimer, enrolment.Key), calendar.On(start.AddDays(GoingDays))),
            new Effect.Postpone(Slot(OverTimer, enrolment.Key), calendar.On(end)),
        ];
    }

    private static Turn<State> Rings(State.Rung rung, Enrolment enrolment, Facts facts)
    {
        var calendar = CheckInCalendar.Of(facts);
        if (!calendar.Allows(facts.Now)) return End().Do(new Effect.Postpone(Slot(rung.Timer, enrolment.Key), calendar.Next(facts.Now)));
        return rung.Timer switch
        {
            TomorrowTimer => End().Say("enrolment.tomorrow", Greeted(facts)),
            GoingTimer => Asked(new State.Going(enrolment.Key), "enrolment.going", enrolment, facts),
            OverTimer => Asked(new State.Over(enrolment.Key), "enrolment.over", enrolment, facts),
            UnansweredTimer => End().Do(Call("no answer about the course", enrolment, facts)),
            _ => End(),
        };
    }

    // Who is silent is called; who cannot answer here is told where, and called.
    private static Turn<State> Asked(State state, string question, Enrolment enrolment, Facts facts) => facts.Chat.CanAnswer
        ? Goto(state).Say(question, Greeted(facts)).Do(Later(UnansweredTimer, enrolment, UnansweredDays, facts))
        : End().Say(OneWay.Of(Name, facts)).Do(Call("is to be asked how the course goes", enrolment, facts));

    private static Turn<State> Goes(Enrolment enrolment) =>
        Answered(End().Say("enrolment.good"), enrolment).Do(new Effect.Enrol(enrolment with { Status = EnrolmentStatus.Started }));

    private static Turn<State> NotYet(Enrolment enrolment, Facts facts) =>
        Answered(End().Say("enrolment.not-yet"), enrolment).Do(Later(OverTimer, enrolment, AgainDays, facts));

    // The provider or a promoter confirms it; until then it counts nowhere.
    private static Turn<State> Done(Enrolment enrolment, Facts facts) => End().Say("enrolment.done")
        .Do(new Effect.Enrol(enrolment with { Status = EnrolmentStatus.Completed, CompletedOn = facts.Today, ConfirmedBy = null }))
        .Do(new Effect.CancelAll(Name, enrolment.Key))
        .Do(Call("ask the provider whether the course was completed", enrolment, facts))
        .Do(new Effect.Continue(CertificateFlow.Name));

    private static Turn<State> Left(Enrolment enrolment, string why, Facts facts) => End().Say("enrolment.left")
        .Do(new Effect.Enrol(enrolment with { Status = EnrolmentStatus.Left, LeftBecause = why }))
        .Do(new Effect.CancelAll(Name, enrolment.Key))
        .Do(Call($"left the course: {why}", enrolment, facts));

    private static Turn<State> Answered(Turn<State> turn, Enrolment enrolment) => turn.Do(new Effect.Cancel(Slot(UnansweredTimer, enrolment.Key)));

    private static Effect.Postpone Later(string timer, Enrolment enrolment, int days, Facts facts) => new(Slot(timer, enrolment.Key), CheckInCalendar.Of(facts).Next(facts.Now.AddDays(days)));

    private static Effect.CallTask Call(string why, Enrolment enrolment, Facts facts) => new(why, enrolment.Key, facts.OnDuty(DutyRole.Promoter)?.Who);

    private static string Slot(string timer, string key) => new Slot(Name, timer, key).ToString();

    private static (string, string) Greeted(Facts facts) => ("name", OneWay.Greeting(facts));
}
