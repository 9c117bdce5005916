namespace ChatAssist.Conversations.Matching;

/// <summary>A course or an examination that somebody gives.</summary>
/// <param name="Title">By language.</param>
/// <param name="Kind">certification | training | english | business | studies.</param>
/// <param name="Diploma">recognised | attendance | none.</param>
/// <param name="ClosesOn">The last day to enrol.</param>
public sealed record Course(long Id, IReadOnlyDictionary<string, string> Title, string Provider, string Kind, string Diploma, DateOnly ClosesOn)
{
    /// <summary>The ISCO-08 group that it leads to.</summary>
    public string? Occupation { get; init; }

    /// <summary>Null: at a distance.</summary>
    public string? Municipality { get; init; }

    /// <summary>The least that is asked, as the profile calls it.</summary>
    public string Schooling { get; init; } = "none";

    /// <summary>Of the whole course.</summary>
    public int? Hours { get; init; }

    /// <summary>Quetzales.</summary>
    public int Cost { get; init; }

    /// <summary>Null: at any time.</summary>
    public DateOnly? StartsOn { get; init; }
}

/// <summary>A person in a course.</summary>
/// <param name="Key">Unique for the person: 1, 2, …</param>
public sealed record Enrolment(string Key, long Course, string Title, string Provider, EnrolmentStatus Status, DateOnly On)
{
    public DateOnly? StartsOn { get; init; }

    public DateOnly? CompletedOn { get; init; }

    /// <summary>provider | promoter; null: only the person says so.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>time | far | money | job | other.</summary>
    public string? LeftBecause { get; init; }
}

public enum EnrolmentStatus
{
    Enrolled,
    Started,
    Completed,
    Left,
}

/// <summary>A certificate of which we have a picture; what it is worth somebody of the programme says.</summary>
/// <param name="Key">Unique for the person: 1, 2, …</param>
/// <param name="Media">Of <see cref="Attachment.Id"/>.</param>
public sealed record Certificate(string Key, string Media, CertificateStatus Status, DateOnly ReceivedOn)
{
    /// <summary>Its key; null: of another course.</summary>
    public string? Enrolment { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>recognised | attendance.</summary>
    public string? Kind { get; init; }

    public string? Reason { get; init; }
}

public enum CertificateStatus
{
    Received,
    Verified,
    Refused,
}
