using ChatAssist.Conversations.Matching;

namespace ChatAssist.Conversations;

/// <summary>What a turn wants done, as data. Whoever runs the turn does it in the same commit as the replies.</summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>Begins a questionnaire, or one that is there already goes on in another version.</summary>
    /// <param name="Submission">The key of this filling of the form, unique for the person.</param>
    public sealed record OpenSubmission(string Submission, string Form, string Version) : Effect;

    /// <summary>Keeps one answer of an open questionnaire; a later answer to the same question replaces it. An empty one says that the question was passed over.</summary>
    /// <param name="Question">Its path, with the number of each instance: <c>jobs[2]/employer</c>.</param>
    public sealed record SaveAnswer(string Submission, string Question, string Value) : Effect;

    /// <summary>Drops an answer that no longer holds, if there is one.</summary>
    public sealed record DropAnswer(string Submission, string Question) : Effect;

    /// <summary>The questionnaire is over. What is answered later opens it again.</summary>
    public sealed record CloseSubmission(string Submission, Ending Ending = Ending.Complete) : Effect;

    /// <summary>Keeps what every turn needs to know of the person.</summary>
    public sealed record Describe(Known What, string Value) : Effect;

    /// <summary>Records that a consent was given or declined, and to which version of the notice.</summary>
    public sealed record RecordConsent(string Purpose, bool Given, int NoticeVersion) : Effect;

    /// <summary>Opens a case for a person of <paramref name="Role"/>; <paramref name="To"/> is who is on duty, if anybody is.</summary>
    public sealed record HandOver(Priority Priority, string Reason, string Role = DutyRole.Promoter, string? To = null) : Effect;

    /// <summary>Nothing is written to this person any more until they come back. The provider's own opt-out stops one address only.</summary>
    public sealed record OptOut(bool ThisAddressOnly = false) : Effect;

    /// <summary>The person asked to be written to again.</summary>
    public sealed record OptIn : Effect;

    /// <summary>The number belongs to somebody else now: the address leaves this conversation and its person.</summary>
    public sealed record Unlink : Effect;

    /// <summary>
    /// Somebody who was not known yet writes from this phone: a person of their own, with the same language. What the turn does after
    /// it is theirs; what was open was the other's, and is let go.
    /// </summary>
    public sealed record NewPerson : Effect;

    /// <summary>Another person of the same phone writes now. The flow ends with it: what is known of them is loaded for their next message.</summary>
    public sealed record Speak(long Person) : Effect;

    /// <summary>All that is kept of the person goes, here and at the provider; an anonymous count and the receipt stay. Said with <see cref="Facts.Receipt"/>.</summary>
    public sealed record Erase : Effect;

    /// <summary>Somebody sent the person to us. What is known already stays.</summary>
    /// <param name="By">As it is told to the person who asks.</param>
    /// <param name="Funding">The code of who pays.</param>
    public sealed record Arrive(string By, DateOnly On, string? Funding) : Effect;

    /// <summary>
    /// The person says that they wrote before, from another number. When that number, the name and the age fit exactly one person, this
    /// address joins their conversation, and the old number leaves it; else somebody of the programme is to call.
    /// </summary>
    /// <param name="OldPhone">E.164; null: not remembered.</param>
    /// <param name="To">Who calls.</param>
    public sealed record Rejoin(string? OldPhone, string Called, int? BirthYear, string? To) : Effect;

    /// <summary>Wakes the flow at <paramref name="Due"/>. One timer a slot; a second call moves it, and one that has rung stays rung.</summary>
    public sealed record Schedule(string Slot, DateTimeOffset Due) : Effect;

    /// <summary>A timer that came at a bad moment rings again later.</summary>
    public sealed record Postpone(string Slot, DateTimeOffset Due) : Effect;

    /// <summary>Takes a timer back.</summary>
    public sealed record Cancel(string Slot) : Effect;

    /// <summary>Takes all timers of a flow back that are about one thing.</summary>
    public sealed record CancelAll(string Flow, string About) : Effect;

    /// <summary>Takes all timers of the person back.</summary>
    public sealed record CancelTimers : Effect;

    /// <summary>What would come before then comes at its hour of a later day.</summary>
    public sealed record Quiet(DateTimeOffset Until) : Effect;

    /// <summary>Keeps a job, new or changed.</summary>
    public sealed record Place(Placement Placement) : Effect;

    /// <summary>The employer of that placement is asked for their side then, over their own phone. One timer a day; a second call moves it.</summary>
    public sealed record AskEmployer(string Placement, int Day, DateTimeOffset Due) : Effect;

    /// <summary>The employer of that placement is asked nothing more.</summary>
    public sealed record LeaveEmployer(string Placement) : Effect;

    /// <summary>Somebody asks for money for a job. While a report of this person is open, what is told is added to it.</summary>
    /// <param name="Company">An employer that is known by that name.</param>
    /// <param name="Vacancy">It is shown to nobody until a person decides.</param>
    public sealed record ReportScam(string Words, string? Company, long? Vacancy, DateOnly On) : Effect;

    /// <summary>The person has seen that vacancy: it is not shown as a new one again.</summary>
    public sealed record Saw(long Vacancy, DateOnly On) : Effect;

    /// <summary>Keeps an application, new or changed. A new one only while the vacancy is open: else the turn is taken again on fresh facts.</summary>
    public sealed record Apply(Application Application) : Effect;

    /// <summary>The packet of that application goes to the company, over its own phone; where it has none, somebody of the programme sends it.</summary>
    public sealed record SendPacket(string Application) : Effect;

    /// <summary>The company has read who applies.</summary>
    /// <param name="Application">Its id.</param>
    public sealed record Sent(long Application, DateOnly On) : Effect;

    /// <summary>What the company says to an application; the person is told of it at a fitting hour.</summary>
    /// <param name="Application">Its id.</param>
    public sealed record Answered(long Application, ApplicationStatus Status, DateOnly On) : Effect
    {
        public DateTimeOffset? InterviewAt { get; init; }
        public string? InterviewPlace { get; init; }
        public string? Reason { get; init; }
    }

    /// <summary>Keeps an enrolment, new or changed.</summary>
    public sealed record Enrol(Enrolment Enrolment) : Effect;

    /// <summary>Keeps what is known of a certificate.</summary>
    public sealed record Certify(Certificate Certificate) : Effect;

    /// <summary>Keeps a referral, new or changed.</summary>
    public sealed record Refer(Referral Referral) : Effect;

    /// <summary>Keeps a step of the individual plan, new or changed.</summary>
    public sealed record Step(PlanStep PlanStep) : Effect;

    /// <summary>How far the individual plan is.</summary>
    public sealed record PlanIs(PlanStatus Status) : Effect;

    /// <summary>Something that the programme counts: a service that was delivered, or what became of a placement.</summary>
    /// <param name="Kind">Of content/events.csv, a closed list: <see cref="ProgrammeEvent"/>.</param>
    /// <param name="On">The local date.</param>
    /// <param name="Municipality">The municipality's code, where it is known.</param>
    /// <param name="About">The key of the placement, referral or submission.</param>
    public sealed record Happened(string Kind, DateOnly On, string? Municipality, string? About = null) : Effect;

    /// <summary>Somebody of the programme is to call the person; unlike a case, the assistant goes on meanwhile.</summary>
    /// <param name="Due">By when the person was promised to hear of it; null: they were not.</param>
    public sealed record CallTask(string Reason, string? About, string? To, DateTimeOffset? Due = null) : Effect;

    /// <summary>Keeps a version of the person's CV.</summary>
    public sealed record KeepCv(Cvs.KeptCv Kept) : Effect;

    /// <summary>Ends this flow and enters another one, in the same turn.</summary>
    /// <param name="At">The question of a form at which it is entered; null: where it begins.</param>
    public sealed record Continue(string Flow, string? At = null) : Effect;

    /// <summary>Ends this flow and goes back to the paused one, with its open question or with <paramref name="With"/> as the answer to it.</summary>
    public sealed record Resume(Input? With = null) : Effect;
}

