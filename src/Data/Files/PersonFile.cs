namespace ChatAssist.Data.Files;

/// <summary>Who it is, and where they stand with us. Dates are local, ISO text.</summary>
public sealed record PersonHead
{
    public required long Person { get; init; }
    public required long Conversation { get; init; }
    public string? Called { get; init; }
    public string? Municipality { get; init; }
    public required string Language { get; init; }
    public required string PhoneUse { get; init; }

    /// <summary>not-asked | given | declined.</summary>
    public required string Consent { get; init; }

    public string? Status { get; init; }
    public string? ReturnedOn { get; init; }
    public string? Source { get; init; }
    public string? SourceOn { get; init; }

    /// <summary>A number that was told for calls, E.164.</summary>
    public string? Told { get; init; }

    public long? OptedOutAt { get; init; }

    /// <summary>bot | waiting | urgent | held.</summary>
    public required string Owner { get; init; }

    /// <summary>Null: nothing is open, or with somebody else of the same phone.</summary>
    public string? ActiveFlow { get; init; }

    public string? ActiveState { get; init; }
    public string? PausedFlow { get; init; }
    public string? PausedState { get; init; }

    /// <summary>When they last wrote, or a timer wrote to them (programme time).</summary>
    public long? LastTurn { get; init; }

    /// <summary>The newest version; null: there is none.</summary>
    public long? Cv { get; init; }
}

public sealed record FiledCertificate
{
    public required long Id { get; init; }

    /// <summary>received | verified | refused.</summary>
    public required string Status { get; init; }

    public required string ReceivedOn { get; init; }

    /// <summary>Of its course; null: of one that we do not know.</summary>
    public string? Title { get; init; }

    public string? Issuer { get; init; }
    public string? IssuedOn { get; init; }
    public string? Kind { get; init; }
    public string? Reason { get; init; }
    public string? DecidedBy { get; init; }
    public string? DecidedOn { get; init; }

    /// <summary>A picture that is kept; null: there is none.</summary>
    public long? Media { get; init; }
}

/// <param name="At">Programme time, Unix milliseconds.</param>
/// <param name="How">oral: read aloud and answered | on paper, by voice …; null: in the chat.</param>
/// <param name="Witness">Who heard it, of what was said aloud.</param>
public sealed record FiledConsent(string Purpose, long Given, long NoticeVersion, long At, string? How, string? Witness, string? Place);

public sealed record FiledEvent(string Kind, string HappenedOn, string? About);

/// <summary>A call to make, or one that was made. Times are programme time.</summary>
public sealed record FiledCall
{
    public required long Id { get; init; }
    public required string Reason { get; init; }

    /// <summary>The submission, the job or the need; empty: none.</summary>
    public required string About { get; init; }
    public required string Status { get; init; }
    public string? Result { get; init; }
    public required long At { get; init; }
    public long? DueAt { get; init; }
    public long? DoneAt { get; init; }
}

/// <summary>What an answer was before somebody of the programme corrected it.</summary>
/// <param name="Was">Null: it was not answered.</param>
/// <param name="Becomes">Null: it does not belong there any more.</param>
public sealed record FiledCorrection(long Submission, string Question, string? Was, string? Becomes, string By, long At);

/// <summary>An answer that somebody of the programme wrote down, with the person beside them.</summary>
public sealed record FiledAnswer(long Submission, string Question, string By, long At);

/// <summary>All that the programme keeps of a person besides what was said.</summary>
public sealed record PersonFile(PersonHead Head)
{
    /// <summary>E.164, the one they wrote from last first.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    public required IReadOnlyList<StoredSubmission> Submissions { get; init; }
    public required IReadOnlyList<FiledCorrection> Corrections { get; init; }
    public required IReadOnlyList<FiledAnswer> Filled { get; init; }
    public required IReadOnlyList<StoredApplication> Applications { get; init; }
    public required IReadOnlyList<StoredEnrolment> Enrolments { get; init; }
    public required IReadOnlyList<FiledCertificate> Certificates { get; init; }
    public required IReadOnlyList<StoredPlacement> Placements { get; init; }
    public required IReadOnlyList<StoredReferral> Referrals { get; init; }
    public required IReadOnlyList<StoredPlanStep> Steps { get; init; }

    /// <summary>draft | agreed | validated | returned; null: there is none.</summary>
    public string? PlanStatus { get; init; }

    public required IReadOnlyList<FiledEvent> Events { get; init; }
    public required IReadOnlyList<FiledConsent> Consents { get; init; }
    public required IReadOnlyList<FiledCall> Calls { get; init; }
    public required IReadOnlyList<FiledVisit> Visits { get; init; }

    /// <summary>Messages with which a place came from the phone, newest first: what came with each (JSON), and when (programme time).</summary>
    public required IReadOnlyList<(string Details, long At)> Places { get; init; }

    /// <summary>What is to happen by itself, the next first: the slot, and when (programme time).</summary>
    public required IReadOnlyList<(string Slot, long DueAt)> Timers { get; init; }
}
