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

    public sealed record CloseSubmission(string Submission, bool HandedOver) : Change;

    /// <param name="What">called, municipality, language or phone_use.</param>
    public sealed record Describe(string What, string Value) : Change;

    public sealed record Consent(string Purpose, bool Given, int NoticeVersion) : Change;

    public sealed record Escalate(string Priority, string Reason, string Role, string? AssignedTo) : Change;

    public sealed record OptOut(bool ThisAddressOnly) : Change;

    public sealed record OptIn : Change;

    public sealed record Unlink(string Language) : Change;

    /// <param name="Due">Programme time, Unix milliseconds.</param>
    public sealed record Schedule(string Slot, long Due, bool EvenIfRung) : Change;

    public sealed record Cancel(string Slot) : Change;
}
