using ChatAssist.Data.Importing;

namespace ChatAssist.Data;

/// <summary>A course as it is shown. Dates are local, ISO text.</summary>
public sealed record StoredCourse
{
    public required long Id { get; init; }
    public required string TitleEs { get; init; }
    public required string TitleEn { get; init; }
    public required string Provider { get; init; }
    public required string Kind { get; init; }
    public required string Diploma { get; init; }
    public string? Occupation { get; init; }
    public string? Municipality { get; init; }
    public required string Schooling { get; init; }
    public long? Hours { get; init; }
    public required long Cost { get; init; }
    public string? StartsOn { get; init; }
    public required string ClosesOn { get; init; }
}

public sealed record StoredEnrolment
{
    public required string Key { get; init; }
    public required long CourseId { get; init; }
    public string Title { get; init; } = "";
    public string Provider { get; init; } = "";
    public string? StartsOn { get; init; }
    public required string Status { get; init; }
    public required string EnrolledOn { get; init; }
    public string? CompletedOn { get; init; }
    public string? ConfirmedBy { get; init; }
    public string? LeftBecause { get; init; }
}

public sealed record StoredCertificate
{
    public required string Key { get; init; }
    public string? Enrolment { get; init; }
    public required string Media { get; init; }
    public required string Status { get; init; }
    public required string ReceivedOn { get; init; }
    public string? Issuer { get; init; }
    public string? IssuedOn { get; init; }
    public string? Kind { get; init; }
    public string? Reason { get; init; }
}

/// <summary>Courses and who gives them.</summary>
public sealed class Courses(Database db)
{
    /// <summary>Of the course k: somebody more can come. Whoever is in it already (@person) takes no further place.</summary>
    internal const string HasPlace =
        "(k.places IS NULL OR k.places > (SELECT COUNT(*) FROM enrolments o WHERE o.course_id = k.id AND o.status <> 'left' AND o.person_id <> @person))";

    /// <summary>All to which people can enrol on that day.</summary>
    public Task<IReadOnlyList<StoredCourse>> Open(string today, CancellationToken ct) => db.Query<StoredCourse>($"""
        SELECT k.id, k.title_es, k.title_en, p.name AS provider, k.kind, k.diploma, k.occupation, k.municipality, k.schooling, k.hours, k.cost, k.starts_on, k.closes_on
        FROM courses k JOIN providers p ON p.id = k.provider_id
        WHERE k.status = 'open' AND k.closes_on >= @today AND p.verified_by IS NOT NULL AND p.verified_on IS NOT NULL AND {HasPlace} ORDER BY k.id
        """, new { today, person = 0 }, ct);

    /// <summary>As a file has them.</summary>
    public static Task<IReadOnlyList<ImportRow.Provider>> Providers(Tx tx) => tx.Query<ImportRow.Provider>(
        "SELECT 0 AS line, key, name, recognised, verified_by, verified_on FROM providers ORDER BY id");

    /// <summary>The keys of all who give courses.</summary>
    public Task<IReadOnlyList<string>> Providers(CancellationToken ct) => db.Query<string>("SELECT key FROM providers ORDER BY id", null, ct);

    /// <summary>As a file has them; an open one whose last day is past is "expired" there.</summary>
    public static Task<IReadOnlyList<ImportRow.Course>> All(Tx tx, string today) => tx.Query<ImportRow.Course>("""
        SELECT 0 AS line, k.key, p.key AS provider_key, k.title_es, k.title_en, k.kind, k.diploma, k.occupation, k.municipality, k.schooling, k.hours, k.cost, k.starts_on,
               k.closes_on, k.places, CASE WHEN k.status = 'open' AND k.closes_on < @today THEN 'expired' ELSE k.status END AS status, k.source
        FROM courses k JOIN providers p ON p.id = k.provider_id ORDER BY k.id
        """, new { today });
}
