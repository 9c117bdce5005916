namespace ChatAssist.Conversations.Matching;

/// <summary>What becomes of a person's interest in a vacancy. "Me interesa" alone is none yet: it is one once the packet was sent.</summary>
/// <param name="Key">Unique for the person: 1, 2, …</param>
public sealed record Application(string Key, long Vacancy, string Title, string Company, ApplicationStatus Status, DateOnly ChangedOn)
{
    /// <summary>The day on which the packet went to the company.</summary>
    public DateOnly? SentOn { get; init; }

    public long? CvVersion { get; init; }

    public DateTimeOffset? InterviewAt { get; init; }

    public string? InterviewPlace { get; init; }

    /// <summary>Why it ended so, in a word of the closed list of the flow.</summary>
    public string? Reason { get; init; }

    /// <summary>The vacancy was filled or withdrawn.</summary>
    public const string VacancyGone = "vacancy-gone";

    /// <summary>The vacancy was hidden: somebody was asked for money there.</summary>
    public const string VacancyFee = "vacancy-fee";

    /// <summary>It ended with its vacancy.</summary>
    public bool HasGone => Reason is VacancyGone or VacancyFee;

    public bool IsOpen => Status is ApplicationStatus.Interested or ApplicationStatus.Agreed or ApplicationStatus.Sent or ApplicationStatus.Invited;
}

/// <summary>An application as the company reads it: a name and a post.</summary>
/// <param name="Application">Its id.</param>
/// <param name="Cv">What the company may read of the person; null: there is none.</param>
public sealed record Applicant(long Application, string Called, string Title, bool IsOpen, Attachment.Cv? Cv = null);

public enum ApplicationStatus
{
    Interested,

    /// <summary>The person agrees that this company reads the packet.</summary>
    Agreed,

    /// <summary>The packet went to the company.</summary>
    Sent,

    /// <summary>To an interview.</summary>
    Invited,
    Hired,
    Refused,

    /// <summary>By the person, or because the vacancy is no more.</summary>
    Withdrawn,
}
