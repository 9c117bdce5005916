namespace ChatAssist.Data;

/// <summary>A change of rows that a turn brings with it. Closed: <see cref="TurnCommit"/> knows how each is stored.</summary>
public abstract record Change
{
    private Change() { }

    /// <summary>A questionnaire is begun, or goes on in another version.</summary>
    public sealed record OpenSubmission(string Submission, string Form, string Version) : Change;

    /// <summary>An answer of an open questionnaire.</summary>
    public sealed record Answer(string Submission, string Question, string Value) : Change;

    /// <summary>An answer that no longer holds.</summary>
    public sealed record NoAnswer(string Submission, string Question) : Change;

    /// <param name="Status">complete, handed-over or no-answer.</param>
    public sealed record CloseSubmission(string Submission, string Status) : Change;

    /// <param name="What">called, municipality, language, phone_use or status.</param>
    public sealed record Describe(string What, string Value) : Change;

    public sealed record Consent(string Purpose, bool Given, int NoticeVersion) : Change;

    public sealed record Escalate(string Priority, string Reason, string Role, string? AssignedTo) : Change;

    public sealed record OptOut(bool ThisAddressOnly) : Change;

    public sealed record OptIn : Change;

    public sealed record Unlink(string Language) : Change;

    /// <summary>A person of their own in the same conversation. What follows is theirs.</summary>
    public sealed record NewPerson : Change;

    /// <summary>Whose turn it is from now on. What follows is theirs.</summary>
    public sealed record Speak(long Person) : Change;

    /// <summary>All that is kept of the person goes.</summary>
    public sealed record Erase : Change;

    /// <param name="On">Local date, ISO text.</param>
    public sealed record Arrive(string By, string On, string? Funding) : Change;

    /// <param name="OldPhone">E.164; null: not remembered.</param>
    public sealed record Rejoin(string? OldPhone, string Called, int? BirthYear, string? To) : Change;

    /// <param name="Due">Programme time, Unix milliseconds.</param>
    public sealed record Schedule(string Slot, long Due, bool EvenIfRung) : Change;

    public sealed record Cancel(string Slot) : Change;

    public sealed record CancelAll(string Flow, string About) : Change;

    public sealed record CancelTimers : Change;

    /// <param name="Until">Programme time, Unix milliseconds.</param>
    public sealed record Quiet(long Until) : Change;

    public sealed record Place(StoredPlacement Placement) : Change;

    /// <param name="Due">Programme time, Unix milliseconds.</param>
    public sealed record AskEmployer(string Placement, int Day, long Due) : Change;

    public sealed record LeaveEmployer(string Placement) : Change;

    /// <param name="Vacancy">Its id.</param>
    public sealed record ReportScam(string Words, string? Company, long? Vacancy, string Today) : Change;

    /// <param name="On">Local date, ISO text.</param>
    public sealed record Saw(long Vacancy, string On) : Change;

    /// <param name="Today">Local date, ISO text: a new one only while the vacancy is open then.</param>
    public sealed record Apply(StoredApplication Application, string Today) : Change;

    public sealed record SendPacket(string Application) : Change;

    /// <param name="On">Local date, ISO text.</param>
    public sealed record Sent(long Application, string On) : Change;

    /// <param name="On">Local date, ISO text.</param>
    /// <param name="InterviewAt">Programme time, Unix milliseconds.</param>
    public sealed record Answered(long Application, string Status, string On, long? InterviewAt, string? InterviewPlace, string? Reason) : Change;

    public sealed record Enrol(StoredEnrolment Enrolment) : Change;

    public sealed record Certify(StoredCertificate Certificate) : Change;

    public sealed record Refer(StoredReferral Referral) : Change;

    public sealed record Step(StoredPlanStep PlanStep) : Change;

    public sealed record PlanIs(string Status) : Change;

    /// <param name="On">Local date, ISO text.</param>
    public sealed record Happened(string Kind, string On, string? Municipality, string? About) : Change;

    /// <param name="Content">JSON: what is printed.</param>
    public sealed record KeepCv(long Version, string Content) : Change;

    /// <param name="Due">By when it was promised: programme time, Unix milliseconds.</param>
    public sealed record CallTask(string Reason, string? About, string? To, long? Due = null) : Change;
}
