using ChatAssist.Bot.Export;
using ChatAssist.Bot.Forms;
using ChatAssist.Conversations.Forms;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Export;

/// <summary>A database with forms and what people answered, and a folder for what is exported of it.</summary>
internal sealed class Answered : IAsyncDisposable
{
    /// <summary>2026-11-23 10:00 in Guatemala.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(-6));

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala");

    private readonly TestDatabase database;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatassist-export-");
    private int messages;

    private Answered(TestDatabase database) => this.database = database;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Answered> To(params Workbook[] forms)
    {
        var answered = new Answered(await TestDatabase.Create());
        foreach (var form in forms) await answered.Publish(form);
        return answered;
    }

    /// <summary>A form with these rows of survey and choices, cells with | between, the names of columns first.</summary>
    public static Workbook Form(string name, string version, string survey, string choices = "list_name|name|label") => new(
        name, [Sheet("survey", survey), Sheet("choices", choices), Sheet("settings", $"version|default_language\n{version}|Español (es)")], []);

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    public IEnumerable<string?> Files => folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal);

    /// <summary>Somebody fills a form; answers as <c>jobs[2]/employer=…</c>.</summary>
    public async Task Fill(string form, string version, IEnumerable<string> answers, bool isOpen = false)
    {
        var phone = $"+5025{++messages:0000000}";
        var pairs = answers.Select(answer => answer.Split('=', 2)).Select(pair => new Change.Answer(form, pair[0], pair[1]));
        await Turn(phone, Monday, [new Change.OpenSubmission(form, form, version), .. pairs]);
        if (!isOpen) await Turn(phone, Monday.AddMinutes(90), [new Change.CloseSubmission(form, "complete")]);
    }

    /// <summary>The one submission that is there, as if so many people had filled the same.</summary>
    public Task Copies(int count) => database.Db.Write(async tx =>
    {
        await tx.Execute("""
            WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < @count)
            INSERT INTO submissions (person_id, key, form, version, begun_at) SELECT s.person_id, s.key || n.i, s.form, s.version, s.begun_at FROM n, submissions s
            """, new { count });
        return await tx.Execute("""
            INSERT INTO submission_answers (submission_id, question, value, inbox_id, at)
            SELECT s.id, a.question, a.value, a.inbox_id, a.at FROM submissions s, submission_answers a WHERE s.id > 1
            """);
    }, Ct);

    public Task<IReadOnlyList<(string Table, long Rows)>> Export(string file, string? form = null, string? language = null) => database.Db.Read(
        tx => new AnswersExport(tx, workbook => FormLoader.Load(workbook), Zone).Write(new ExportRequest(Path(file), form, language), Ct), Ct);

    public async Task<ReadTable> Csv(string file, string? form = null, string? language = null, string? of = null)
    {
        await Export(file, form, language);
        return ReadTable.Csv(Path(of ?? file));
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private Task<Conversations.Knowledge.FormLibrary> Publish(Workbook form) => new Publication(
        new FormVersions(database.Db), workbook => FormLoader.Load(workbook), new FakeTimeProvider(), NullLogger<Publication>.Instance).Publish([form], Ct);

    private async Task Turn(string phone, DateTimeOffset at, IReadOnlyList<Change> changes)
    {
        var milliseconds = at.ToUnixTimeMilliseconds();
        var message = new InboundMessage("twilio", "sms", "AC1", $"SM{++messages}", phone, "+50200000000", phone, "hola", "{}", "es", milliseconds, milliseconds);
        await new Inbox(database.Db).Receive(message, Ct);
        var turn = Assert.Single(await new Data.Turns(database.Db).Claim(1, milliseconds, milliseconds + 1, Ct));
        await new TurnCommit(database.Db).Commit(new FinishedTurn(turn, "done", "a rule", null, null, 1, [], changes, milliseconds), Ct);
    }

    private static Sheet Sheet(string name, string rows)
    {
        var lines = rows.Split('\n').Select(line => line.Split('|')).ToList();
        return new Sheet(name, lines[0], [.. lines.Skip(1).Select((cells, place) => new SheetRow(place + 2, [.. lines[0].Select((_, column) => cells.ElementAtOrDefault(column) ?? "")]))]);
    }
}
