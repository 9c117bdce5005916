namespace ChatAssist.Bot.Tests.Import;

/// <summary>People whom a partner brings.</summary>
public sealed class PeopleFileTests
{
    private const string Ana = """
        phone,opt_in_on,opt_in_how,called,municipality,source,funding,phone_use,returned_on
        5555 1234,2026-11-20,firmó una hoja,Ana,Nebaj,la oficina de Nebaj,OIM-1,shared,2026-10-30
        """;

    [Fact]
    public async Task Somebody_new_is_known_with_the_consent_that_they_gave_and_is_invited_once()
    {
        await using var imported = await Imported.Begin();

        Assert.Equal(["people: 1 added, 0 changed, 0 refused"], await imported.Take("people", Ana));

        Assert.Equal(
            "Ana|1413|es|shared|not-asked|la oficina de Nebaj|2026-11-20|OIM-1|2026-10-30",
            await imported.One<string>("SELECT called || '|' || municipality || '|' || language || '|' || phone_use || '|' || consent || '|' || source || '|' || source_on || '|' || funding || '|' || returned_on FROM people"));
        Assert.Equal("+50255551234 whatsapp +50255551234", await imported.One<string>("SELECT address || ' ' || channel || ' ' || phone FROM addresses"));
        Assert.Equal("contact 1 2026-11-20: firmó una hoja", await imported.One<string>("SELECT purpose || ' ' || given || ' ' || how FROM consents"));
        Assert.Equal("invitation.begin pending", await imported.One<string>("SELECT slot || ' ' || status FROM timers"));
    }

