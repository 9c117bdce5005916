namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A turn that cannot be taken, and what a person's word means on their other channel.</summary>
public sealed class TurnTests
{
    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task A_message_whose_turn_fails_three_times_gets_an_apology_a_case_and_later_its_answer(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        await phone.Says("hola");
        await site.Service.Idle();
        await site.Store.Execute("UPDATE sessions SET active_state = 'no state that anybody wrote'");

        Assert.Contains("tuve un problema", await phone.Says("1"), StringComparison.Ordinal);
        Assert.Contains("chatassist_inbox_dead_letters 1\n", await site.Service.Idle(), StringComparison.Ordinal);

        Assert.Equal("1 dead letters are back in the inbox\n", (await site.Service.Verb("", "inbox", "retry")).Output);
        await Eventually.Is(phone.Heard, heard => heard.Count == 3);
        Assert.Contains("Recibí su mensaje", await phone.Says("hola"), StringComparison.Ordinal);
        Assert.Contains("chatassist_inbox_dead_letters 0\n", await site.Service.Idle(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Baja_on_WhatsApp_holds_for_SMS_of_the_same_number_too(On on)
    {
        await using var site = await Site.Start(on);
        var number = TestPhone.NewNumber();
        var whatsApp = new TestPhone(site.Service, site.Provider, "whatsapp:" + number);
        await whatsApp.Says("hola");
        await whatsApp.Says("BAJA");

        Assert.Contains("ALTA", await new TestPhone(site.Service, site.Provider, number).Says("hola"), StringComparison.Ordinal);
    }
}
