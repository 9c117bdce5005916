using ChatAssist.Bot.Import;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Workers;
using ChatAssist.Data;

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
    }

    private static async Task<IResult> Release(long conversation, Data.Conversations conversations, ProgrammeTime time, Signals signals, CancellationToken ct)
    {
        if (!await conversations.Release(conversation, time.NowMilliseconds, time.RealMilliseconds, ct))
            return TypedResults.BadRequest($"conversation {conversation} is not waiting and not held");
        signals.Inbox.Set();
        return TypedResults.Text($"conversation {conversation} is the bot's again");
    }

    private static async Task<IResult> Retry(Inbox inbox, Signals signals, CancellationToken ct)
    {
        var back = await inbox.Retry(ct);
        signals.Inbox.Set();
        return TypedResults.Text($"{back} dead letters are back in the inbox");
    }

    // What was refused is the answer; the good rows are stored all the same, unless all or nothing is asked for.
    private static async Task<IResult> Import(string kind, string file, bool? strict, HttpRequest request, Importer importer, Signals signals, CancellationToken ct)
    {
        try
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content, ct);
            content.Position = 0;
            var report = await importer.Take(kind, file, content, strict ?? false, ct);
            signals.Timers.Set();
            return TypedResults.Text($"{report}", statusCode: report.Refused.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }
        catch (InvalidDataException unreadable)
        {
            return TypedResults.BadRequest(unreadable.Message);
        }
    }
}
