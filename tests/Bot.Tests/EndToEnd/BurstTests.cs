using System.Diagnostics;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What people write in pieces, and how long they wait for the answer.</summary>
public sealed class BurstTests
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    // Longer than anything here takes: who is answered before it was not kept waiting.
    private static readonly (string, string) Long = ("Turns:Burst", "00:00:10");

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Pieces_of_an_answer_that_reach_any_replica_get_one_reply(On on)
    {
        await using var site = await Site.Start(on, replicas: 2);
        var phones = Enumerable.Range(0, 5).Select(_ => site.WhatsApp()).ToList();
        foreach (var phone in phones) await IsAskedTheirName(phone);

        foreach (var text in new[] { "me llamo", "Wilmer", "Wilmer caal" })
            foreach (var phone in phones) await phone.Sends(text);
        await site.Service.Idle();

        foreach (var phone in phones) Assert.Contains("años", Assert.Single((await phone.Heard()).Skip(3)), StringComparison.Ordinal);
        Assert.Equal(5, await site.Store.Count("SELECT COUNT(*) FROM people WHERE called = 'Wilmer caal'"));
        Assert.Empty(await site.Store.Damage());
    }

    [Fact]
    public async Task An_answer_is_answered_at_once_and_so_is_one_that_others_began()
    {
        await using var site = await Site.Start(On.Sqlite, more: Long);
        var phone = site.WhatsApp();
        await IsAskedTheirName(phone);

        var waited = Stopwatch.StartNew();
        await phone.Says("Wilmer");
        await phone.Sends("bueno");
        await phone.Sends("34");
        await Eventually.Is(phone.Heard, heard => heard.Count == 5);

        Assert.InRange(waited.Elapsed, TimeSpan.Zero, AtOnce);
        Assert.Contains("municipio", (await phone.Heard())[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stays_no_answer_is_asked_again_when_nothing_more_has_come()
    {
        await using var site = await Site.Start(On.Sqlite);
        var phone = site.WhatsApp();
        await IsAskedTheirName(phone);

        var waited = Stopwatch.StartNew();
        Assert.Contains("Escriba solo el nombre", await phone.Says("me llamo"), StringComparison.Ordinal);

        Assert.InRange(waited.Elapsed, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3) + AtOnce);
    }

    [Fact]
    public async Task Danger_in_the_second_piece_is_answered_at_once()
    {
        await using var site = await Site.Start(On.Sqlite, more: Long);
        var phone = site.WhatsApp();
        await IsAskedTheirName(phone);

        var waited = Stopwatch.StartNew();
        await phone.Sends("me");
        await phone.Says("quiero morir");

        Assert.InRange(waited.Elapsed, TimeSpan.Zero, AtOnce);
        Assert.Equal(1, await site.Store.Count("SELECT COUNT(*) FROM conversations WHERE owner = 'urgent'"));
    }

    [Fact]
    public async Task A_picture_ends_what_was_begun_and_is_answered_alone()
    {
        await using var site = await Site.Start(On.Sqlite, more: Long);
        var phone = site.WhatsApp();
        await IsAskedTheirName(phone);

        var waited = Stopwatch.StartNew();
        await phone.Sends("me llamo");
        await phone.Posts("/webhooks/twilio/messages", new(phone.Form(""))
        {
            ["NumMedia"] = "1",
            ["MediaUrl0"] = "https://api.twilio.com/media/1",
            ["MediaContentType0"] = "image/jpeg",
        });
        await Eventually.Is(phone.Heard, heard => heard.Count == 5);

        Assert.InRange(waited.Elapsed, TimeSpan.Zero, AtOnce);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Killed_while_it_waits_for_more_it_still_answers_once(On on)
    {
        await using var site = await Site.Start(on, more: Long);
        var phone = site.WhatsApp();
        await IsAskedTheirName(phone);

        await phone.Sends("me llamo");
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM inbox WHERE wait_until > 0 AND lease_until = 0"), waiting => waiting == 1);
        await site.Service.Kill();
        await site.Service.Start();
        await site.Service.Idle();

        Assert.Equal(4, (await phone.Heard()).Count);
        Assert.Empty(await site.Store.Damage());
    }

    private static async Task IsAskedTheirName(TestPhone phone)
    {
        foreach (var text in new[] { "hola", "1", "1" }) await phone.Says(text);
    }
}
