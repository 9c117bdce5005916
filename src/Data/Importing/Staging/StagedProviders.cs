namespace ChatAssist.Data.Importing.Staging;

internal sealed class StagedProviders : StagedTable
{
    public override Task Stage(Tx tx, ImportRow.Offer row) => tx.Execute("""
        INSERT INTO staged_providers (import_id, line, key, name, recognised, verified_by, verified_on)
        VALUES (@Import, @Line, @Key, @Name, @Recognised, @VerifiedBy, @VerifiedOn)
        """, (ImportRow.Provider)row);

    public override Task<int> Swap(Tx tx, Stretch stretch) => tx.Execute("""
        INSERT INTO providers (key, name, recognised, verified_by, verified_on)
        SELECT s.key, s.name, s.recognised, COALESCE(s.verified_by, p.verified_by), COALESCE(s.verified_on, p.verified_on)
        FROM staged_providers s LEFT JOIN providers p ON p.key = s.key
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until ORDER BY s.line
        ON CONFLICT (key) DO UPDATE SET name = excluded.name, recognised = excluded.recognised, verified_by = excluded.verified_by, verified_on = excluded.verified_on
        """, stretch);
}
