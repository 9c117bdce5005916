using System.Globalization;
using System.Net.Sockets;
using ChatAssist.FakeTwilio.Provider;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace ChatAssist.FakeTwilio.Control;

internal enum FaultKind
{
    /// <summary>The connection breaks; nothing was accepted.</summary>
    DropBefore,

    /// <summary>The message is accepted, then the connection breaks: the sender cannot know.</summary>
    DropAfter,

    /// <summary>The message is accepted, the answer comes late.</summary>
    DelayAfterAccept,

    /// <summary>An error is answered; nothing was accepted.</summary>
    Status,

    /// <summary>No answer until the sender gives up; nothing was accepted.</summary>
    Hang,

    /// <summary>Every request, one for the list too, is answered with an error until the test heals the provider.</summary>
    Outage,
}

/// <summary>What shall go wrong with the next requests to create a message, or a content.</summary>
/// <param name="To">The recipient it concerns; null for all messages; <see cref="Content"/> for contents.</param>
/// <param name="Times">How many requests it spoils before it is used up.</param>
/// <param name="Status">The HTTP status of kind "status", with the provider's error <paramref name="Code"/>.</param>
/// <param name="RetryAfter">Seconds, as the Retry-After header.</param>
/// <param name="Graceful">A dropped connection is closed (FIN) rather than reset (RST); clients treat the two differently.</param>
internal sealed record Fault(
    FaultKind Kind,
    string? To = null,
    int Times = 1,
    int DelayMs = 0,
    int Status = 429,
    int Code = 20429,
    int? RetryAfter = null,
    bool Graceful = false)
{
    public const string Content = "content";

    public bool Concerns(string to) => To == to || (To is null && to != Content);

    /// <summary>The failure in place of an answer; null when the message is to be accepted.</summary>
    public async Task<IResult?> InsteadOfAccepting(HttpContext context) => Kind switch
    {
        FaultKind.DropBefore => Drop(context),
        FaultKind.Status or FaultKind.Outage => Refuse(context),
        FaultKind.Hang => await Wait(Timeout.Infinite, context, Results.Empty),
        _ => null,
    };

    /// <summary>What becomes of the good answer.</summary>
    public async Task<IResult> AfterAccepting(HttpContext context, IResult created) =>
        Kind is FaultKind.DropAfter ? Drop(context) : await Wait(DelayMs, context, created);

    private IResult Drop(HttpContext context)
    {
        if (Graceful)
            context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.Shutdown(SocketShutdown.Both);
        else
            context.Abort();
        return Results.Empty;
    }

    private static async Task<IResult> Wait(int milliseconds, HttpContext context, IResult answer)
    {
        // The sender may give up first; then nobody reads the answer.
        await Task.Delay(milliseconds, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return answer;
    }

    public IResult Refuse(HttpContext context)
    {
        if (RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        // The real ones name the recipient.
        var to = context.Request.HasFormContentType ? context.Request.Form["To"].ToString() : To;
        return Errors.Of(Status, Code, $"The message to {to} is refused, as ordered by a test");
    }
}
