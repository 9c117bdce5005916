namespace ChatAssist.Data.Importing.Staging;

internal sealed class StagedServices : StagedTable
{
    public override Task Stage(Tx tx, ImportRow.Offer row) => tx.Execute("""
        INSERT INTO staged_services (import_id, line, key, need, department, name_es, name_en, offers_es, offers_en, where_es, where_en, phone, verified_on, source, status)
        VALUES (@Import, @Line, @Key, @Need, @Department, @NameEs, @NameEn, @OffersEs, @OffersEn, @WhereEs, @WhereEn, @Phone, @VerifiedOn, @Source, @Status)
        """, (ImportRow.Service)row);

    public override Task<int> Swap(Tx tx, Stretch stretch) => tx.Execute("""
        INSERT INTO services (key, need, department, name_es, name_en, offers_es, offers_en, where_es, where_en, phone, verified_on, source, status)
        SELECT s.key, s.need, s.department, s.name_es, s.name_en, s.offers_es, s.offers_en, s.where_es, s.where_en, s.phone, s.verified_on, s.source,
               COALESCE(s.status, v.status, 'open')
        FROM staged_services s LEFT JOIN services v ON v.key = s.key
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until ORDER BY s.line
        ON CONFLICT (key) DO UPDATE SET need = excluded.need, department = excluded.department, name_es = excluded.name_es, name_en = excluded.name_en,
            offers_es = excluded.offers_es, offers_en = excluded.offers_en, where_es = excluded.where_es, where_en = excluded.where_en,
            phone = excluded.phone, verified_on = excluded.verified_on, source = excluded.source, status = excluded.status
        """, stretch);
}
