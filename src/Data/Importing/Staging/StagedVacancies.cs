namespace ChatAssist.Data.Importing.Staging;

internal sealed class StagedVacancies : StagedTable
{
    public override Task Stage(Tx tx, ImportRow.Offer row) => tx.Execute("""
        INSERT INTO staged_vacancies (import_id, line, key, company, title, occupation, municipality, pay, pay_most, hours, shift, schooling, years, languages,
            offers, contract, places, closes_on, status)
        VALUES (@Import, @Line, @Key, @CompanyKey, @Title, @Occupation, @Municipality, @Pay, @PayMost, @Hours, @Shift, @Schooling, @Years, @Languages,
            @Offers, @Contract, @Places, @ClosesOn, @Status)
        """, (ImportRow.Vacancy)row);

    public override Task<IReadOnlyList<Unfit>> Unfit(Tx tx, Stretch stretch) => tx.Query<Unfit>("""
        SELECT s.line, 'company' AS field, 'is not a company that works with us and was checked' AS why
        FROM staged_vacancies s LEFT JOIN vacancies v ON v.key = s.key
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until
          AND NOT EXISTS (SELECT 1 FROM companies c WHERE c.key = s.company AND (
              COALESCE(s.status, v.status, 'open') <> 'open' OR s.closes_on < @Today
              OR (c.verified_by IS NOT NULL AND c.verified_on IS NOT NULL AND c.withdrawn_on IS NULL)))
        """, stretch);

    public override Task<int> Swap(Tx tx, Stretch stretch) => tx.Execute("""
        INSERT INTO vacancies (key, company_id, title, occupation, municipality, pay, pay_most, hours, shift, schooling, years, languages,
            offers, contract, places, closes_on, status)
        SELECT s.key, c.id, s.title, s.occupation, s.municipality, s.pay, s.pay_most, s.hours, s.shift, s.schooling, s.years, s.languages,
               s.offers, s.contract, s.places, s.closes_on, COALESCE(s.status, v.status, 'open')
        FROM staged_vacancies s JOIN companies c ON c.key = s.company LEFT JOIN vacancies v ON v.key = s.key
        WHERE s.import_id = @Import AND s.line > @After AND s.line <= @Until ORDER BY s.line
        ON CONFLICT (key) DO UPDATE SET company_id = excluded.company_id, title = excluded.title, occupation = excluded.occupation,
            municipality = excluded.municipality, pay = excluded.pay, pay_most = excluded.pay_most, hours = excluded.hours, shift = excluded.shift,
            schooling = excluded.schooling, years = excluded.years, languages = excluded.languages, offers = excluded.offers, contract = excluded.contract,
            places = excluded.places, closes_on = excluded.closes_on, status = excluded.status
        """, stretch);
}
