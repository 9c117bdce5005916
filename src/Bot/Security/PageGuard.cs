namespace ChatAssist.Bot.Security;

/// <summary>
/// The demo's pages: nothing but their own files runs in them, and no page of another site can write messages, move the clock or send a form.
/// </summary>
internal static class PageGuard
{
    private const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly PathString[] Pages = ["/simulator", "/forms"];

    public static void UsePageGuard(this IApplicationBuilder app) => app.UseWhen(
        context => Pages.Any(page => context.Request.Path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase)),
        page => page.Use(Guard));

    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) && IsOfAnotherSite(context.Request))
            return Refuse(context);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // With no-referrer a browser would send our own forms with the origin "null".
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }

    private static Task Refuse(HttpContext context) => TypedResults
        .Text("a page of another site may not use this one", statusCode: StatusCodes.Status403Forbidden)
        .ExecuteAsync(context);

    // Browsers send Sec-Fetch-Site over https and to localhost, and Origin with every post. A program that is no browser sends neither.
    private static bool IsOfAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOurs(origin, request.Host),
        var site => site is not "same-origin",
    };

    private static bool IsOurs(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
