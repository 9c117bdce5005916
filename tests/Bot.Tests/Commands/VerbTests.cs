using System.Net.Http.Json;
using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Bot.Tests.Export;

namespace ChatAssist.Bot.Tests.Commands;

/// <summary>The command line, as an operator types it.</summary>
public sealed class VerbTests : IAsyncLifetime
{
    private ServiceProcess service = null!;

    public async ValueTask InitializeAsync() => service = await ServiceProcess.Demo();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Chat_talks_through_the_running_service()
    {
        var chat = await service.Verb("hola\n1\n", "chat", "--channel", "sms", "--from", "+50255557777");

        Assert.Equal(0, chat.ExitCode);
        Assert.Contains("1. Si", chat.Output, StringComparison.Ordinal);
        Assert.Contains("teléfono", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_waits_for_the_answer_to_what_is_no_answer_yet()
    {
        var chat = await service.Verb("hola\nasdf\n", "chat", "--from", "+50255557778");

        Assert.Contains("Escoja su respuesta", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_starts_a_service_of_its_own_when_none_runs()
    {
        await service.Stop();

        var chat = await service.Verb("hola\n", "chat");

        Assert.Contains("asistente automático", chat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_gives_a_waiting_chat_back_and_refuses_one_that_is_not_waiting()
    {
        await service.Verb("hola\npersona\n", "chat");

        var released = await service.Verb("", "release", "1");
        var again = await service.Verb("", "release", "1");

        Assert.Equal((0, "conversation 1 is the bot's again\n"), (released.ExitCode, released.Output));
        Assert.Equal((1, "conversation 1 is not waiting and not held\n"), (again.ExitCode, again.Error));
        Assert.Contains("¿Seguimos?", (await service.Verb("hola\n", "chat")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Release_refuses_a_complaint_about_staff_of_which_nobody_said_whom_it_is_about()
    {
        await service.Verb("hola\nfijese que el promotor me tocó\n", "chat");

        var refused = await service.Verb("", "release", "1");

        Assert.Equal(1, refused.ExitCode);
        Assert.Matches("^conversation 1 is a complaint about staff: .*; it is not released\n$", refused.Error);
    }

    [Fact]
    public async Task Audit_verify_follows_the_chain()
    {
        var whole = await service.Verb("", "audit", "verify");
        Assert.Equal((0, "the audit is whole\n"), (whole.ExitCode, whole.Output));
    }

    [Fact]
    public async Task Understand_writes_one_line_for_each_line()
    {
        var verb = await service.Verb("Sí pues\n\nquién sabe\n👎🏽\n", "understand", "yes_no", "--lang", "es", "--today", "2026-11-22");

        Assert.Equal((0, "yes\n?\n?\nno\n", ""), (verb.ExitCode, verb.Output, verb.Error));
    }

    [Theory]
    [InlineData("report", "--month", "2026-11", "x.html")]
    public async Task What_is_not_there_yet_says_so_and_is_wrong_usage(params string[] words)
    {
        var verb = await service.Verb("", words);

        Assert.Equal((2, $"{words[0]}: not yet\n"), (verb.ExitCode, verb.Error));
    }

    [Theory]
    [InlineData("people")]
    [InlineData("check-ins")]
    [InlineData("indicators")]
    public async Task What_cannot_be_exported_yet_says_so_and_is_wrong_usage(string what)
    {
        var verb = await service.Verb("", "export", what, "x.csv");

        Assert.Equal((2, $"export {what}: not yet\n"), (verb.ExitCode, verb.Error));
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("release", "seven")]
    [InlineData("messages")]
    [InlineData("backup")]
    [InlineData("understand")]
    [InlineData("understand", "mood")]
    [InlineData("understand", "choice:menu.nothing")]
    [InlineData("understand", "date", "--today", "yesterday")]
    [InlineData("understand", "date", "--lang", "fr")]
    [InlineData("restore")]
    [InlineData("export")]
    [InlineData("export", "answers")]
    [InlineData("export", "answers", "answers.pdf")]
    [InlineData("export", "vacancies", "vacancies.pdf")]
    [InlineData("import", "vacancies", "vacancies.pdf")]
    [InlineData("scam", "1")]
    [InlineData("scam", "1", "--real", "--false")]
    [InlineData("scam", "--real")]
    [InlineData("cv", "+50255551234")]
    [InlineData("cv", "+50255551234", "cv.txt")]
    [InlineData("chat", "--channel", "pigeon")]
    public async Task Wrong_usage_is_exit_2_with_a_reason(params string[] words)
    {
        var verb = await service.Verb("", words);

        Assert.Equal(2, verb.ExitCode);
        Assert.NotEqual("", verb.Error);
    }

    [Theory]
    [InlineData("--urls=foo")]
    [InlineData("--urls=http://localhost:99999")]
    [InlineData("--Programme:QuietHours=never")]
    public async Task A_wrong_setting_is_one_line_and_exit_1(string setting)
    {
        await service.Stop();

        var verb = await service.Verb("", "serve", setting);

        Assert.Equal((1, 1), (verb.ExitCode, verb.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Fact]
    public async Task The_transcript_of_somebody_who_never_wrote_is_empty()
    {
        var verb = await service.Verb("", "messages", "--of", "+50255551234");

        Assert.Equal((0, "", ""), (verb.ExitCode, verb.Output, verb.Error));
    }

    [Fact]
    public async Task Answers_are_exported_while_the_service_runs()
    {
        await service.Verb("hola\n1\n1\nAna\n", "chat");
        var file = Path.Combine(service.Folder, "profile.csv");

        var export = await service.Verb("", "export", "answers", file);

        Assert.Equal((0, "profile: 1\n", ""), (export.ExitCode, export.Output, export.Error));
        Assert.Equal("Ana", ReadTable.Csv(file)[0, "called"]);
    }

    [Theory]
    [InlineData("companies", 30)]
    [InlineData("vacancies", 80)]
    [InlineData("courses", 25)]
    public async Task A_demo_begins_with_offers_that_go_out_and_come_in_again(string kind, int rows)
    {
        var file = Path.Combine(service.Folder, $"{kind}.xlsx");

        var export = await service.Verb("", "export", kind, file);
        var import = await service.Verb("", "import", kind, file, "--strict");

        Assert.Equal((0, $"{kind}: {rows}\n", ""), (export.ExitCode, export.Output, export.Error));
        Assert.Equal((0, $"{kind}: 0 added, {rows} changed, 0 refused\n", ""), (import.ExitCode, import.Output, import.Error));
    }

    [Fact]
    public async Task A_fee_report_is_listed_and_decided()
    {
        await service.Verb("hola\n2\nme pidieron 300 por el trabajo\n", "chat");

        var listed = await service.Verb("", "scam");
        var decided = await service.Verb("", "scam", "1", "--false");

        Assert.Matches(@"^1  \d{4}-\d\d-\d\d  [a-z]+-\d+  .+\(demostración\)  me pidieron 300 por el trabajo\n\z", listed.Output);
        Assert.Equal((0, "report 1 is false\n"), (decided.ExitCode, decided.Output));
        Assert.Equal("no report is open\n", (await service.Verb("", "scam")).Output);
        Assert.Equal((1, "there is no report 2\n"), await Refused("scam", "2", "--real"));
    }

    private async Task<(int, string)> Refused(params string[] words) => await service.Verb("", words) is var verb ? (verb.ExitCode, verb.Error) : default;

    [Fact]
    public async Task Segments_lists_every_text_as_SMS()
    {
        var segments = await service.Verb("", "segments");

        Assert.Equal(0, segments.ExitCode);
        Assert.Contains("consent.offer", segments.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_operator_is_reachable_over_the_network()
    {
        using var response = await service.Http.PostAsync("/operator/inbox/retry", null, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_moved_clock_brings_the_reminder_once_and_not_at_night()
    {
        foreach (var text in new[] { "hola", "1", "1" })
            await service.Verb($"{text}\n", "chat", "--from", "+50255558888");

        using var moved = await service.Http.PostAsJsonAsync("/simulator/api/clock", new { advance = "3.00:00:00" }, TestContext.Current.CancellationToken);
        moved.EnsureSuccessStatusCode();

        var lines = await service.Http.GetFromJsonAsync<List<Line>>("/simulator/api/messages?from=%2B50255558888", TestContext.Current.CancellationToken);
        var reminder = Assert.Single(lines!, line => line.Text.Contains("Quedamos a medias", StringComparison.Ordinal));
        Assert.InRange(reminder.At.Hour, 8, 19);
    }

    [Fact]
    public async Task What_waits_for_more_is_answered_before_the_clock_moves()
    {
        await service.Verb("hola\n", "chat", "--from", "+50255558889");
        using var said = await service.Http.PostAsJsonAsync("/simulator/api/messages", new { channel = "whatsapp", from = "+50255558889", text = "asdf" }, TestContext.Current.CancellationToken);

        using var moved = await service.Http.PostAsJsonAsync("/simulator/api/clock", new { advance = "10:00:00" }, TestContext.Current.CancellationToken);

        var lines = await service.Http.GetFromJsonAsync<List<Line>>("/simulator/api/messages?from=%2B50255558889", TestContext.Current.CancellationToken);
        var question = Assert.Single(lines!, line => line.Text == "asdf");
        Assert.InRange(lines![^1].At - question.At, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("out", lines[^1].Direction);
    }

    private sealed record Line(string Direction, string Text, DateTimeOffset At);
}
