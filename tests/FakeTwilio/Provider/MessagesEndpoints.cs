using ChatAssist.FakeTwilio.Control;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The Messages resource of the provider's API.</summary>
internal static class MessagesEndpoints
{
    public static void MapMessages(this WebApplication app)
    {
        var account = app.MapGroup("/2010-04-01/Accounts/{account}");
        account.MapPost("/Messages.json", Create);
        account.MapGet("/Messages.json", List).AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
        account.MapGet("/Messages/{sid}.json", Get).AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
        account.MapDelete("/Messages/{sid}.json", (string sid, MessageStore store) => Delete(sid, store)).AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
        account.MapGet("/Messages/{sid}/Media.json", Media).AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
        account.MapGet("/Messages/{sid}/Media/{media}", (string media) => MediaEndpoints.File(media)).AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
        account.MapDelete("/Messages/{sid}/Media/{media}.json", (string sid, string media, MessageStore store) => Delete($"{sid}/{media}", store)).AddEndpointFilter(Gate.Open).AddEndpointFilter(Gate.Known);
    }

    private static async Task<IResult> Create(HttpContext context, Account account, PostCount posts, FaultQueue faults, MessageStore store, ContentStore contents)
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
        if (Shown(form, contents, out var refusal) is not { } shown)
            return refusal!;
        var created = ApiJson.Of(MessageResource.Of(store.Accept(form, shown), account), status: 201);
        return fault is null ? created : await fault.AfterAccepting(context, created);
    }

    private static IResult? Rejection(IFormCollection form)
    {
        bool Lacks(params string[] names) => names.All(name => string.IsNullOrEmpty(form[name]));
        return Lacks("To") ? Errors.NoTo
            : Lacks("From", "MessagingServiceSid") ? Errors.NoFrom
            : Lacks("Body", "MediaUrl", "ContentSid") ? Errors.NoContent
            : form["Body"].ToString().Length > 1600 ? Errors.TooLong
            : !Lacks("ContentVariables") && Lacks("ContentSid") ? Errors.NoContentSid
            : !Lacks("ContentSid") && !(Lacks("Body") && Lacks("MediaUrl")) ? Errors.TwoContents
            : null;
    }

    private static Shown? Shown(IFormCollection form, ContentStore contents, out IResult? refusal)
    {
        refusal = null;
        if (form["ContentSid"].ToString() is not { Length: > 0 } sid) return new(form["Body"].ToString(), null, []);
        if (contents[sid] is not { } content) refusal = Errors.UnknownContent;
        else if (ContentText.Of(content, form["ContentVariables"]) is { } shown) return shown;
        else refusal = Errors.Variables;
        return null;
    }

    private static IResult List(HttpRequest request, Account account, MessageStore store) =>
        ApiJson.Of(MessagePage.Of(store.All(), account, request));

    private static IResult Get(string sid, Account account, MessageStore store) =>
        store.All().FirstOrDefault(message => message.Sid == sid) is { } message
            ? ApiJson.Of(MessageResource.Of(message, account))
            : Errors.NotFound;

    // A message whose webhook a test wrote is not stored here: each such has one picture.
    private static IResult Media(string sid, MessageStore store)
    {
        var names = store.All().FirstOrDefault(message => message.Sid == sid)?.Params.GetValueOrDefault("MediaUrl") ?? ["ME" + sid[2..]];
        return ApiJson.Of(new { MediaList = names.Select(name => new { Sid = name, ContentType = "image/jpeg" }) });
    }

    private static IResult Delete(string what, MessageStore store) => store.Delete(what) ? Results.NoContent() : Errors.NotFound;
}
