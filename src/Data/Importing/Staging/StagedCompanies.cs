namespace ChatAssist.Data.Importing.Staging;

internal sealed class StagedCompanies : StagedTable
{
    public override Task Stage(Tx tx, ImportRow.Offer row) => tx.Execute("""
        INSERT INTO staged_companies (import_id, line, key, name, sector, municipality, contact, phone, email, agreement_on, verified_by, verified_on, status)
        VALUES (@Import, @Line, @Key, @Name, @Sector, @Municipality, @Contact, @Phone, @Email, @AgreementOn, @VerifiedBy, @VerifiedOn, @Status)
        """, (ImportRow.Company)row);

    public override Task<int> Swap(Tx tx, Stretch stretch) => tx.Execute("""
        INSERT INTO companies (key, name, sector, municipality, contact, phone, email, agreement_on, verified_by, verified_on, withdrawn_on)
        SELECT s.key, s.name, s.sector, s.municipality, s.contact, s.phone, s.email, COALESCE(s.agreement_on, c.agreement_on),
               COALESCE(s.verified_by, c.verified_by), COALESCE(s.verified_on, c.verified_on),
               CASE s.status WHEN 'active' THEN NULL WHEN 'withdrawn' THEN COALESCE(c.withdrawn_on, @Today) ELSE c.withdrawn_on END
        FROM staged_companies s LEFT JOIN companies c ON c.key = s.key
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until ORDER BY s.line
        ON CONFLICT (key) DO UPDATE SET name = excluded.name, sector = excluded.sector, municipality = excluded.municipality, contact = excluded.contact,
            phone = excluded.phone, email = excluded.email, agreement_on = excluded.agreement_on, verified_by = excluded.verified_by,
            verified_on = excluded.verified_on, withdrawn_on = excluded.withdrawn_on
        """, stretch);
}
