namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>From "cursos" to a certificate that somebody verified.</summary>
public sealed class CourseTests
{
    private const string Phone = "+50255551002";

    private static readonly string[] Agrees = ["Hola", "1", "1", "menú"];

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task A_place_its_end_the_picture_and_the_word_of_a_promoter(On on)
    {
        await using var store = Store.New(on);
        await using var service = await Demo(store);
        var ana = new SimulatedPerson(service, Phone);
        foreach (var said in Agrees) await ana.Says("whatsapp", said);

        Assert.StartsWith("Certificación de ", (await ana.Says("whatsapp", "quiero certificar lo que sé")).Text, StringComparison.Ordinal);
        await ana.Says("whatsapp", "inscribirme");
        Assert.Contains("Queda anotado", (await ana.Says("whatsapp", "sí")).Text, StringComparison.Ordinal);
        await Asked(ana, "Sigue yendo");
        Assert.Contains("foto de su diploma", (await ana.Says("whatsapp", "ya terminé")).Text, StringComparison.Ordinal);
        Assert.Contains("La va a ver una persona", (await ana.Sends("image/png")).Text, StringComparison.Ordinal);
        await Eventually.Is(() => store.Count("SELECT COUNT(*) FROM certificates c JOIN media m ON m.id = c.media_id WHERE m.status = 'kept'"), count => count == 1);

        Assert.Matches("^1  .* Certificación de .*  /.*\\.png\n$", (await service.Verb("", "certificate", "list")).Output);
        Assert.Equal(0, (await service.Verb("", "course", "complete", "1", "--by", "provider")).ExitCode);
        Assert.Equal(1, (await service.Verb("", Verify("1", "2099-01-01"))).ExitCode);
        Assert.Equal(0, (await service.Verb("", Verify("1", "2026-01-02"))).ExitCode);
        Assert.Equal(1, (await service.Verb("", Verify("1", "2026-01-02"))).ExitCode);

        await Asked(ana, "Ya revisaron su diploma");
        Assert.Equal(
            ["certificate-received 1", "certificate-verified 1", "course-completed 1", "enrolled 1"],
            await store.Texts("SELECT kind || ' ' || COUNT(*) FROM programme_events GROUP BY kind ORDER BY kind"));
        Assert.Equal(0, await store.Count("SELECT COUNT(*) FROM call_tasks WHERE reason = 'verify the certificate' AND status = 'open'"));
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task A_letter_renamed_to_pdf_is_refused_and_a_picture_asked_for_and_what_is_erased_goes_from_the_disk(On on)
    {
        var media = Directory.CreateTempSubdirectory("chatassist-media-").FullName;
        await using var site = await Site.Start(on, 1, ("Media__Path", media));
        var ana = site.WhatsApp();
        await ana.Says("hola");
        await ana.Says("1");

        await Sends(ana, site, "MEletter", "application/pdf");
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM certificates WHERE status = 'refused' AND reason = 'file'"), count => count == 1);
        Assert.Empty(Directory.GetFiles(media));
        Assert.Equal(1, await site.Store.Count("SELECT COUNT(*) FROM timers WHERE slot = 'certificate.decided@1' AND status = 'pending'"));

        await Sends(ana, site, "MEpicture", "image/png");
        await Eventually.Is(() => Task.FromResult(Directory.GetFiles(media).Length), count => count == 1);
        await ana.Says("borrar todo");
        await ana.Says("sí");
        await Eventually.Is(() => Task.FromResult(Directory.GetFiles(media).Length), count => count == 0);
        Directory.Delete(media);
    }

    private static async Task Sends(TestPhone phone, Site site, string media, string type)
    {
        var form = phone.Form("mi diploma");
        (form["NumMedia"], form["MediaUrl0"], form["MediaContentType0"]) =
            ("1", new Uri(site.Provider.Url, $"/2010-04-01/Accounts/{FakeProvider.Account}/Messages/{form["MessageSid"]}/Media/{media}").ToString(), type);
        await phone.Posts("/webhooks/twilio/messages", form);
        await Eventually.Is(phone.Heard, heard => heard[^1].Contains("La va a ver una persona", StringComparison.Ordinal));
    }

    private static string[] Verify(string id, string issued) =>
        ["certificate", "verify", id, "--by", "promotora", "--issuer", "Escuela", "--issued-on", issued, "--kind", "recognised"];

    // Day by day, until we write.
    private static async Task Asked(SimulatedPerson person, string words)
    {
        for (var day = 0; day < 40; day++)
            if ((await person.Waits(TimeSpan.FromDays(1))).Any(line => line.Text.Contains(words, StringComparison.Ordinal))) return;
        throw new InvalidOperationException($"'{words}' was not said in forty days.");
    }

    private static async Task<ServiceProcess> Demo(Store store)
    {
        var demo = store.Settings.Aggregate(ServiceProcess.StoppedDemo(), (service, setting) => service.With(setting.Key, setting.Value))
            .With("Security:MasterKey", ServiceProcess.MasterKey).With("Demo:Enabled", "true").With("Turns:Burst", "00:00:00");
        await demo.With("Media:Path", Directory.CreateDirectory(Path.Combine(demo.Folder, "pictures")).FullName).Start();
        return demo;
    }
}
