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

/// <summary>Courses, who is in them, and the certificates that people show.</summary>
public sealed class Courses(Database db)
{
    /// <summary>All to which people can enrol on that day.</summary>
    public Task<IReadOnlyList<StoredCourse>> Open(string today, CancellationToken ct) => db.Query<StoredCourse>("""
        SELECT k.id, k.title_es, k.title_en, p.name AS provider, k.kind, k.diploma, k.occupation, k.municipality, k.schooling, k.hours, k.cost, k.starts_on, k.closes_on
        FROM courses k JOIN providers p ON p.id = k.provider_id
        WHERE k.status = 'open' AND k.closes_on >= @today AND p.verified_by IS NOT NULL AND p.verified_on IS NOT NULL ORDER BY k.id
        """, new { today }, ct);

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

    internal static Task<IReadOnlyList<StoredEnrolment>> Enrolments(Tx tx, string language, long person) => tx.Query<StoredEnrolment>("""
        SELECT e.key, e.course_id, CASE WHEN @language = 'en' THEN k.title_en ELSE k.title_es END AS title, p.name AS provider, k.starts_on,
               e.status, e.enrolled_on, e.completed_on, e.confirmed_by
        FROM enrolments e JOIN courses k ON k.id = e.course_id JOIN providers p ON p.id = k.provider_id
        WHERE e.person_id = @person ORDER BY e.id
        """, new { language, person });

    internal static Task<IReadOnlyList<StoredCertificate>> Certificates(Tx tx, long person) => tx.Query<StoredCertificate>("""
        SELECT key, enrolment, media, status, received_on, issuer, issued_on, kind, reason FROM certificates WHERE person_id = @person ORDER BY id
        """, new { person });

    internal static Task Enrol(Tx tx, long person, StoredEnrolment enrolment) => tx.Execute("""
        INSERT INTO enrolments (person_id, key, course_id, status, enrolled_on, completed_on, confirmed_by)
        VALUES (@person, @Key, @CourseId, @Status, @EnrolledOn, @CompletedOn, @ConfirmedBy)
        ON CONFLICT (person_id, key) DO UPDATE SET status = excluded.status, completed_on = excluded.completed_on, confirmed_by = excluded.confirmed_by
        """, new { person, enrolment.Key, enrolment.CourseId, enrolment.Status, enrolment.EnrolledOn, enrolment.CompletedOn, enrolment.ConfirmedBy });

    internal static Task Certify(Tx tx, long person, StoredCertificate certificate) => tx.Execute("""
        INSERT INTO certificates (person_id, key, enrolment, media, status, received_on) VALUES (@person, @Key, @Enrolment, @Media, @Status, @ReceivedOn)
        ON CONFLICT (person_id, key) DO UPDATE SET status = excluded.status, media = excluded.media
        """, new { person, certificate.Key, certificate.Enrolment, certificate.Media, certificate.Status, certificate.ReceivedOn });
}
