using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What the running program answers to: each endpoint, and each handler of each page.</summary>
internal static class Ways
{
    // Their callers are programs, with guards of their own: AccessTests names each.
    private static readonly string[] OfPrograms = ["/webhooks/", "/health/", "/metrics", "/operator/", "/attachments/"];

    public static async Task<IReadOnlyList<string>> Of(WebApplication app)
    {
        List<string> ways = [];
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.Trim('/');
            if (!OfPrograms.Any(prefix => route.StartsWith(prefix, StringComparison.Ordinal))) ways.AddRange((await Requests(app, endpoint)).Select(request => string.Format(null, request, route)));
        }

        return [.. ways.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> Requests(WebApplication app, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(method => $"{method} {{0}}") ?? ["ANY {0}"];
        var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        // A page without a handler for it is shown too.
        return compiled.HandlerMethods.Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {{0}}{(handler.Name is { } name ? $"?handler={name}" : "")}").Append("GET {0}");
    }
}
