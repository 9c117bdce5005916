using ChatAssist.FakeTwilio.Control;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>What stands before every request: an outage that a test ordered, and the account's credentials.</summary>
internal static class Gate
{
    public static async ValueTask<object?> Open(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.RequestServices.GetRequiredService<FaultQueue>().Outage is { } outage
            ? outage.Refuse(call.HttpContext)
            : await next(call);

    public static async ValueTask<object?> Known(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.RequestServices.GetRequiredService<Account>().Admits(call.HttpContext.Request)
            ? await next(call)
            : Errors.Authenticate;
}
