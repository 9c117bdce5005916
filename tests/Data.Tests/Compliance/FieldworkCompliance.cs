using ChatAssist.Data.Files;
using ChatAssist.Data.Importing;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>People who were met in the street: what is kept by what they answered, and that nobody is made twice or told of.</summary>
public abstract class FieldworkCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private Office? office;

    private Office Office => office ??= new(Scene);

    private static readonly SpokenAnswer Yes = new(Agreed: true, MayWrite: true, NoticeVersion: 2, Place: "Mercado"), No = Yes with { Agreed = false };

    private static readonly MetPerson Ana = new()
    {
        Key = "k1",
        Called = "Ana",
        Language = "es",
        Municipality = "1401",
        Phone = Scene.Ana,
        Address = new ImportAddress("twilio", "whatsapp", "whatsapp:" + Scene.Ana, "+50200000000"),
        PhoneUse = "private",
        Answer = Yes,
        On = "2026-11-27",
    };

    [Fact]
    public async Task Who_agrees_is_kept_with_the_version_the_witness_and_the_place_and_nothing_is_written_to_them()
    {
        var promoter = await Promoter();
        var kept = Assert.IsType<Met.Kept>(await Meet(promoter, Ana));

        Assert.True(kept.IsSeen);
        Assert.Equal(("Ana", "1401", "given", 2L, "private", promoter.Name), await Scene.Row<(string, string, string, long, string, string)>("SELECT called, municipality, consent, notice_version, phone_use, source FROM people"));
        Assert.Equal([("core", 1L, 2L, "oral", promoter.Account, "Mercado"), ("contact", 1L, 2L, "oral", promoter.Account, "Mercado")],
            await Scene.All<(string, long, long, string, long, string)>("SELECT purpose, given, notice_version, how, witness_id, place FROM consents ORDER BY ordinal"));
        Assert.Equal((0L, 0L), (await Scene.Pending(), await Scene.One<long>("SELECT COUNT(*) FROM outbox")));
        Assert.Equal(1, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'Met'"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_person()
    {
        var promoter = await Promoter();
        var (first, again) = (await Meet(promoter, Ana with { Phone = null, Address = null }), await Meet(promoter, Ana with { Phone = null, Address = null }));
        Assert.Equal((first, 1L), (again, await Scene.One<long>("SELECT COUNT(*) FROM people")));
    }

    [Fact]
    public async Task Two_at_once_with_one_number_are_one_person()
    {
        var promoter = await Promoter();
        var met = await Task.WhenAll(Meet(promoter, Ana), Meet(promoter, Ana with { Key = "k2" }));
        Assert.Single(met.OfType<Met.Kept>());
        Assert.Single(met.OfType<Met.Known>());
    }

    [Theory]
    [InlineData("14", true)]
    [InlineData("19", false)]
    public async Task A_number_that_somebody_has_makes_nothing_and_is_shown_only_to_whoever_sees_them(string department, bool isSeen)
    {
        await Office.Case(role: null);
        var known = Assert.IsType<Met.Known>(await Meet(await Office.Account(Roles.Promoter, department), Ana));
        Assert.Equal((isSeen ? 1L : null, 1L), (known.Person, await Scene.One<long>("SELECT COUNT(*) FROM people")));
    }

    [Fact]
    public async Task Who_hits_upon_numbers_of_people_out_of_sight_is_written_down_each_time_and_stopped_for_an_hour()
    {
        await Office.Case(role: null);
        var (curious, other) = (await Office.Account(Roles.Promoter, "19"), await Office.Account(Roles.Promoter, "19"));
        foreach (var i in Enumerable.Range(0, 20)) Assert.IsType<Met.Known>(await Meet(curious, Ana with { Key = $"k{i}" }));

        // Nor is it told whether a number is nobody's.
        Assert.IsType<Met.TooMany>(await Meet(curious, Ana));
        Assert.IsType<Met.TooMany>(await Meet(curious, Ana with { Phone = Scene.Beto, Address = null }));
        Assert.IsType<Met.Known>(await Meet(other, Ana));
        Assert.Equal([(curious.Account, 20L), (other.Account, 1L)], await Scene.All<(long, long)>("SELECT account_id, COUNT(*) FROM audit WHERE act = 'Denied' AND about = 'number known' GROUP BY account_id ORDER BY account_id"));

        Scene.Now += 60 * 60 * 1000;
        Assert.IsType<Met.Known>(await Meet(curious, Ana));
    }

    [Fact]
    public async Task A_number_of_somebody_whom_they_see_is_no_denial()
    {
        await Office.Case(role: null);
        await Meet(await Promoter(), Ana);
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'Denied'"));
    }

    [Fact]
    public async Task A_number_that_was_only_told_for_calls_is_somebodys_too()
    {
        await Meet(await Promoter(), Ana with { Address = null });
        Assert.Equal(Scene.Ana, await Scene.One<string>("SELECT phone FROM people"));
        Assert.IsType<Met.Known>(await Meet(await Promoter(), Ana with { Key = "k2" }));
    }

    [Fact]
    public async Task Who_will_say_later_leaves_a_name_and_a_number_with_whoever_met_them_and_is_asked_nothing()
    {
        var promoter = await Promoter();
        Assert.True(Assert.IsType<Met.Kept>(await Meet(promoter, Ana with { Answer = null })).IsSeen);

        Assert.Equal(("Ana", null, "not-asked", null), await Scene.Row<(string, string?, string, string?)>("SELECT called, municipality, consent, source FROM people"));
        Assert.Equal(("held", promoter.Account), await Scene.Row<(string, long)>("SELECT owner, held_by FROM conversations"));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM consents"));
    }

    [Fact]
    public async Task Who_says_no_leaves_a_number_that_said_no()
    {
        await Meet(await Promoter(), Ana with { Answer = No });
        Assert.Equal((null, null, "declined"), await Scene.Row<(string?, string?, string)>("SELECT called, municipality, consent FROM people"));
        Assert.Equal([("core", 0L), ("contact", 0L)], await Scene.All<(string, long)>("SELECT purpose, given FROM consents ORDER BY ordinal"));
    }

    [Fact]
    public async Task Who_says_no_without_a_number_leaves_nothing()
    {
        Assert.IsType<Met.NothingKept>(await Meet(await Promoter(), Ana with { Answer = No, Phone = null, Address = null }));
        Assert.Equal((0L, 1L), (await Scene.One<long>("SELECT COUNT(*) FROM people"), await Scene.One<long>("SELECT COUNT(*) FROM audit WHERE act = 'Met'")));
    }

    [Fact]
    public async Task Whoever_writes_from_the_number_later_is_that_person()
    {
        await Meet(await Promoter(), Ana);
        var turn = await Scene.Says();
        Assert.Equal(("Ana", "given"), (turn.Called, turn.Consent));
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Protection)]
    [InlineData(Roles.Complaints)]
    public async Task Only_those_who_work_with_people_add_any(string role)
    {
        Assert.IsType<Met.NotAllowed>(await Meet(await Office.Account(role, "*"), Ana));
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM people"));
    }

    [Fact]
    public async Task Who_said_later_may_say_yes_on_another_day_and_only_before_whoever_sees_them()
    {
        var promoter = await Promoter();
        await Meet(promoter, Ana with { Answer = null });
        Assert.Equal(Acted.NotSeen, await Ask(await Office.Account(Roles.Promoter, "19")));
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Equal(Acted.Done, await Ask(promoter));
        Assert.Equal(("given", 2L), (await Scene.One<string>("SELECT consent FROM people"), await Scene.One<long>("SELECT COUNT(*) FROM consents")));
    }

    [Theory]
    // what they say, whether another uses the phone, whether the chat is stopped
    [InlineData(false, false, false, true)]
    [InlineData(false, false, true, false)]
    [InlineData(true, false, false, false)]
    public async Task A_no_that_was_spoken_stops_what_waits_for_them(bool agreed, bool mayWrite, bool isShared, bool isStopped)
    {
        var promoter = await Promoter();
        await Waiting(promoter);
        if (isShared) await Db.Execute("INSERT INTO people (conversation_id, language) SELECT conversation_id, 'es' FROM people WHERE id = 1", null, Ct);

        await Ask(promoter, Yes with { Agreed = agreed, MayWrite = mayWrite });

        Assert.Equal(("cancelled", "cancelled", "queued"), (await Scene.StatusOf("begun"), await Scene.StatusOf("parked"), await Scene.StatusOf("reply")));
        Assert.Equal(["cancelled", "rung"], await Scene.All<string>("SELECT status FROM timers ORDER BY status"));
        Assert.Equal((0L, isStopped ? 1L : 0L), (await Scene.Pending(), await Scene.One<long>("SELECT COUNT(*) FROM conversations WHERE opted_out_at IS NOT NULL")));
        await Scene.Claim("reply");
    }

    [Fact]
    public async Task A_no_of_one_leaves_what_was_begun_with_another_of_the_phone()
    {
        var promoter = await Promoter();
        await Waiting(promoter);
        await Db.Execute("INSERT INTO people (conversation_id, language) SELECT conversation_id, 'es' FROM people WHERE id = 1", null, Ct);
        await Db.Execute("UPDATE inbox SET person_id = 2 WHERE kind = 'message'", null, Ct);

        await Ask(promoter, No);

        Assert.Equal(("queued", "parked"), (await Scene.StatusOf("begun"), await Scene.StatusOf("parked")));
    }

    [Fact]
    public async Task A_yes_that_was_spoken_stops_nothing()
    {
        var promoter = await Promoter();
        await Waiting(promoter);
        await Ask(promoter);
        Assert.Equal(("queued", "parked", 1L), (await Scene.StatusOf("begun"), await Scene.StatusOf("parked"), await Scene.Pending()));
    }

    // Of somebody who was met: one timer that waits and one that has rung, and a reply, and two that we began.
    private async Task Waiting(Viewer promoter)
    {
        await Meet(promoter, Ana with { Address = Ana.Address! with { Channel = "sms", Address = Scene.Ana } });
        var turn = await Scene.Says();
        Assert.Equal(CommitResult.Stored, await Scene.Turn.Commit(Scene.Finished(turn) with
        {
            Messages = Scene.Messages("reply", "begun", "parked"),
            Changes = [new Change.Schedule("check-in", 100, EvenIfRung: false), new Change.Schedule("later", 9_000_000, EvenIfRung: false)],
        }, Ct));
        await Db.Execute("UPDATE outbox SET unasked = 1 WHERE body <> 'reply'", null, Ct);
        await Db.Execute("UPDATE outbox SET status = 'parked' WHERE body = 'parked'", null, Ct);
        await Scene.Timers.Ring(Assert.Single(await Scene.Timers.Due(100, 10, Ct)), 100, 100, Ct);
    }

    private Task<Acted> Ask(Viewer viewer, SpokenAnswer? answer = null) => new Fieldwork(Db).Ask(viewer, 1, "k9", answer ?? Yes, 8_000, Scene.Now, Ct);

    private Task<Viewer> Promoter() => Office.Account(Roles.Promoter, "14");

    private Task<Met> Meet(Viewer viewer, MetPerson met) => new Fieldwork(Db).Meet(viewer, met, 7_000, Scene.Now, Ct);
}
