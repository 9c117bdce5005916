using System.Text;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A company without a phone: somebody of the programme sends the mail, and tells what was answered.</summary>
public sealed class PacketTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task It_is_sent_by_mail_and_answered_by_hand(On on)
    {
        await using var store = Store.New(on);
        await using var service = await Demo.Start(store);
        await store.Execute("UPDATE companies SET phone = NULL");
        var juan = new SimulatedPerson(service, "+50255551001");
        foreach (var said in ApplicationTests.Wants.Concat(ApplicationTests.Profile).Concat(ApplicationTests.Cv).Append("sí")) await juan.Says("whatsapp", said);
        var file = Path.Combine(service.Folder, "juan.eml");

        var listed = (await service.Verb("", "packet")).Output;
        Assert.DoesNotContain("Juan", listed, StringComparison.Ordinal);
        Assert.Contains("@", listed, StringComparison.Ordinal);
        Assert.Equal((0, "application 1 is sent to "), await Said(service, 25, "packet", "1", file));
        var mail = await File.ReadAllTextAsync(file, Ct);
        Assert.StartsWith("X-Unsent: 1\r\n", mail, StringComparison.Ordinal);
        Assert.Contains("Juan pide el puesto", Encoding.UTF8.GetString(Convert.FromBase64String(mail.Split("\r\n\r\n")[2].Split("\r\n--")[0])), StringComparison.Ordinal);
        Assert.Equal((1, "application 1: it was sent on "), await Said(service, 30, "packet", "1", file));
        Assert.Equal("nothing waits\n", (await service.Verb("", "packet")).Output);

        Assert.Equal(1, (await Answer(service, "2020-01-01 09:00")).ExitCode);
        Assert.Equal(2, (await service.Verb("", "answer", "1", "--interview", "2036-12-03 09:00")).ExitCode);
        Assert.Equal("there is no application 7\n", (await service.Verb("", "answer", "7", "--filled")).Error);
        Assert.Equal("application 1 is invited; the person is told\n", (await Answer(service, "2036-12-03 09:00")).Output);
        Assert.Equal("application 1 is invited already\n", (await Answer(service, "2036-12-03 09:00")).Output);

        await ApplicationTests.Comes(juan, "Le tengo una respuesta");
        Assert.Contains("don Beto", (await juan.Says("whatsapp", "sí")).Text, StringComparison.Ordinal);
        Assert.Equal(["send the application done"], await store.Texts("SELECT reason || ' ' || status FROM call_tasks"));
        Assert.Equal(["application-sent"], await store.Texts("SELECT kind FROM programme_events"));
    }

    private static async Task<(int Exit, string Begins)> Said(ServiceProcess service, int letters, params string[] verb) =>
        await service.Verb("", verb) is var said ? (said.ExitCode, (said.Output + said.Error)[..letters]) : default;

    private static async Task<(int ExitCode, string Output, string Error)> Answer(ServiceProcess service, string at) =>
        await service.Verb("", "answer", "1", "--interview", at, "--place", "la entrada, con don Beto") is var said ? (said.ExitCode, said.Output, said.Error) : default;
}
