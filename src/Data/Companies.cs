using ChatAssist.Data.Importing;

namespace ChatAssist.Data;

/// <summary>What a file of vacancies is checked against.</summary>
public sealed record KnownCompany
{
    public required string Key { get; init; }
    public required string Sector { get; init; }

    /// <summary>It works with us, and somebody checked that it is real.</summary>
    public required long IsChecked { get; init; }
}

/// <summary>One time that somebody of the programme was in touch with a company.</summary>
/// <param name="HappenedOn">A local date, ISO text.</param>
/// <param name="How">call | visit | message | email | fair.</param>
public sealed record CompanyContact(string HappenedOn, string ByWhom, string How, string Note);

/// <summary>The companies, and what was spoken with them.</summary>
public sealed class Companies(Database db)
{
    public Task<IReadOnlyList<KnownCompany>> Known(CancellationToken ct) => db.Query<KnownCompany>("""
        SELECT key, sector, CASE WHEN verified_by IS NOT NULL AND verified_on IS NOT NULL AND withdrawn_on IS NULL THEN 1 ELSE 0 END AS is_checked FROM companies
        """, null, ct);

    /// <summary>As a file has them.</summary>
    public static Task<IReadOnlyList<ImportRow.Company>> All(Tx tx) => tx.Query<ImportRow.Company>("""
        SELECT 0 AS line, key, name, sector, municipality, contact, phone, email, agreement_on, verified_by, verified_on,
               CASE WHEN withdrawn_on IS NULL THEN 'active' ELSE 'withdrawn' END AS status
        FROM companies ORDER BY id
        """);

    /// <summary>Once for each day, person and way; the same again corrects the note. False: there is no such company.</summary>
    public async Task<bool> Contacted(string company, CompanyContact contact, CancellationToken ct) => await db.Execute("""
        INSERT INTO company_contacts (company_id, happened_on, by_whom, how, note)
        SELECT c.id, @HappenedOn, @ByWhom, @How, @Note FROM companies c WHERE c.key = @company
        ON CONFLICT (company_id, happened_on, by_whom, how) DO UPDATE SET note = excluded.note
        """, new { company, contact.HappenedOn, contact.ByWhom, contact.How, contact.Note }, ct) > 0;

    /// <summary>Oldest first.</summary>
    public Task<IReadOnlyList<CompanyContact>> Contacts(string company, CancellationToken ct) => db.Query<CompanyContact>("""
        SELECT l.happened_on, l.by_whom, l.how, l.note FROM company_contacts l JOIN companies c ON c.id = l.company_id WHERE c.key = @company ORDER BY l.happened_on, l.id
        """, new { company }, ct);
}
