using ChatAssist.Bot.Staff.Cases;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff;

/// <summary>Stands before everything of the console: each endpoint carries its <see cref="Access"/>.</summary>
internal sealed class Gate(RequestDelegate next, Drafts drafts, Denials denials)
{
    public Task Invoke(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Access>() is not { } access) return next(context);
        // A shared phone keeps nothing of it.
        context.Response.OnStarting(() => Task.FromResult(context.Response.Headers.CacheControl = "no-store"));
        return access.For(context.Features.Get<Session>()) switch
        {
            Verdict.Enter => Enter(context),
            Verdict.SignIn => SignIn(context),
            Verdict.ChangePassword => Lead(context, "/password"),
            Verdict.Enrol => Lead(context, "/enrol"),
            _ => Refuse(context),
        };
    }

    private async Task Enter(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status404NotFound) await denials.NotSeen(context, context.RequestAborted);
    }

    private async Task Refuse(HttpContext context)
    {
        await denials.Refused(context, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    // What somebody wrote meanwhile is not lost.
    private async Task SignIn(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)) await Lead(context, "/sign-in");
        else await Lead(context, "/sign-in", await drafts.Keep(context, context.RequestAborted) ? context.Request.Path : "/");
    }

    // A person is led on and comes back afterwards; a script or a stream is told, and the page decides.
    private static Task Lead(HttpContext context, string page, string? to = null)
    {
        if (IsByScript(context.Request)) return Answer(context, StatusCodes.Status401Unauthorized);
        var back = to ?? (HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/");
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = back == "/" ? page : $"{page}?returnUrl={Uri.EscapeDataString(back)}";
        return Task.CompletedTask;
    }

    private static bool IsByScript(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal) || request.Headers["Sec-Fetch-Mode"].ToString() is "cors" or "same-origin";

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
