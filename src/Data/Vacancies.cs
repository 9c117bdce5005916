using ChatAssist.Data.Importing;

namespace ChatAssist.Data;

/// <summary>A vacancy as it is shown. Dates are local, ISO text; lists are words separated by a space.</summary>
public sealed record StoredVacancy
{
    public required long Id { get; init; }
    public required string Title { get; init; }
    public required string Company { get; init; }
    public required string Occupation { get; init; }
    public required string Municipality { get; init; }
    public required string Pay { get; init; }
    public string? PayMost { get; init; }
    public required long Hours { get; init; }
    public required string Shift { get; init; }
    public required string Schooling { get; init; }
    public required long Years { get; init; }
    public required string Languages { get; init; }
    public required string Offers { get; init; }
    public required long Places { get; init; }
    public required string ClosesOn { get; init; }
}

/// <summary>What makes two open vacancies the same offer.</summary>
public sealed record KnownVacancy
{
    public required string Key { get; init; }

    /// <summary>Its key.</summary>
    public required string Company { get; init; }
    public required string Title { get; init; }
    public required string Municipality { get; init; }
    public required string Pay { get; init; }
}

/// <summary>The jobs that companies offer.</summary>
public sealed class Vacancies(Database db)
{
    /// <summary>Open, of a company that was checked, and without a report of a fee that is open or true. Of <c>v</c> and its company <c>c</c>.</summary>
    internal const string IsShown = """
        v.status = 'open' AND c.verified_by IS NOT NULL AND c.verified_on IS NOT NULL AND c.withdrawn_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM scam_reports r WHERE r.vacancy_id = v.id AND r.status <> 'false')
        """;

    /// <summary>Which state of the board there is: with another number something has changed.</summary>
    public Task<long> Version(CancellationToken ct) => db.Read(tx => tx.Value<long>("SELECT version FROM board_version WHERE id = 1"), ct);

    /// <summary>All that may be shown on that day.</summary>
    public Task<IReadOnlyList<StoredVacancy>> Shown(string today, CancellationToken ct) => db.Query<StoredVacancy>($"""
        SELECT v.id, v.title, c.name AS company, v.occupation, v.municipality, v.pay, v.pay_most, v.hours, v.shift, v.schooling, v.years,
               v.languages, v.offers, v.places, v.closes_on
        FROM vacancies v JOIN companies c ON c.id = v.company_id
        WHERE v.closes_on >= @today AND {IsShown} ORDER BY v.id
        """, new { today }, ct);

    /// <summary>All that people can apply for by their own state, shown or hidden.</summary>
    public Task<IReadOnlyList<KnownVacancy>> Known(string today, CancellationToken ct) => db.Query<KnownVacancy>("""
        SELECT v.key, c.key AS company, v.title, v.municipality, v.pay FROM vacancies v JOIN companies c ON c.id = v.company_id
        WHERE v.status = 'open' AND v.closes_on >= @today ORDER BY v.id
        """, new { today }, ct);

    /// <summary>As a file has them; an open one whose last day is past is "expired" there.</summary>
    public static Task<IReadOnlyList<ImportRow.Vacancy>> All(Tx tx, string today) => tx.Query<ImportRow.Vacancy>("""
        SELECT 0 AS line, v.key, c.key AS company_key, v.title, v.occupation, v.municipality, v.pay, v.pay_most, v.hours, v.shift, v.schooling, v.years, v.languages,
               v.offers, v.contract, v.places, v.closes_on, CASE WHEN v.status = 'open' AND v.closes_on < @today THEN 'expired' ELSE v.status END AS status
        FROM vacancies v JOIN companies c ON c.id = v.company_id ORDER BY v.id
        """, new { today });

    internal static async Task<bool> IsOpen(Tx tx, long vacancy, string today) => await tx.Value<long>($"""
        SELECT COUNT(*) FROM vacancies v JOIN companies c ON c.id = v.company_id WHERE v.id = @vacancy AND v.closes_on >= @today AND {IsShown}
        """, new { vacancy, today }) > 0;

    /// <summary>What is shown may be less: every copy of the board is old, and who applied for what is gone is told.</summary>
    internal static async Task Fewer(Tx tx, string today, long at)
    {
        await Changed(tx);
        await GoneVacancies.Close(tx, today, at);
    }

    /// <summary>What is shown has changed: every copy of the board is old.</summary>
    internal static Task Changed(Tx tx) => tx.Execute("UPDATE board_version SET version = version + 1 WHERE id = 1");

    internal static Task Saw(Tx tx, long person, Change.Saw saw) => tx.Execute("""
        INSERT INTO vacancy_views (person_id, vacancy_id, seen_on, shown)
        SELECT @person, @Vacancy, @On, COALESCE(MAX(shown), 0) + 1 FROM vacancy_views WHERE person_id = @person
        ON CONFLICT (person_id, vacancy_id) DO UPDATE SET shown = excluded.shown
        """, new { person, saw.Vacancy, saw.On });

    /// <summary>What was shown last stands last.</summary>
    internal static async Task<IReadOnlyList<long>> SeenBy(Tx tx, long person) =>
        await tx.Query<long>("SELECT vacancy_id FROM vacancy_views WHERE person_id = @person ORDER BY shown, vacancy_id", new { person });
}
