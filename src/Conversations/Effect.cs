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

    /// <summary>The questionnaire is over: answered to its end, or handed over to a person before.</summary>
    public sealed record CloseSubmission(string Submission, bool HandedOver = false) : Effect;

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

    /// <summary>Wakes the flow at <paramref name="Due"/>. One timer a slot; a second call moves it, and one that has rung stays rung.</summary>
    public sealed record Schedule(string Slot, DateTimeOffset Due) : Effect;

    /// <summary>A timer that came at a bad moment rings again later.</summary>
    public sealed record Postpone(string Slot, DateTimeOffset Due) : Effect;

    /// <summary>Takes a timer back.</summary>
    public sealed record Cancel(string Slot) : Effect;

    /// <summary>Ends this flow and enters another one, in the same turn.</summary>
    public sealed record Continue(string Flow) : Effect;

    /// <summary>Ends this flow and goes back to the paused one, with its open question or with <paramref name="With"/> as the answer to it.</summary>
    public sealed record Resume(Input? With = null) : Effect;
}

/// <summary>What every turn needs to know of a person.</summary>
public enum Known
{
    Called,
    Municipality,
    Language,
    PhoneUse,
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
