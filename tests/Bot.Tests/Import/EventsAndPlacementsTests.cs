namespace ChatAssist.Bot.Tests.Import;

/// <summary>What was delivered, and jobs that others told, about people who are known.</summary>
public sealed class EventsAndPlacementsTests
{
    private const string Person = "phone,opt_in_on,opt_in_how,funding\n55551234,2026-11-20,voz,OIM-1", Jobs = "phone,employer,start_on,told_by,pay,hours,contract,employer_phone\n";

    [Fact]
    public async Task An_event_counts_once_and_is_corrected_when_it_comes_again()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Person);

        Assert.Equal(["events: 1 added, 0 changed, 0 refused"], await imported.Take("events", "phone,kind,date\n55551234,rights-information,2026-11-10"));
        Assert.Equal(["events: 0 added, 1 changed, 0 refused"], await imported.Take("events", "phone,kind,date,municipality\n55551234,rights-information,2026-11-10,Cobán"));

        Assert.Equal("rights-information 2026-11-10 1601 OIM-1 1", await imported.One<string>(
            "SELECT kind || ' ' || happened_on || ' ' || municipality || ' ' || funding || ' ' || (SELECT COUNT(*) FROM programme_events) FROM programme_events"));
    }

    [Fact]
    public async Task An_event_of_no_kind_of_nobody_or_of_tomorrow_is_refused()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Person);

        var report = await imported.Take("events", "phone,kind,date\n55551234,party,2026-11-10\n55559999,referral,2026-11-10\n55551234,referral,2026-11-24");

        Assert.Equal(["row 2, column kind", "row 3, column phone: nobody with this number is known", "row 4, column date: should be a day from 2021-11-23 to 2026-11-23"], report.SkipLast(1).Select(line => line.Split(": should be one of")[0]));
        Assert.Equal("events: 0 added, 0 changed, 3 refused", report[^1]);
    }

    [Fact]
    public async Task A_job_that_was_told_counts_as_told_and_the_person_is_asked()
    {
        await using var imported = await WhoAgreed();

        Assert.Equal(["placements: 1 added, 0 changed, 0 refused"], await imported.Take("placements", Jobs + "55551234,Panadería,2026-11-30,employer,Q3500 al mes,44,written,5555 7777"));

        Assert.Equal("1 Panadería 2026-11-30 told employer 3500 month 44 written +50255557777", await imported.One<string>(
            "SELECT key || ' ' || employer || ' ' || start_on || ' ' || status || ' ' || told_by || ' ' || pay || ' ' || hours || ' ' || contract || ' ' || employer_phone FROM placements"));
        Assert.Equal("placement-told 1 OIM-1", await imported.One<string>("SELECT kind || ' ' || about || ' ' || funding FROM programme_events"));
        Assert.Equal("pending", await imported.One<string>("SELECT status FROM timers WHERE slot LIKE 'placement.confirm%1'"));
    }

    [Theory]
    [InlineData("55551234,panadería,2026-12-20,employer,,,,", "placements: 0 added, 1 changed, 0 refused", "2026-12-20")]
    [InlineData("55551234,La Torre,2026-12-05,employer,,,,", "placements: 0 added, 1 changed, 0 refused", "2026-12-05")]
    [InlineData("55551234,La Torre,2026-12-08,employer,,,,", "placements: 1 added, 0 changed, 0 refused", "2026-11-30")]
    public async Task The_same_employer_or_a_start_of_the_same_week_is_the_same_job(string row, string report, string start)
    {
        await using var imported = await WhoAgreed();
        await imported.Take("placements", Jobs + "55551234,Panadería,2026-11-30,promoter,,,,");

        Assert.Equal([report], await imported.Take("placements", Jobs + row));

        Assert.Equal(start, await imported.One<string>("SELECT start_on FROM placements WHERE key = '1'"));
    }

    [Theory]
    [InlineData("confirmed", "2026-11-30", "placements: 0 added, 1 changed, 0 refused", "3000 month 44 confirmed")]
    [InlineData("confirmed", "2026-12-01", "row 2, column start_on: the person has confirmed another first day", null)]
    [InlineData("denied", "2026-11-30", "row 2, column employer: the person has said that it is not so", null)]
    public async Task What_the_person_has_said_about_the_job_stands(string status, string start, string report, string? pay)
    {
        await using var imported = await WhoAgreed();
        await imported.Take("placements", Jobs + "55551234,Panadería,2026-11-30,promoter,3000 al mes,,,");
        await imported.Execute($"UPDATE placements SET status = '{status}'");

        Assert.Equal(report, (await imported.Take("placements", Jobs + $"55551234,Panadería,{start},promoter,9000 al mes,44,,"))[0]);

        if (pay is not null) Assert.Equal(pay, await imported.One<string>("SELECT pay || ' ' || hours || ' ' || status FROM placements"));
    }

    [Fact]
    public async Task A_start_that_no_calendar_has_or_that_is_long_past_is_refused_with_its_place()
    {
        await using var imported = await WhoAgreed();

        Assert.Equal(
            [
                "row 2, column start_on: should be a day of the calendar such as 2026-11-22",
                "row 3, column start_on: should be a day from 2026-05-27 to 2027-05-22",
                "row 4, column pay: should be an amount with its period such as 3500 month",
                "row 4, column hours: should be the hours of a week such as 44",
                "placements: 0 added, 0 changed, 3 refused",
            ],
            await imported.Take("placements", Jobs + "55551234,A,2026-02-30,promoter,,,,\n55551234,A,2025-11-23,promoter,,,,\n55551234,A,2026-11-23,promoter,mucho,600,,"));
    }

    [Fact]
    public async Task Who_has_not_agreed_in_the_chat_is_not_written_to_about_a_job()
    {
        await using var imported = await Imported.Begin();
        await imported.Take("people", Person);

        await imported.Take("placements", Jobs + "55551234,Panadería,2026-11-30,promoter,,,,");

        Assert.Equal(0, await imported.One<long>("SELECT COUNT(*) FROM timers WHERE slot LIKE 'placement%'"));
        Assert.Equal("confirm the job", await imported.One<string>("SELECT reason FROM call_tasks"));
    }

    [Fact]
    public async Task On_a_phone_of_several_nobody_is_taken_for_the_one_whose_name_is_not_known()
    {
        await using var imported = await WhoAgreed();
        await imported.Execute("INSERT INTO people (conversation_id, language, called) SELECT conversation_id, 'es', 'Beto' FROM people");

        await imported.Take("placements", Jobs + "55551234,Panadería,2026-11-30,promoter,,,,");

        Assert.Equal(0, await imported.One<long>("SELECT COUNT(*) FROM placements"));
    }

    [Fact]
    public async Task The_column_called_tells_which_of_several_is_meant()
    {
        await using var imported = await WhoAgreed();
        await imported.Execute("INSERT INTO people (conversation_id, language, called) SELECT conversation_id, 'es', 'Beto' FROM people");

        Assert.Equal(["events: 1 added, 0 changed, 0 refused"], await imported.Take("events", "phone,called,kind,date\n55551234,beto,referral,2026-11-10"));
        Assert.Equal(["placements: 1 added, 0 changed, 0 refused"], await imported.Take("placements", "phone,called,employer,start_on,told_by\n55551234,Beto,Panadería,2026-11-30,promoter"));

        Assert.Equal("Beto Beto", await imported.One<string>("""
            SELECT (SELECT p.called FROM people p JOIN placements j ON j.person_id = p.id) || ' '
                   || (SELECT p.called FROM people p JOIN programme_events e ON e.person_id = p.id AND e.kind = 'referral')
            """));
    }

    [Fact]
    public async Task Nothing_is_kept_of_whoever_declined()
    {
        await using var imported = await WhoAgreed();
        await imported.Execute("UPDATE people SET consent = 'declined'");

        Assert.Equal(
            ["row 2, column phone: has not agreed that we keep data", "events: 0 added, 0 changed, 1 refused"],
            await imported.Take("events", "phone,kind,date\n55551234,referral,2026-11-10"));
    }

    private static async Task<Imported> WhoAgreed()
    {
        var imported = await Imported.Begin();
        await imported.Take("people", Person);
        await imported.Execute("UPDATE people SET consent = 'given'");
        return imported;
    }
}