    [Fact]
    public async Task Brought_again_a_person_is_changed_and_never_doubled()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Ana);
        await imported.Execute("UPDATE timers SET status = 'rung'");

        var report = await imported.Take("people", Ana.Replace(",Ana,", ",Ana María,", StringComparison.Ordinal).Replace("5555 1234", "+502 55551234", StringComparison.Ordinal));

        Assert.Equal(["people: 0 added, 1 changed, 0 refused"], report);
        Assert.Equal("Ana María 1 1 1 rung", await imported.One<string>("""
            SELECT p.called || ' ' || (SELECT COUNT(*) FROM people) || ' ' || (SELECT COUNT(*) FROM addresses) || ' ' || (SELECT COUNT(*) FROM consents) || ' ' || (SELECT status FROM timers) FROM people p
            """));
    }

    [Fact]
    public async Task What_a_person_has_said_in_the_chat_stays_and_the_file_fills_the_rest()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Ana);
        await imported.Execute("UPDATE people SET consent = 'given', called = 'Anita', municipality = NULL");

        await imported.Take("people", Ana);

        Assert.Equal("Anita 1413", await imported.One<string>("SELECT called || ' ' || municipality FROM people"));
    }

    [Theory]
    [InlineData("UPDATE conversations SET opted_out_at = 1", "row 2, column phone: has asked not to be written to")]
    [InlineData("UPDATE people SET consent = 'declined'", "row 2, column phone: has not agreed that we keep data")]
    [InlineData("UPDATE people SET called = 'Beto'", "row 2, column called: this number is known under another name")]
    [InlineData("UPDATE people SET is_employer = 1", "row 2, column phone: is an employer's number")]
    [InlineData("INSERT INTO people (conversation_id, language, called) SELECT conversation_id, 'es', 'Beto' FROM people; UPDATE people SET called = 'Carla' WHERE id = 1", "row 2, column phone: several people use this number; say in the column called which of them")]
    public async Task Who_cannot_be_meant_or_written_to_is_refused(string before, string why)
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Ana);
        await imported.Execute(before);

        Assert.Equal([why, "people: 0 added, 0 changed, 1 refused"], await imported.Take("people", Ana));
    }

    [Fact]
    public async Task Nobody_is_invited_who_has_written_already_or_is_away()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Ana);
        await imported.Execute("UPDATE inbox SET kind = 'message'");
        await imported.Execute("DELETE FROM timers");

        await imported.Take("people", Ana);
        await imported.Take("people", "phone,opt_in_on,opt_in_how,status\n55551235,2026-11-20,voz,left-again");

        Assert.Equal(0, await imported.One<long>("SELECT COUNT(*) FROM timers"));
    }

    [Theory]
    [InlineData("left-again")]
    [InlineData("deceased")]
    public async Task Of_who_is_away_or_dead_nothing_is_asked_any_more(string status)
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Ana);
        await imported.Execute("INSERT INTO people (conversation_id, language, is_employer) SELECT conversation_id, 'es', 1 FROM people");
        await imported.Execute("INSERT INTO placements (person_id, key, employer, start_on, status, told_by, employer_id) VALUES (1, '1', 'Panadería', '2026-11-01', 'confirmed', 'person', 2)");
        await imported.Execute("""
            INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) VALUES (1, 'person', 1, 'check-in.30' || char(64) || '1', 9), (1, 'person', 2, 'employer-check-in.30' || char(64) || '1', 9)
            """);

        await imported.Take("people", $"phone,opt_in_on,opt_in_how,status\n55551234,2026-11-20,voz,{status}");

        Assert.Equal(0, await imported.One<long>("SELECT COUNT(*) FROM timers WHERE status = 'pending'"));
        Assert.Equal($"ended 2026-11-23 {status} placement-ended", await imported.One<string>("SELECT status || ' ' || ended_on || ' ' || end_reason || ' ' || (SELECT kind FROM programme_events) FROM placements"));
    }

    [Theory]
    [InlineData(4, "2026-11-23 14:00:00")]  // 04:00 there: at eight
    [InlineData(20, "2026-11-24 14:00:00")] // 20:00 there: tomorrow at eight
    [InlineData(0, "2026-11-23 16:00:00")]  // 10:00 there: now
    public async Task An_invitation_goes_out_in_the_hours_in_which_we_may_write(int later, string invited)
    {
        await using var imported = await Imported.Begin();
        imported.Clock.Advance(TimeSpan.FromHours(later == 0 ? 0 : later - 10));

        await imported.Take("people", Ana);

        Assert.Equal(invited, await imported.One<string>("SELECT datetime(due_at / 1000, 'unixepoch') FROM timers"));
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_place_and_nothing_of_what_stood_there()
    {
        await using var imported = await Imported.Begin();

        var report = await imported.Take("people", """
            phone,opt_in_on,opt_in_how,municipality,language,phone_use,returned_on,status
            123,2026-02-30,voz,Nebaj,es,,,
            55551234,2026-11-24,,Atlantis,fr,roto,1850-01-01,feliz
            ,,,,,,,
            55551235,2026-11-23,voz,la libertad,,,,
            55551236,2026-11-23,voz,101,,,,
            """);

        Assert.Equal(
            [
                "row 2, column phone: should be one whole phone number such as 5555 1234 or +502 5555 1234",
                "row 2, column opt_in_on: should be a day of the calendar such as 2026-11-22",
                "row 3, column opt_in_how: should not be empty",
                "row 3, column opt_in_on: should be a day from 2024-11-23 to 2026-11-23",
                "row 3, column language: should be one of es, en",
                "row 3, column municipality: should be a municipality or its code; a name that two departments have goes with its department",
                "row 3, column phone_use: should be one of private, shared, unsaid",
                "row 3, column returned_on: should be a day from 1960-01-01 to 2027-11-23",
                "row 3, column status: should be one of before-return, left-again, deceased",
                "row 5, column municipality: should be a municipality or its code; a name that two departments have goes with its department",
                "people: 1 added, 0 changed, 3 refused",
            ],
            report);
    }

    [Fact]
    public async Task All_or_nothing_stores_nothing_when_a_row_is_refused_by_what_is_known_too()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Ana);
        await imported.Execute("UPDATE conversations SET opted_out_at = 1");

        var report = await imported.Take("people", "phone,opt_in_on,opt_in_how\n55551235,2026-11-20,voz\n55551234,2026-11-20,voz", strict: true);

        Assert.Equal(["row 3, column phone: has asked not to be written to", "nothing was stored", "people: 0 added, 0 changed, 1 refused"], report);
        Assert.Equal(1, await imported.One<long>("SELECT COUNT(*) FROM people"));
        Assert.Equal(["people: 1 added, 0 changed, 0 refused"], await imported.Take("people", "phone,opt_in_on,opt_in_how\n55551235,2026-11-20,voz", strict: true));
    }

    [Theory]
    [InlineData("phone,opt_in_on\n", "row 1: the column opt_in_how is missing")]
    [InlineData("phone,phone,opt_in_on,opt_in_how\n", "row 1, column phone: stands there twice")]
    [InlineData("phone,opt_in_on,opt_in_how,apodo\n", "row 1, column 4: there is no such column; there are phone, opt_in_on, opt_in_how, called, language, municipality, channel, source, funding, phone_use, returned_on, status")]
    public async Task A_file_with_other_columns_is_refused_as_a_whole(string csv, string why)
    {
        await using var imported = await Imported.Begin();

        Assert.Equal(why, (await Assert.ThrowsAsync<InvalidDataException>(() => imported.Take("people", csv))).Message);
    }
}
