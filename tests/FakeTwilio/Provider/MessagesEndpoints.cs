using ChatAssist.FakeTwilio.Control;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The Messages resource of the provider's API.</summary>
internal static class MessagesEndpoints
{
    public static void MapMessages(this WebApplication app)
    {
        var account = app.MapGroup("/2010-04-01/Accounts/{account}");
        account.MapPost("/Messages.json", Create);
        account.MapGet("/Messages.json", List).AddEndpointFilter(Answering).AddEndpointFilter(Authenticated);
        account.MapGet("/Messages/{sid}.json", Get).AddEndpointFilter(Answering).AddEndpointFilter(Authenticated);
        account.MapDelete("/Messages/{sid}.json", (string sid, MessageStore store) => Delete(sid, store)).AddEndpointFilter(Answering).AddEndpointFilter(Authenticated);
        account.MapGet("/Messages/{sid}/Media.json", Media).AddEndpointFilter(Answering).AddEndpointFilter(Authenticated);
        account.MapGet("/Messages/{sid}/Media/{media}", (string media) => MediaEndpoints.File(media)).AddEndpointFilter(Answering).AddEndpointFilter(Authenticated);
        account.MapDelete("/Messages/{sid}/Media/{media}.json", (string sid, string media, MessageStore store) => Delete($"{sid}/{media}", store)).AddEndpointFilter(Answering).AddEndpointFilter(Authenticated);
    }

    private static async Task<IResult> Create(HttpContext context, Account account, PostCount posts, FaultQueue faults, MessageStore store)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        posts.Add(form["To"].ToString());
        if (!account.Admits(context.Request))
            return Errors.Authenticate;
        var fault = faults.Take(form["To"].ToString());
        if (fault is not null && await fault.InsteadOfAccepting(context) is { } failure)
            return failure;
        if (Rejection(form) is { } rejection)
            return rejection;
        var created = ApiJson.Of(MessageResource.Of(store.Accept(form), account), status: 201);
        return fault is null ? created : await fault.AfterAccepting(context, created);
    }

    private static IResult? Rejection(IFormCollection form)
    {
        bool Lacks(params string[] names) => names.All(name => string.IsNullOrEmpty(form[name]));
        return Lacks("To") ? Errors.NoTo
            : Lacks("From", "MessagingServiceSid") ? Errors.NoFrom
            : Lacks("Body", "MediaUrl", "ContentSid") ? Errors.NoContent
            : form["Body"].ToString().Length > 1600 ? Errors.TooLong
            : null;
    }

    private static IResult List(HttpRequest request, Account account, MessageStore store) =>
        ApiJson.Of(MessagePage.Of(store.All(), account, request));

    private static IResult Get(string sid, Account account, MessageStore store) =>
        store.All().FirstOrDefault(message => message.Sid == sid) is { } message
            ? ApiJson.Of(MessageResource.Of(message, account))
            : Errors.NotFound;

    // What people sent is not stored here: each such message has one picture.
    private static IResult Media(string sid) => ApiJson.Of(new { MediaList = new[] { new { Sid = "ME" + sid[2..] } } });

    private static IResult Delete(string what, MessageStore store) => store.Delete(what) ? Results.NoContent() : Errors.NotFound;

    private static async ValueTask<object?> Answering(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.RequestServices.GetRequiredService<FaultQueue>().Outage is { } outage
            ? outage.Refuse(call.HttpContext)
            : await next(call);

    private static async ValueTask<object?> Authenticated(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.RequestServices.GetRequiredService<Account>().Admits(call.HttpContext.Request)
            ? await next(call)
            : Errors.Authenticate;
}
