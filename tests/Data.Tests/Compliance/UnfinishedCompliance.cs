using ChatAssist.Data.Cases;
using ChatAssist.Data.Staff;
using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What lies in files and waits: voice notes, certificates, people with whom nothing more would happen.</summary>
public abstract class UnfinishedCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private const long Today = 200_000_000;

    private Office Office => field ??= new Office(Scene);

    private Unfinished Unfinished => field ??= new Unfinished(Db);

    private VoiceNotes Voice => field ??= new VoiceNotes(Db);

    [Fact]
    public async Task A_voice_note_waits_until_somebody_wrote_down_what_it_says()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var note = await Note();

        Assert.Equal(note, Assert.Single(await Unfinished.Notes(promoter, Ct)).Media);
        Assert.True(await Voice.Transcribe(promoter, note, "busco trabajo", at: 8_000, Scene.Now, Ct));

        Assert.Empty(await Unfinished.Notes(promoter, Ct));
        Assert.Equal("busco trabajo", (await Voice.Of(promoter, note, Scene.Now, Ct))!.Transcript);
        Assert.Equal(("done", 8_000L), await Scene.Row<(string, long)>("SELECT status, done_at FROM call_tasks"));
        Assert.Equal([$"Transcribed media {note}"], await Scene.All<string>("SELECT act || ' ' || about FROM audit WHERE act = 'Transcribed'"));
    }

    [Fact]
    public async Task What_was_written_down_can_be_corrected_and_goes_with_the_file()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        var note = await Note();
        await Voice.Transcribe(promoter, note, "busco", at: 8_000, Scene.Now, Ct);

        Assert.True(await Voice.Transcribe(promoter, note, "busco trabajo", at: 8_000, Scene.Now, Ct));
        Assert.Equal("busco trabajo", (await Voice.Of(promoter, note, Scene.Now, Ct))!.Transcript);

        await new Retention(Db).DropMedia(before: long.MaxValue, declined: long.MaxValue, Ct);
        Assert.Equal(("dropped", null), await Scene.Row<(string, string?)>("SELECT status, transcript FROM media"));
        Assert.False(await Voice.Transcribe(promoter, note, "otra vez", at: 8_000, Scene.Now, Ct));
    }

    [Fact]
    public async Task Of_another_department_nothing_is_listed_heard_or_written_down()
    {
        var other = await Office.Account(Roles.Promoter, "01");
        var note = await Note();
        await Certificate();
        await GivesConsent();

        Assert.Empty(await Unfinished.Notes(other, Ct));
        Assert.Empty(await Unfinished.Certificates(other, Ct));
        Assert.Empty(await Unfinished.Adrift(other, Today, Ct));
        Assert.Null(await Voice.Of(other, note, Scene.Now, Ct));
        Assert.False(await Voice.Transcribe(other, note, "nada", at: 8_000, Scene.Now, Ct));
        Assert.Null(await Scene.One<string?>("SELECT transcript FROM media"));
    }

    [Fact]
    public async Task A_certificate_waits_until_it_is_decided()
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        await Office.Case();
        await Certificate();

        Assert.Equal("2026-11-20", Assert.Single(await Unfinished.Certificates(promoter, Ct)).ReceivedOn);

        await Db.Execute("UPDATE certificates SET status = 'verified'", null, Ct);
        Assert.Empty(await Unfinished.Certificates(promoter, Ct));
    }

    [Theory]
    [InlineData("UPDATE people SET consent = 'declined'")]
    [InlineData("UPDATE people SET status = 'left-again'")]
    [InlineData("UPDATE people SET is_employer = 1")]
    [InlineData("UPDATE conversations SET owner = 'waiting'")]
    [InlineData("UPDATE conversations SET opted_out_at = 1")]
    [InlineData("UPDATE sessions SET last_turn = 199000000")]
    [InlineData("INSERT INTO timers (conversation_id, anchor_kind, anchor_id, slot, due_at) SELECT id, 'person', 1, 'alert', 1 FROM conversations")]
    [InlineData("INSERT INTO call_tasks (person_id, reason, at) SELECT id, 'no answer', 1 FROM people")]
    [InlineData("INSERT INTO visits (person_id, key, kind, due_at, place, with_whom, account_id) SELECT p.id, 'a', 'visit', 300000000, '', '', (SELECT MIN(a.id) FROM accounts a) FROM people p")]
    public async Task Who_has_a_next_step_or_wants_none_is_not_adrift(string step)
    {
        var promoter = await Office.Account(Roles.Promoter, "14");
        await Office.Case(role: null);
        await GivesConsent();
        Assert.Single(await Unfinished.Adrift(promoter, Today, Ct));

        await Db.Execute(step, null, Ct);

        Assert.Empty(await Unfinished.Adrift(promoter, Today, Ct));
    }

    private async Task<long> Note()
    {
        await Office.Case(role: null);
        await Scene.Changes(await Scene.Shows("ME5"), new Change.CallTask("voice note to transcribe", "ME5", "promotora", Due: 9_000));
        await Db.Execute("UPDATE media SET kind = 'voice', status = 'kept', file = 'abc'", null, Ct);
        return await Scene.One<long>("SELECT id FROM media");
    }

    private Task<int> Certificate() => Db.Execute("""
        INSERT INTO certificates (person_id, key, media, status, received_on) SELECT id, '1', 'ME9', 'received', '2026-11-20' FROM people
        """, null, Ct);

    private Task<int> GivesConsent() => Db.Execute("UPDATE people SET consent = 'given'", null, Ct);
}
