using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff;

/// <summary>Writes down who asked for what is not theirs. Of an id that nobody has it tells nothing: guessing would fill the trail.</summary>
internal sealed class Denials(AuditTrail audit, AuditPages pages, ProgrammeTime clock)
{
    /// <summary>The page is for others.</summary>
    public async Task Refused(HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<Session>() is not { Viewer: var viewer }) return;
        var conversation = await Behind(context, ct);
        await audit.Denied(Entry(context, viewer, conversation), ct);
    }

    /// <summary>The page says that there is nothing; something is, and not for this viewer.</summary>
    public async Task NotSeen(HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<Session>() is { Viewer: var viewer } && await Behind(context, ct) is { } conversation && !await pages.Sees(viewer, conversation, ct))
            await audit.Denied(Entry(context, viewer, conversation), ct);
    }

    private AuditEntry Entry(HttpContext context, Viewer viewer, long? conversation) =>
        new(viewer.Account, Act.Denied, conversation, conversation is null ? Route(context) : $"{Route(context)} {context.Request.RouteValues["id"]}", clock.RealMilliseconds);

    private Task<long?> Behind(HttpContext context, CancellationToken ct) =>
        long.TryParse($"{context.Request.RouteValues["id"]}", CultureInfo.InvariantCulture, out var id) ? pages.ConversationOf(Route(context).Split('/')[0], id, ct) : Task.FromResult<long?>(null);

    private static string Route(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.Trim('/') ?? "";
}
