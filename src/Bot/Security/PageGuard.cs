namespace ChatAssist.Bot.Security;

/// <summary>
/// Pages: nothing but our own files runs in them, nobody shows them in a frame of his, and no page of another site writes with them or
/// listens to what they hear.
/// </summary>
internal static class PageGuard
{
    private const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Their callers are no browsers.
    private static readonly PathString[] Others = ["/webhooks", "/health", "/metrics", "/operator", "/attachments"];

    public static void UsePageGuard(this IApplicationBuilder app) => app.UseWhen(
        context => !Others.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)),
        page => page.Use(Guard));

    private static Task Guard(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() => Secure(context));
        if (IsOfAnotherSite(context.Request) && !IsVisit(context.Request)) return Refuse(context);
        return next(context);
    }

    // At the last moment: what becomes a page of an error is emptied before.
    private static Task Secure(HttpContext context)
    {
        var headers = context.Response.Headers;
        // A file has a stricter one of its own.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        // Tells other sites nothing. With no-referrer a browser would send our own forms with the origin "null".
        headers["Referrer-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context) => TypedResults
        .Text("a page of another site may not use this one", statusCode: StatusCodes.Status403Forbidden)
        .ExecuteAsync(context);

    // Somebody follows a link: the page opens as their own. A stream, or anything else that a script reads, is no visit.
    private static bool IsVisit(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Mode"].ToString() is ("" or "navigate");

    // Browsers send Sec-Fetch-Site over https and to localhost, and Origin with every post. A program that is no browser sends neither.
    private static bool IsOfAnotherSite(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOurs(origin, request.Host),
        var site => site is not "same-origin",
    };

    private static bool IsOurs(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(host.Value, StringComparison.OrdinalIgnoreCase);
}
