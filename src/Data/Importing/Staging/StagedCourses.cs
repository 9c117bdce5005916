namespace ChatAssist.Data.Importing.Staging;

internal sealed class StagedCourses : StagedTable
{
    public override Task Stage(Tx tx, ImportRow.Offer row) => tx.Execute("""
        INSERT INTO staged_courses (import_id, line, key, provider, title_es, title_en, kind, diploma, occupation, municipality, schooling, hours, cost,
            starts_on, closes_on, places, status, source)
        VALUES (@Import, @Line, @Key, @ProviderKey, @TitleEs, @TitleEn, @Kind, @Diploma, @Occupation, @Municipality, @Schooling, @Hours, @Cost,
            @StartsOn, @ClosesOn, @Places, @Status, @Source)
        """, (ImportRow.Course)row);

    public override Task<IReadOnlyList<Unfit>> Unfit(Tx tx, Stretch stretch) => tx.Query<Unfit>("""
        SELECT s.line, 'provider' AS field, 'is not a provider that we know' AS why FROM staged_courses s
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until AND NOT EXISTS (SELECT 1 FROM providers p WHERE p.key = s.provider)
        """, stretch);

    public override Task<int> Swap(Tx tx, Stretch stretch) => tx.Execute("""
        INSERT INTO courses (key, provider_id, title_es, title_en, kind, diploma, occupation, municipality, schooling, hours, cost, starts_on, closes_on, places, status, source)
        SELECT s.key, p.id, s.title_es, s.title_en, s.kind, s.diploma, s.occupation, s.municipality, s.schooling, s.hours, s.cost, s.starts_on, s.closes_on, s.places,
               COALESCE(s.status, k.status, 'open'), s.source
        FROM staged_courses s JOIN providers p ON p.key = s.provider LEFT JOIN courses k ON k.key = s.key
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until ORDER BY s.line
        ON CONFLICT (key) DO UPDATE SET provider_id = excluded.provider_id, title_es = excluded.title_es, title_en = excluded.title_en, kind = excluded.kind,
            diploma = excluded.diploma, occupation = excluded.occupation, municipality = excluded.municipality, schooling = excluded.schooling,
            hours = excluded.hours, cost = excluded.cost, starts_on = excluded.starts_on, closes_on = excluded.closes_on, places = excluded.places,
            status = excluded.status, source = excluded.source
        """, stretch);
}
