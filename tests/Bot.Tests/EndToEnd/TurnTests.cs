using Microsoft.Data.Sqlite;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A turn that cannot be taken, and what a person's word means on their other channel.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task A_message_whose_turn_fails_three_times_gets_an_apology_a_case_and_later_its_answer()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var phone = TestPhone.OnWhatsApp(service, provider);
        await phone.Says("hola");
        await service.Idle();
        await Run(service, "UPDATE sessions SET active_state = 'no state that anybody wrote'");

        Assert.Contains("tuve un problema", await phone.Says("1"), StringComparison.Ordinal);
        Assert.Contains("chatassist_inbox_dead_letters 1\n", await service.Idle(), StringComparison.Ordinal);

        Assert.Equal("1 dead letters are back in the inbox\n", (await service.Verb("", "inbox", "retry")).Output);
        await Eventually.Is(phone.Heard, heard => heard.Count == 3);
        Assert.Contains("Recibí su mensaje", await phone.Says("hola"), StringComparison.Ordinal);
        Assert.Contains("chatassist_inbox_dead_letters 0\n", await service.Idle(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baja_on_WhatsApp_holds_for_SMS_of_the_same_number_too()
    {
        await using var provider = await FakeProvider.Start();
        await using var service = await ServiceProcess.OnTwilio(provider);
        var number = TestPhone.NewNumber();
        var whatsApp = new TestPhone(service, provider, "whatsapp:" + number);
        await whatsApp.Says("hola");
        await whatsApp.Says("BAJA");

        Assert.Contains("ALTA", await new TestPhone(service, provider, number).Says("hola"), StringComparison.Ordinal);
    }

    private static async Task Run(ServiceProcess service, string sql)
    {
        await using var other = new SqliteConnection($"Data Source={service.Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
