using System.Text.Json;
using ChatAssist.FakeTwilio.Control;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The Content resource of the provider's API: what can be tapped, and templates.</summary>
internal static class ContentEndpoints
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void MapContents(this WebApplication app)
    {
        var api = app.MapGroup("/v1").AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
        api.MapPost("/Content", Create);
        api.MapGet("/Content", (HttpRequest request, Account account, ContentStore contents) =>
            ApiJson.Of(ContentPage.Of(contents.All(), request, content => ContentResource.Of(content, account, request))));
        api.MapGet("/ContentAndApprovals", (HttpRequest request, Account account, ContentStore contents) =>
            ApiJson.Of(ContentPage.Of(contents.All(), request, content => ContentResource.WithApproval(content, account))));
        api.MapGet("/Content/{sid}", (string sid, HttpRequest request, Account account, ContentStore contents) =>
            contents[sid] is { } content ? ApiJson.Of(ContentResource.Of(content, account, request)) : Errors.NotFound);
        api.MapDelete("/Content/{sid}", (string sid, ContentStore contents) => contents.Delete(sid) ? Results.NoContent() : Errors.NotFound);
    }

    private static async Task<IResult> Create(HttpContext context, Account account, PostCount posts, FaultQueue faults, ContentStore contents)
    {
        posts.Add(Fault.Content);
        var fault = faults.Take(Fault.Content);
        if (fault is not null && await fault.InsteadOfAccepting(context) is { } failure)
            return failure;
        if (await Read(context) is not { } request)
            return Errors.Of(400, 20001, "The body is no content in JSON");
        if (ContentRules.Fault(request) is { } wrong)
            return Errors.Of(400, 20001, wrong);
        var created = ApiJson.Of(ContentResource.Of(contents.Add(request), account, context.Request), status: 201);
        return fault is null ? created : await fault.AfterAccepting(context, created);
    }

    private static async Task<ContentRequest?> Read(HttpContext context)
    {
        if (!context.Request.HasJsonContentType()) return null;
        try
        {
            return await context.Request.ReadFromJsonAsync<ContentRequest>(Snake, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
