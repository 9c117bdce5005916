using ChatAssist.Data.Tests.Suite;

namespace ChatAssist.Data.Tests.Compliance;

/// <summary>What people sent besides words, from its arrival to its end; the picture of a certificate is such a file.</summary>
public abstract class MediaCompliance<TDatabase> : ComplianceSuite<TDatabase>
    where TDatabase : IDatabaseUnderTest, new()
{
    private static readonly KeptFile Picture = new("aa11.jpg", "image/jpeg", 1_000);

    private SentMedia Media => new(Db);

    private Certificates Certificates => new(Db);

    [Fact]
    public async Task A_message_that_comes_twice_has_its_files_once()
    {
        var message = Scene.Message with { Files = [File("ME1"), File("ME2")] };
        Assert.True(await Scene.Inbox.Receive(message, Ct));
        Assert.False(await Scene.Inbox.Receive(message, Ct));

        Assert.Equal([(0, "ME1"), (1, "ME2")], await Scene.All<(long, string)>("SELECT ordinal, name FROM media ORDER BY id"));
    }

    [Fact]
    public async Task A_file_is_fetched_by_one_and_again_when_it_could_not_be()
    {
        await Scene.Shows();

        var file = await Take(1_000, until: 2_000);
        Assert.Equal(("fetch", "https://provider/Media/ME1", "image/jpeg", 1), (file.Work, file.Source, file.Declared, file.Attempts));
        Assert.Empty(await Media.Take(4, 1_999, 3_000, Ct));
        await Media.Later(file, 5_000, Ct);
        Assert.Empty(await Media.Take(4, 4_999, 6_000, Ct));
        Assert.Equal(2, (await Take(5_000)).Attempts);
    }

    [Fact]
    public async Task What_was_kept_is_found_and_nothing_is_left_to_do()
    {
        await Scene.Shows();
        await Keep();

        Assert.Equal(Picture, await Media.Find(1, Ct));
        Assert.Empty(await Media.Take(4, long.MaxValue, 0, Ct));
    }

    [Fact]
    public async Task Where_the_provider_is_to_delete_it_that_is_tried_until_it_did()
    {
        await Scene.Shows();
        await Media.Kept(await Take(0), Picture, delete: true, Ct);

        await Media.Later(await Take(10), 50, Ct);
        var again = await Take(50);
        Assert.Equal(("delete", 2), (again.Work, again.Attempts));
        await Media.Deleted(again, Ct);

        Assert.Empty(await Media.Take(4, long.MaxValue, 0, Ct));
        Assert.NotNull(await Media.Find(1, Ct));
    }

    [Fact]
    public async Task Where_its_message_was_erased_meanwhile_the_file_goes_again()
    {
        await Scene.Changes(await Scene.Shows());
        var file = await Take(0);
        await Scene.Changes(await Scene.Says(), new Change.Erase());

        await Media.Kept(file, Picture, delete: false, Ct);

        Assert.Equal([(Picture.File, 0L)], await Dropped());
    }

    [Fact]
    public async Task What_a_certificate_shows_is_dropped_when_that_is_refused_or_erased_unless_another_row_shows_the_same()
    {
        await Show("1");
        await Keep();
        await Certificates.Decide(1, new CertificateDecision("unreadable", null, null, null, "promotora", Offered.Today), 500, Ct);
        Assert.Equal([(Picture.File, 0L)], await Dropped());

        await Show("2");
        await Keep();
        Assert.Equal([(Picture.File, 1L)], await Dropped());

        await Scene.Changes(await Scene.Says(), new Change.Erase());
        Assert.Equal(0, await Scene.One<long>("SELECT COUNT(*) FROM media"));
        Assert.Equal([(Picture.File, 0L)], await Dropped());
        await Media.FileGone(Picture.File, Ct);
        Assert.Empty(await Dropped());
    }

    [Fact]
    public async Task A_certificate_that_is_no_picture_is_refused_and_one_that_never_comes_makes_a_call()
    {
        await Show("1");
        await Refuse();
        Assert.Equal(("refused", "file"), await Scene.Row<(string, string)>("SELECT status, reason FROM certificates"));

        await Show("2");
        await Media.GiveUp(await Take(10), 500, Ct);
        Assert.Equal("the picture of the certificate did not arrive", await Scene.One<string>("SELECT reason FROM call_tasks WHERE status = 'open'"));
    }

    [Fact]
    public async Task What_was_refused_before_it_was_a_certificate_is_looked_at_again_and_told()
    {
        var turn = await Scene.Shows();
        await Refuse();
        await Scene.Changes(turn, new Change.Certify(Certificate("1")));

        await Refuse();

        Assert.Equal("refused", await Scene.One<string>("SELECT status FROM certificates"));
    }

    [Fact]
    public async Task Another_persons_certificate_keeps_its_picture_when_somebody_of_the_same_phone_is_erased()
    {
        await Scene.Changes(await Scene.Says(), Scene.Profile);
        await Scene.Changes(await Scene.Says(), new Change.NewPerson(), new Change.Describe("called", "Beto"));
        await Show("1");
        await Keep();
        await Scene.Changes(await Scene.Says(), new Change.Speak(1));
        await Scene.Changes(await Scene.Says(), new Change.Erase());

        Assert.Equal("kept", await Scene.One<string>("SELECT status FROM media"));
    }

    [Fact]
    public async Task What_is_old_goes_and_a_certificate_keeps_its_picture()
    {
        await Scene.Changes(await Scene.Shows("ME7"));
        await Keep();
        await Show("1");
        await Media.Kept(await Take(0), new KeptFile("bb22.jpg", "image/jpeg", 1), delete: false, Ct);

        Assert.False(await new Retention(Db).DropMedia(before: 6_001, declined: 0, Ct));

        Assert.Equal([("ME1", "kept"), ("ME7", "dropped")], await Scene.All<(string, string)>("SELECT name, status FROM media ORDER BY name"));
        Assert.Equal([(Picture.File, 0L)], await Dropped());
    }

    [Fact]
    public async Task What_somebody_sent_who_declined_goes_sooner()
    {
        await Scene.Changes(await Scene.Shows());
        await Keep();
        await Db.Execute("UPDATE people SET consent = 'declined'", null, Ct);

        await new Retention(Db).DropMedia(before: 0, declined: 6_001, Ct);

        Assert.Equal("dropped", await Scene.One<string>("SELECT status FROM media"));
    }

    [Fact]
    public async Task A_voice_note_waits_for_whoever_is_on_duty_until_it_was_listened_to()
    {
        await Scene.Changes(await Scene.Shows("ME5"), new Change.CallTask("voice note to transcribe", "ME5", "promotora", Due: 9_000));

        var note = Assert.Single(await Media.ToTranscribe(Ct));
        Assert.Equal((1, 1, "promotora", 9_000, "waiting"), (note.Id, note.PersonId, note.AssignedTo, note.DueAt, note.Status));
        Assert.True(await Media.Transcribed(1, Ct));
        Assert.False(await Media.Transcribed(1, Ct));
        Assert.Empty(await Media.ToTranscribe(Ct));
    }

    [Fact]
    public async Task A_transcript_tells_what_came_besides_words_and_what_became_of_it()
    {
        await Scene.Inbox.Receive(Scene.Message with { Files = [File("ME1"), File("ME2")] }, Ct);
        await Media.Kept((await Media.Take(1, 0, 1, Ct))[0], Picture, delete: false, Ct);

        Assert.Equal("picture kept 1, picture waiting", Assert.Single(await Db.Read(tx => Transcripts.Of(tx, Scene.Ana), Ct)).Media);
    }

    private static ArrivedFile File(string name) => new(name, $"https://provider/Media/{name}", "picture", "image/jpeg");

    private static StoredCertificate Certificate(string key) => new() { Key = key, Media = "ME1", Status = "received", ReceivedOn = Offered.Today };

    private async Task Show(string key) => await Scene.Changes(await Scene.Shows(), new Change.Certify(Certificate(key)));

    private async Task<MediaWork> Take(long now, long? until = null) => Assert.Single(await Media.Take(4, now, until ?? now + 1, Ct));

    private async Task Keep() => await Media.Kept(await Take(1_000), Picture, delete: false, Ct);

    private async Task Refuse() => await Media.Refuse(await Take(1_000), "unknown", delete: false, Offered.Today, 500, Ct);

    private async Task<IEnumerable<(string, long)>> Dropped() => (await Media.Dropped(Ct)).Select(file => (file.File, file.Named));
}
