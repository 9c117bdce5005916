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

    /// <summary>Once for each company, day, person and way: brought in again it corrects the note.</summary>
    internal static async Task<ImportResult> Contacted(Tx tx, ImportRow.CompanyContact contact)
    {
        if (await tx.Execute("""
            UPDATE company_contacts SET note = @Note
            WHERE happened_on = @On AND by_whom = @By AND how = @How AND company_id = (SELECT c.id FROM companies c WHERE c.key = @CompanyKey)
            """, contact) > 0) return new ImportResult.Changed();
        var added = await tx.Execute("""
            INSERT INTO company_contacts (company_id, happened_on, by_whom, how, note) SELECT c.id, @On, @By, @How, @Note FROM companies c WHERE c.key = @CompanyKey
            """, contact);
        return added > 0 ? new ImportResult.Added() : new ImportResult.Refused("company", "there is no company with this key");
    }

    /// <summary>Who spoke with them, oldest first.</summary>
    public static Task<IReadOnlyList<ImportRow.CompanyContact>> Contacts(Tx tx) => tx.Query<ImportRow.CompanyContact>("""
        SELECT c.key AS company_key, l.happened_on AS "on", l.by_whom AS "by", l.how, l.note FROM company_contacts l JOIN companies c ON c.id = l.company_id
        ORDER BY l.happened_on, l.id
        """);
}