/// <summary>What every turn needs to know of a person.</summary>
public enum Known
{
    Called,
    Municipality,
    Language,
    Voice,
    PhoneUse,
    Phone,
    Status,
}

/// <summary>How a questionnaire ended.</summary>
public enum Ending
{
    /// <summary>Answered to its end.</summary>
    Complete,
    HandedOver,

    /// <summary>The person was silent, also after the reminder.</summary>
    NoAnswer,
}

/// <summary>What the programme counts; content/events.csv says of each what it is.</summary>
public static class ProgrammeEvent
{
    public const string PlacementTold = "placement-told";
    public const string PlacementConfirmed = "placement-confirmed";
    public const string PlacementEnded = "placement-ended";
    public const string StillWorking = "still-working";
    public const string NotWorking = "not-working";
    public const string CheckIn = "check-in";
    public const string NoAnswer = "no-answer";
    public const string RightsInformation = "rights-information";
    public const string Referral = "referral";
    public const string ReferralClosed = "referral-closed";
    public const string PlanAgreed = "plan-agreed";
    public const string PlanStepDone = "plan-step-done";
    public const string PreDeparture = "pre-departure";
    public const string LeftAgain = "left-again";
    public const string ApplicationSent = "application-sent";
    public const string Interview = "interview";
    public const string ApplicationClosed = "application-closed";
    public const string Enrolled = "enrolled";
    public const string CourseCompleted = "course-completed";
    public const string CertificateReceived = "certificate-received";
    public const string CertificateVerified = "certificate-verified";
    public const string Lesson = "lesson";

    public static readonly IReadOnlyList<string> All =
    [
        PlacementTold, PlacementConfirmed, PlacementEnded, StillWorking, NotWorking, CheckIn, NoAnswer,
        RightsInformation, Referral, ReferralClosed, PlanAgreed, PlanStepDone, PreDeparture, LeftAgain,
        ApplicationSent, Interview, ApplicationClosed, Enrolled, CourseCompleted, CertificateReceived, CertificateVerified, Lesson,
    ];
}

/// <summary>How soon a person must see a case.</summary>
public enum Priority
{
    Normal,
    Urgent,
}

/// <summary>The roles of the duty roster.</summary>
public static class DutyRole
{
    public const string Promoter = "promoter";

    /// <summary>Minors and violence.</summary>
    public const string Protection = "protection";

    /// <summary>Complaints about staff; invisible to the accused.</summary>
    public const string Complaints = "complaints";
}
