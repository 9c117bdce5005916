using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChatAssist.Bot.Staff.Leaving;

/// <summary>Who is away, now and later, for coordinators.</summary>
internal sealed class LeavesModel(LeaveDesk leaving, Conversations.Knowledge.Content content) : AskingPage
{
    private ILookup<string, string> names = Array.Empty<string>().ToLookup(name => name, StringComparer.Ordinal);

    public IReadOnlyList<Leave> Planned { get; private set; } = [];

    public IReadOnlyList<string> Everybody => content.Roster.Everybody;

    /// <summary>Who has that key of the roster; the key itself where nobody has an account.</summary>
    public string NameOf(string who) => names[who].Any() ? $"{string.Join(", ", names[who])} ({who})" : who;

    // Also for an answer that says what was wrong.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Planned = await leaving.Of(Viewer, context.HttpContext.RequestAborted);
        names = (await leaving.Names(Viewer, context.HttpContext.RequestAborted)).ToLookup(one => one.Who, one => one.Name, StringComparer.Ordinal);
        await next();
    }

    public async Task<IActionResult> OnPostLeave(string? who, DateOnly? from, DateOnly? to, CancellationToken ct) =>
        await leaving.Plan(Viewer, who, from, to, ct) is { } wrong ? Ask(wrong) : LocalRedirect("/leaves");

    public async Task<IActionResult> OnPostCancelLeave(long leave, CancellationToken ct) => await leaving.Cancel(Viewer, leave, ct) ? LocalRedirect("/leaves") : NotFound();
}
