namespace ChatAssist.Data.Importing;

/// <summary>What was delivered outside the chat and counts as well.</summary>
internal static class ImportedEvents
{
    /// <summary>One event a person, kind, day and thing: brought in again it is a correction.</summary>
    public static async Task<ImportResult> Take(Tx tx, ImportRow.Event row)
    {
        await Addresses.Lock(tx, row.Phone);
        var (person, why) = Whose.One([.. (await Whose.Of(tx, row.Phone)).Select(one => one with { OptedOutAt = null })], row.Called);
        if (person is null) return why!;
        if (person.Consent == "declined") return Whose.Declined;
        var values = new { person.Id, row.Kind, row.On, row.Municipality, row.Funding, row.About };
        var changed = await tx.Execute("""
            UPDATE programme_events SET municipality = COALESCE(@Municipality, municipality), funding = COALESCE(@Funding, funding)
            WHERE person_id = @Id AND kind = @Kind AND happened_on = @On AND COALESCE(about, '') = COALESCE(@About, '')
            """, values);
        if (changed > 0) return new ImportResult.Changed();
        await tx.Execute("""
            INSERT INTO programme_events (person_id, kind, happened_on, municipality, funding, about)
            SELECT @Id, @Kind, @On, COALESCE(@Municipality, p.municipality), COALESCE(@Funding, p.funding), @About FROM people p WHERE p.id = @Id
            """, values);
        return new ImportResult.Added();
    }
}
