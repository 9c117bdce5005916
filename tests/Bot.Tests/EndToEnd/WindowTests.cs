using System.Net;
using System.Net.Http.Json;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>More than a day after the person's last word: as an approved template, or parked until they write.</summary>
public abstract class WindowTests(On on) : IAsyncLifetime
{
    private static readonly string[] GetsWork =
    [
        "Hola buenas", "1", "1", "Juan", "41", "Jocotenango, Sacatepequez", "octubre 2026", "roofing y drywall", "9 years", "3", "drywall y tengo licencia tipo B",
        "español, ingles bien", "de noche donde sea", "si", "nada", "nada", "a cualquier hora", "2", "si",
        "ya conseguí trabajo", "Taller Paz", "hoy", "Q100 diarios", "48", "de palabra", "por mi cuenta", "mejor no", "sí",
    ];

    private const string CheckIn = "chatassist_check_in", Invites = "chatassist_unseen";

    private Site? site;

    private Site Site => site!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.Start(on, 1, ("Demo:Enabled", "true"), ("Turns:Burst", "00:00:00"));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (site is not null) await site.DisposeAsync();
    }

    [Fact]
    public async Task A_check_in_goes_as_its_template_and_a_tap_on_it_is_the_answer()
    {
        await Approves(CheckIn);
        var juan = await Working();

        var asked = await HearsLater(juan);

        var template = Assert.Single(await Site.Provider.Contents(), content => content.Request.FriendlyName == CheckIn && content.Request.Language == "es");
        Assert.Equal((template.Sid, null), (asked["ContentSid"], asked["Body"]));
        Assert.Equal("Hola. Le escribo para saber cómo le va. ¿Sigue en el trabajo que empezó?", asked.Body);
        Assert.Equal("check-in@1.1.working.yes", asked.Shown.Options[0].Id);
        Assert.Contains("¿Le han dado", await juan.Taps(asked, "Sí, ahí sigo"), StringComparison.Ordinal);
        Assert.Contains("\"body\":\"Hola. Le escribo para saber", (await Site.Service.Verb("", "messages", "--of", juan.Address)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_template_it_waits_the_person_is_invited_once_and_what_they_type_answers_nothing()
    {
        await Approves(Invites);
        var juan = await Working();

        var invitation = await HearsLater(juan);
        await Days(3);
        Assert.Equal((invitation.Sid, "Leer"), ((await juan.Last()).Sid, invitation.Shown.Options[0].Title));
        Assert.Equal(2, await Site.Service.Metric("chatassist_outbox_parked"));

        var before = (await juan.Heard()).Count;
        await juan.Sends("1");
        await Eventually.Is(juan.Heard, heard => heard.Count == before + 2);
        await Site.Service.Idle();

        var asked = (await juan.Heard()).Skip(before);
        Assert.All(asked, body => Assert.Contains("¿Sigue en el trabajo que empezó?", body, StringComparison.Ordinal));
        Assert.Equal(before + 2, (await juan.Heard()).Count);
        Assert.Equal(0, await Site.Store.Count("SELECT COUNT(*) FROM submission_answers a JOIN submissions s ON s.id = a.submission_id WHERE s.form = 'check-in' AND a.question = 'working'"));
        Assert.Equal(0, await Site.Service.Metric("chatassist_outbox_parked"));
    }

    [Fact]
    public async Task A_template_that_was_paused_is_not_sent()
    {
        await Approves(CheckIn);
        var juan = await Working();
        foreach (var template in await Site.Provider.Contents()) await Site.Provider.Approves(template.Sid, "paused");
        var synced = await Site.Service.Verb("", "templates", "sync");
        Assert.Contains($"{CheckIn}           es  paused", synced.Output, StringComparison.Ordinal);
        Assert.Contains($"{Invites}             es  missing", synced.Output, StringComparison.Ordinal);
        var before = (await juan.Heard()).Count;

        // Just after midnight the first day's hour is not reached by a day.
        for (var days = 0; days < 3 && await Site.Service.Metric("chatassist_outbox_parked") == 0; days++) await Days(1);

        Assert.Equal((before, 1), ((await juan.Heard()).Count, await Site.Service.Metric("chatassist_outbox_parked")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_provider_says_came_too_late_goes_when_the_person_writes(bool atOnce)
    {
        await Approves(Invites);
        var phone = Site.WhatsApp();
        if (atOnce) await Site.Provider.Fail(Fault.Answer(400, 63016, to: phone.Address));
        await phone.Sends("hola");
        if (!atOnce) await TooLate(phone, (await Eventually.Is(() => Site.Provider.Accepted(phone.Address), all => all.Count == 1))[0]);

        await Eventually.Is(() => Site.Service.Metric("chatassist_outbox_parked"), parked => parked == 1);
        await Site.Service.Idle();
        var invitation = await phone.Last();
        var before = await Site.Provider.Posts(phone.Address);
        Assert.Equal("Leer", Assert.Single(invitation.Shown.Options).Title);

        Assert.Contains("asistente", await phone.Taps(invitation, "Leer"), StringComparison.Ordinal);

        await Site.Service.Idle();
        Assert.Equal(before + 1, await Site.Provider.Posts(phone.Address));
    }

    private static Task<HttpStatusCode> TooLate(TestPhone phone, AcceptedMessage message) => phone.Posts(
        message["StatusCallback"]!.Replace(ServiceProcess.PublicUrl, "", StringComparison.Ordinal),
        new(StringComparer.Ordinal) { ["MessageSid"] = message.Sid, ["MessageStatus"] = "undelivered", ["ErrorCode"] = "63016", ["To"] = phone.Address });

    // Somebody whose work we ask about, and who is silent.
    private async Task<TestPhone> Working()
    {
        var juan = Site.WhatsApp();
        foreach (var said in GetsWork) await juan.Says(said);
        await Site.Service.Idle();
        // The last word was 25 hours ago.
        await Site.Store.Execute("UPDATE inbox SET at = at - 90000000 WHERE kind = 'message'");
        return juan;
    }

    // Day by day, until we write.
    private async Task<AcceptedMessage> HearsLater(TestPhone phone)
    {
        var before = (await phone.Heard()).Count;
        for (var day = 0; day < 7; day++)
        {
            await Days(1);
            await Site.Service.Idle();
            if ((await phone.Heard()).Count > before) return await phone.Last();
        }
        throw new InvalidOperationException("Nothing came in seven days.");
    }

    private async Task Days(int days)
    {
        using var moved = await Site.Service.Http.PostAsJsonAsync("/simulator/api/clock", new { advance = TimeSpan.FromDays(days).ToString("c") }, Ct);
        moved.EnsureSuccessStatusCode();
    }

    private async Task Approves(string name)
    {
        await ApprovedTemplates.Make(Site.Provider, name);
        Assert.Equal(0, (await Site.Service.Verb("", "templates", "sync")).ExitCode);
    }
}

public sealed class WindowOnSqlite() : WindowTests(On.Sqlite);

public sealed class WindowOnPostgres() : WindowTests(On.Postgres);
