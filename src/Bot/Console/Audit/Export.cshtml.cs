using System.Globalization;
using System.Runtime.CompilerServices;
using ChatAssist.Bot.Export;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Audit;

/// <summary>What the viewer may read of the trail, as a table (.csv), row by row as it is read.</summary>
internal sealed class ExportModel(AuditPages pages, AuditTrail trail, ProgrammeTime clock) : AuditQuery(clock)
{
    private const int AtOnce = 1_000;

    private static readonly string[] Headers = ["id", "at", "account", "name", "act", "chat", "about"];

    private readonly ProgrammeTime clock = clock;

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        await trail.Add(new AuditEntry(Viewer.Account, Act.Exported, null, $"audit {About}".TrimEnd(), clock.RealMilliseconds), ct);
        (Response.ContentType, Response.Headers.ContentDisposition) = ("text/csv; charset=utf-8", "attachment; filename=audit.csv");
        await CsvTables.Write(Response.Body, Headers, Rows(ct), ct);
        return new EmptyResult();
    }

    private async IAsyncEnumerable<IEnumerable<Cell>> Rows([EnumeratorCancellation] CancellationToken ct)
    {
        for (long? before = long.MaxValue; before is { } from;)
        {
            (var lines, before) = await pages.Read(Viewer, Filter with { Before = from }, AtOnce, ct);
            foreach (var line in lines) yield return Cells(line);
        }
    }

    private IEnumerable<Cell> Cells(AuditLine line) =>
    [
        Cell.Of(line.Id), Cell.Of(clock.Local(line.At).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture)), Number(line.Account), Cell.Of(line.Name ?? ""),
        Cell.Of(line.Act), Number(line.Conversation), Cell.Of(line.About),
    ];

    private static Cell Number(long? number) => number is { } some ? Cell.Of(some) : Cell.Empty;
}
