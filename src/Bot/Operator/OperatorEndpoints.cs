using ChatAssist.Bot.Import;
using ChatAssist.Bot.Offers;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;
using ChatAssist.Data.Cases;

namespace ChatAssist.Bot.Operator;

/// <summary>What the command line asks of the running service. There on the Unix socket only.</summary>
internal static class OperatorEndpoints
{
    public static void MapOperator(this WebApplication app)
    {
        var operators = app.MapGroup("/operator").AddEndpointFilter(async (context, next) =>
            context.HttpContext.Connection.LocalIpAddress is null ? await next(context) : TypedResults.NotFound());
        operators.MapPost("/release/{conversation:long}", Release);
        operators.MapPost("/inbox/retry", Retry);
        operators.MapPost("/import/{kind}", Import);
        operators.MapGet("/import/{id}", (string id, RunningImports running) => $"{running.Find(id)}");
        operators.MapPost("/match/{vacancy}", Match);
        operators.MapPost("/erase", Erase);
        operators.MapPost("/hold", Hold);
        operators.MapCourses();
        operators.MapMedia();
        operators.MapSweep();
        operators.MapPost("/reports", Reports);
        operators.MapPost("/reports/{report:long}/{status:regex(^(real|false)$)}", Decide);
        operators.MapPackets();
        operators.MapTemplates();
        operators.MapUsers();
        operators.MapPost("/audit/verify", Verify);
    }

    internal sealed record EraseRequest(string Person, bool DespiteOpenCase);

    internal sealed record HoldRequest(string Person, bool IsOn);

    private static async Task<IResult> Release(long conversation, Data.Conversations conversations, ProgrammeTime time, Signals signals, CancellationToken ct)
    {
        var released = await conversations.Release(conversation, time.NowMilliseconds, time.RealMilliseconds, ct);
        if (released == Handed.Done) signals.Inbox.Set();
        return released switch
        {
            Handed.Done => TypedResults.Text($"conversation {conversation} is the bot's again"),
            Handed.Undecided => TypedResults.BadRequest($"conversation {conversation} is a complaint about staff: a contact for complaints first says in the console whom it is about; it is not released"),
            _ => TypedResults.BadRequest($"conversation {conversation} is not waiting and not held"),
        };
    }

    // In the body, not in the address: a number of a person does not belong in one.
    private static async Task<IResult> Erase(EraseRequest request, ErasureOrders orders, ProgrammeTime time, Signals signals, CancellationToken ct)
    {
        var result = await orders.Erase(request.Person, request.DespiteOpenCase, "operator", time.NowMilliseconds, time.RealMilliseconds, ct);
        signals.Erasure.Set();
        return result is ErasureResult.Erased(var receipt) ? TypedResults.Text($"erased; receipt {receipt}") : Refused(result);
    }

    private static async Task<IResult> Hold(HoldRequest request, ErasureOrders orders, CancellationToken ct) =>
        await orders.Hold(request.Person, request.IsOn, ct) is { } refused ? Refused(refused)
            : TypedResults.Text(request.IsOn ? "under a legal hold: nothing of this person is erased" : "the legal hold is over");

    private static Microsoft.AspNetCore.Http.HttpResults.BadRequest<string> Refused(ErasureResult result) => TypedResults.BadRequest(result switch
    {
        ErasureResult.Several(var people) => $"several people use this phone; name one of {string.Join(", ", people)}",
        ErasureResult.OpenCase => "a safety case is open; close it first, or add --despite-open-case",
        ErasureResult.LegalHold => "this person's data are under a legal hold; `hold` ends it",
        _ => "nobody is known under that number or id",
    });

    private static async Task<IResult> Reports(ScamReports reports, ProgrammeTime time, CancellationToken ct)
    {
        var lines = (await reports.Open(ct)).Select(report =>
            FormattableString.Invariant($"{report.Id}  {time.Local(report.At):yyyy-MM-dd}  {report.Vacancy ?? "-"}  {report.Company ?? "-"}  {report.Words.ReplaceLineEndings(" / ")}"));
        return TypedResults.Text(string.Join('\n', lines.DefaultIfEmpty("no report is open")));
    }

    private static async Task<IResult> Decide(long report, string status, ScamReports reports, CancellationToken ct) => await reports.Decide(report, status == "real", ct)
        ? TypedResults.Text($"report {report} is {status}")
        : TypedResults.BadRequest($"there is no report {report}");

    private static async Task<IResult> Match(string vacancy, ReverseMatch match, CancellationToken ct) => await match.For(vacancy, ct) is { } lines
        ? TypedResults.Text(string.Join('\n', lines.DefaultIfEmpty("it fits nobody who may be found")))
        : TypedResults.BadRequest($"no vacancy '{vacancy}' is shown: it is unknown, closed, hidden, or its company is not verified");

    private static async Task<IResult> Retry(Inbox inbox, Signals signals, CancellationToken ct)
    {
        var back = await inbox.Retry(ct);
        signals.Inbox.Set();
        return TypedResults.Text($"{back} dead letters are back in the inbox");
    }

    private static async Task<IResult> Verify(Staff.Audit.Chain chain, CancellationToken ct) => await chain.Look(() => { }, ct) is { } broken
        ? TypedResults.BadRequest(broken < 0 ? "entries are missing at the end of the audit" : $"the audit is broken at entry {broken}")
        : TypedResults.Text("the audit is whole");

    // What was refused is the answer; the good rows are stored all the same, unless all or nothing is asked for.
    private static async Task<IResult> Import(
        string kind, string file, bool? strict, string? id, HttpRequest request, Importer importer, RunningImports running, Signals signals, CancellationToken ct)
    {
        try
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content, ct);
            content.Position = 0;
            var report = await running.Run(id, progress => importer.Take(kind, file, content, strict ?? false, progress, ct));
            signals.Timers.Set();
            return TypedResults.Text($"{report}", statusCode: report.Refused.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }
        catch (InvalidDataException unreadable)
        {
            return TypedResults.BadRequest(unreadable.Message);
        }
    }
}
