using System.Globalization;
using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations.Flows;

/// <summary>From "inscribirme" to a place that a person of the programme asks the provider for.</summary>
public partial class CoursesFlow
{
    /// <summary>The person lets whoever gives that course hear who comes.</summary>
    internal static string Consent(long course) => string.Create(CultureInfo.InvariantCulture, $"enrolment:{course}");

    private static Turn<State> Want(long course, Facts facts) => facts switch
    {
        _ when IsIn(course, facts) => After(course, null, facts, End().Say("courses.enrolled-already")),
        _ when Find(course, facts) is null => Gone(facts),
        { Person.Consent: not Conversations.Consent.Given } => Goto(new State.Wanting(course)).Do(new Effect.Continue("consent")),
        _ => MayTell(course, facts),
    };

    private static Turn<State> MayTell(long course, Facts facts) => Find(course, facts) is { } there
        ? Goto(new State.Asked(course)).Say("courses.provider", ("provider", there.Provider))
        : Gone(facts);

    // Whoever left it once comes back under the same key.
    private static Turn<State> Enrol(long course, Facts facts)
    {
        if (IsIn(course, facts) || Find(course, facts) is not { } there) return Want(course, facts);
        var before = facts.File.Enrolments.FirstOrDefault(one => one.Course == course);
        var enrolment = new Enrolment(before?.Key ?? NextKey(facts), course, Title(there, facts), there.Provider, EnrolmentStatus.Enrolled, facts.Today) { StartsOn = there.StartsOn };
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say("courses.enrolled", ("provider", there.Provider), ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.RecordConsent(Consent(course), Given: true, facts.Programme.NoticeVersion))
            .Do(new Effect.Enrol(enrolment))
            .Do(new Effect.Happened(ProgrammeEvent.Enrolled, facts.Today, facts.Person.Municipality, enrolment.Key))
            .Do(new Effect.CallTask("tell the provider who enrolled", enrolment.Key, duty?.Who))
            .Do(EnrolmentFlow.Begin(enrolment, there.Hours, facts));
    }

    private static string NextKey(Facts facts) =>
        (facts.File.Enrolments.Select(one => int.Parse(one.Key, CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture);

    // A person answers; the cards stay where they are.
    private static Turn<State> Ask(State.Shown shown, Facts facts)
    {
        if (facts.Chat.Owner is not Owner.Bot) return Goto(shown).Say("courses.asked-already");
        var duty = facts.OnDuty(DutyRole.Promoter);
        return Goto(shown).Say("courses.asked", ("when", facts.Texts.When(duty, facts.Now)))
            .Do(new Effect.HandOver(Priority.Normal, string.Create(CultureInfo.InvariantCulture, $"asks about course {shown.Course}"), To: duty?.Who));
    }

    private static Turn<State> Tell(Facts facts)
    {
        if (facts.Chat.Owner is not Owner.Bot) return End().Say("person.waiting");
        var duty = facts.OnDuty(DutyRole.Promoter);
        return End().Say("courses.told", ("when", facts.Texts.When(duty, facts.Now))).Do(new Effect.HandOver(Priority.Normal, "asks for courses", To: duty?.Who));
    }
}
