using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A case that waits is told once to whom it lies with, on their own phone, with nothing of anybody in it.</summary>
public sealed class NoticeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(On.Sqlite, 1, false)]
    [InlineData(On.Sqlite, 1, true)]
    [InlineData(On.Postgres, 2, false)]
    public async Task It_is_told_once_as_the_approved_template_or_by_sms_and_an_answer_takes_nothing_over(On on, int replicas, bool isApproved)
    {
        await using var site = await Site.Start(on, replicas, ("Demo:Enabled", "true"), ("Turns:Burst", "00:00:00"));
        if (isApproved) await ApprovedTemplates.Make(site.Provider, "chatassist_case_waits");
        if (isApproved) Assert.Equal(0, (await site.Service.Verb("", "templates", "sync")).ExitCode);
        var number = TestPhone.NewNumber();
        var (marta, other) = (new TestPhone(site.Service, site.Provider, "whatsapp:" + number), new TestPhone(site.Service, site.Provider, number));
        await OnDuty(site.Service);
        Assert.Contains("the phone is kept", (await site.Service.Verb("", "user", "add", "Marta", "--role", "coordinator", "--department", "*", "--who", "coordinadora", "--phone", number)).Output, StringComparison.Ordinal);

        var ana = site.WhatsApp();
        await ana.Says("hola");
        await ana.Says("quiero hablar con una persona");
        var told = Assert.Single(await Eventually.Is((isApproved ? marta : other).Heard, heard => heard.Count > 0));

        Assert.Matches(new Regex(@"^Hola\. Alguien espera su respuesta \(no urgente\)\. Entre en https://chat\.example\.org/chats/[0-9]+ para verlo\.$", RegexOptions.NonBacktracking), told);
        Assert.Contains("Por aquí solo le avisamos", await marta.Says("ya voy, díganle que espere"), StringComparison.Ordinal);
        Assert.Equal(1, await site.Service.Metric("chatassist_escalations_open"));
        await site.Service.Idle();
        Assert.Equal(2, (await marta.Heard()).Count + (await other.Heard()).Count);
    }

    [Fact]
    public async Task A_phone_from_which_a_returnee_writes_is_refused_and_no_message_of_theirs_is_touched()
    {
        await using var site = await Site.Start(On.Sqlite);
        var ana = site.WhatsApp();
        await ana.Says("hola");
        await site.Service.Verb("", "user", "add", "Marta", "--role", "promoter", "--department", "14", "--who", "promotora-quiche");

        var refused = await site.Service.Verb("", "user", "phone", "Marta", ana.Address.Split(':')[1]);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("a returnee or an employer writes from this phone", refused.Error, StringComparison.Ordinal);
        Assert.Contains("should be a number", (await site.Service.Verb("", "user", "phone", "Marta", "12")).Error, StringComparison.Ordinal);
        Assert.Contains("no key of content/roster.csv", (await site.Service.Verb("", "user", "leave", "nobody", "--from", "2026-12-01", "--to", "2026-12-02")).Error, StringComparison.Ordinal);
    }

    // The next Wednesday at ten: nobody of the programme is on duty when tests run.
    private static async Task OnDuty(ServiceProcess service)
    {
        var now = DateTimeOffset.Parse((await service.Http.GetFromJsonAsync<JsonElement>("/simulator/api/clock", Ct)).GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
        var days = ((int)DayOfWeek.Wednesday - (int)now.DayOfWeek + 7) % 7;
        var then = new DateTimeOffset(now.Date.AddDays(days == 0 ? 7 : days).AddHours(10), now.Offset);
        using var moved = await service.Http.PostAsJsonAsync("/simulator/api/clock", new { advance = (then - now).ToString("c") }, Ct);
        moved.EnsureSuccessStatusCode();
    }
}
