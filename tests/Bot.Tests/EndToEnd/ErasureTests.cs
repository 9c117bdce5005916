namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>"Borrar todo", from the chat and by an operator, to the last copy at the provider.</summary>
public sealed class ErasureTests
{
    private const string Open = "SELECT COUNT(*) FROM erasures WHERE status <> 'done'", Done = "SELECT COUNT(*) FROM erasures WHERE status = 'done' AND done_at IS NOT NULL";

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Asked_in_the_chat_everything_goes_here_and_at_the_provider_though_it_is_away_for_a_while(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        var picture = phone.Form("canary-picture");
        (picture["NumMedia"], picture["MediaUrl0"], picture["MediaContentType0"]) = ("1", "https://api.twilio.com/media/ME1", "image/jpeg");
        await phone.Posts("/webhooks/twilio/messages", picture);
        await Eventually.Is(phone.Heard, heard => heard.Count > 0);
        await phone.Says("1");
        await phone.Says("borrar todo");

        var goodbye = await phone.Says("sí");
        Assert.Matches("Su recibo es B-[0-9A-Z]{6}", goodbye);
        await site.Provider.Fail(Fault.Outage(503, 20503));
        await site.Store.Execute("UPDATE erasure_work SET not_before = 0");
        await Task.Delay(1_500, TestContext.Current.CancellationToken);
        await site.Provider.Heal();
        await Eventually.Is(async () => await site.Store.Execute("UPDATE erasure_work SET not_before = 0") + await site.Store.Count(Open), left => left == 0);

        var deleted = await site.Provider.Deleted();
        Assert.Equal((await site.Provider.Accepted()).Select(message => message.Sid).Append(picture["MessageSid"]).Append($"{picture["MessageSid"]}/ME{picture["MessageSid"][2..]}").Except(deleted), []);
        Assert.Equal(1, await site.Store.Count(Done));
        Assert.Equal(0, await site.Store.Count("SELECT COUNT(*) FROM addresses WHERE via <> 'erased'"));
        Assert.Empty(await site.Store.Texts("SELECT body FROM inbox WHERE body <> '' UNION ALL SELECT body FROM outbox WHERE body <> ''"));
        Assert.Contains("chatassist_erasures_open 0\n", await site.Service.Idle(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", site.Service.Written, StringComparison.Ordinal);
        Assert.DoesNotContain(phone.Address["whatsapp:".Length..], site.Service.Written, StringComparison.Ordinal);

        Assert.Contains("asistente", await phone.Says("hola"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task The_verb_erases_through_the_running_service_and_refuses_an_open_case(On on)
    {
        await using var site = await Site.Start(on);
        var (ana, beto) = (site.WhatsApp(), site.WhatsApp());
        await ana.Says("hola");
        await beto.Says("me quieren matar");
        await site.Service.Idle();

        Assert.Equal((1, ""), await Erase(site, "+50200000001"));
        Assert.Equal((1, ""), await Erase(site, Number(beto)));
        Assert.Matches("^erased; receipt B-[0-9A-Z]{6}\n$", (await Erase(site, Number(ana))).Output);
        Assert.Equal((1, ""), await Erase(site, Number(ana)));
        Assert.Equal(0, (await Erase(site, Number(beto), "--despite-open-case")).Exit);
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM addresses WHERE via <> 'erased'"), left => left == 0);
    }

    [Fact]
    public async Task Under_a_legal_hold_nothing_goes_until_it_is_off()
    {
        await using var site = await Site.Start(On.Sqlite);
        var ana = site.WhatsApp();
        await ana.Says("hola");
        await site.Service.Idle();

        Assert.Equal(2, (await site.Service.Verb("", "hold", Number(ana))).ExitCode);
        Assert.Equal(1, (await site.Service.Verb("", "hold", "+50200000001", "--on")).ExitCode);
        Assert.Equal(0, (await site.Service.Verb("", "hold", Number(ana), "--on")).ExitCode);
        Assert.Equal((1, ""), await Erase(site, Number(ana)));
        Assert.Equal(0, (await site.Service.Verb("", "hold", Number(ana), "--off")).ExitCode);
        Assert.Equal(0, (await Erase(site, Number(ana))).Exit);
    }

    private static string Number(TestPhone phone) => phone.Address["whatsapp:".Length..];

    private static async Task<(int Exit, string Output)> Erase(Site site, params string[] words)
    {
        var result = await site.Service.Verb("", ["erase", .. words]);
        return (result.ExitCode, result.Output);
    }
}
