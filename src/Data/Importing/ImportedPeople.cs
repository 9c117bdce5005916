namespace ChatAssist.Data.Importing;

/// <summary>People whom a partner brings: with the consent that they gave there, and invited once.</summary>
internal static class ImportedPeople
{
    public static async Task<ImportResult> Take(Tx tx, ImportRow.Person row, ImportMoment moment)
    {
        await Addresses.Lock(tx, row.Phone);
        var known = await Whose.Of(tx, row.Phone);
        var (person, why) = known.Count == 0 ? (await Open(tx, row, moment), null) : Whose.One(known, row.Called);
        if (person is null) return why!;
        if (person.Consent == "declined") return Whose.Declined;
        await Describe(tx, person.Id, row);
        await RecordOptIn(tx, person, row, moment);
        if (Departures.Is(row.Status)) await Departures.Take(tx, person.Id, row.Status!, moment);
        if (person.Consent == "not-asked" && !Departures.Is(row.Status) && !await HasWritten(tx, person.ConversationId))
            await Timers.Set(tx, person.ConversationId, person.Id, "invitation.begin", moment.Due);
        return known.Count == 0 ? new ImportResult.Added() : new ImportResult.Changed();
    }

    private static async Task<Whose> Open(Tx tx, ImportRow.Person row, ImportMoment moment)
    {
        var conversation = await Conversations.Open(tx, row.Language, moment.Now);
        await Addresses.Claim(tx, row.At.Via, row.Phone, conversation);
        await tx.Execute("""
            INSERT INTO addresses (via, channel, address, sender, phone, conversation_id) VALUES (@Via, @Channel, @Address, @Sender, @Phone, @conversation)
            ON CONFLICT (via, channel, address) DO NOTHING
            """, new { row.At.Via, row.At.Channel, row.At.Address, row.At.Sender, row.Phone, conversation });
        return (await Whose.Of(tx, row.Phone))[0];
    }

    // What people have said themselves stays as they said it; the file fills what they have not.
    private static Task<int> Describe(Tx tx, long person, ImportRow.Person row) => tx.Execute("""
        UPDATE people SET
            called = CASE WHEN consent = 'given' THEN COALESCE(called, @Called) ELSE COALESCE(@Called, called) END,
            municipality = CASE WHEN consent = 'given' THEN COALESCE(municipality, @Municipality) ELSE COALESCE(@Municipality, municipality) END,
            language = CASE WHEN consent = 'not-asked' THEN @Language ELSE language END,
            phone_use = CASE WHEN phone_use = 'unsaid' THEN COALESCE(@PhoneUse, phone_use) ELSE phone_use END,
            returned_on = COALESCE(@ReturnedOn, returned_on),
            funding = COALESCE(@Funding, funding),
            status = COALESCE(@Status, status),
            source = COALESCE(@Source, source),
            source_on = CASE WHEN @Source IS NULL THEN source_on ELSE @OptInOn END
        WHERE id = @person
        """, new { person, row.Called, row.Municipality, row.Language, row.PhoneUse, row.ReturnedOn, row.Funding, row.Status, row.Source, row.OptInOn });

    // What they agreed to elsewhere has a row of its own in the inbox, like everything that is said; the core consent is asked in the chat.
    private static async Task RecordOptIn(Tx tx, Whose person, ImportRow.Person row, ImportMoment moment)
    {
        var inbox = await tx.First<long?>("""
            INSERT INTO inbox (account, external_id, conversation_id, person_id, kind, body, details, at, received_at, status, rule, done_at)
            VALUES ('import', @External, @ConversationId, @Id, 'import', '', '{}', @At, @Now, 'done', 'import', @Now)
            ON CONFLICT (account, external_id) DO NOTHING RETURNING id
            """, new { External = $"opt-in:{person.Id}:{row.OptInOn}", person.ConversationId, person.Id, moment.At, moment.Now });
        if (inbox is not null)
            await tx.Execute("""
                INSERT INTO consents (inbox_id, ordinal, person_id, purpose, given, notice_version, at, how) VALUES (@inbox, 0, @Id, 'contact', 1, 0, @At, @how)
                """, new { inbox, person.Id, moment.At, how = $"{row.OptInOn}: {row.OptInHow}" });
    }

    private static async Task<bool> HasWritten(Tx tx, long conversation) =>
        await tx.Value<long>("SELECT COUNT(*) FROM inbox WHERE conversation_id = @conversation AND kind = 'message'", new { conversation }) > 0;
}
