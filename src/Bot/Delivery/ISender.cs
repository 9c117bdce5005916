using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>A channel's way out. It makes one request and says truthfully what became of it.</summary>
internal interface ISender
{
    /// <summary>The channel's name, as addresses carry it (<c>twilio</c>, <c>simulator</c>).</summary>
    string Via { get; }

    /// <remarks>An exception is taken for an unclear result, which holds back nothing that comes later: what fails before the request is told as <see cref="SendResult.Later"/>.</remarks>
    Task<SendResult> Send(OutgoingMessage message, CancellationToken ct);

    /// <summary>The provider's id of a message that may have been sent; null when the provider does not have it.</summary>
    /// <exception cref="HttpRequestException">The provider could not be asked.</exception>
    Task<string?> Find(OutgoingMessage message, CancellationToken ct);
}

/// <summary>A way out that cannot be asked what became of a message.</summary>
internal interface IBlindSender : ISender
{
    /// <summary>The other side sends a message of the same id once, however often it is asked to.</summary>
    bool MayRepeat { get; }

    Task<string?> ISender.Find(OutgoingMessage message, CancellationToken ct) => throw new NotSupportedException("It cannot be asked.");
}

/// <summary>What became of one request to send.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <summary>The provider has it under this id.</summary>
    public sealed record Accepted(string Sid) : SendResult;

    /// <summary>Certainly not processed: it may be sent again after that time.</summary>
    /// <param name="SlowsSender">The provider wants less of all that this sender sends.</param>
    public sealed record Later(TimeSpan After, string Why, bool SlowsSender = false) : SendResult;

    /// <summary>Certainly not processed, nor will anything else be until somebody mends the account: all that this sender sends waits, and one message at a time is tried.</summary>
    public sealed record AccountRefused(string Why) : SendResult;

    /// <summary>Certainly not processed, and its buttons or list will not be shown: it goes as numbered text.</summary>
    public sealed record Numbered(string Why) : SendResult;

    /// <summary>It will not arrive; what is to be done about that.</summary>
    public sealed record Refused(string Error, Remedy Remedy) : SendResult;

    /// <summary>Free text that the channel lets through only while the person has just written (Twilio: 63016). Certainly not delivered.</summary>
    public sealed record OutsideWindow(string Error) : SendResult;

    /// <summary>Not sent: it waits until the person writes.</summary>
    /// <param name="IsShut">The window is shut; else an older message waits, and it keeps behind.</param>
    /// <param name="Invites">The person is invited to write.</param>
    public sealed record Waits(bool IsShut, bool Invites) : SendResult;

    /// <summary>Not sent, and never will be: nobody needs it any more.</summary>
    public sealed record Needless : SendResult;

    /// <summary>It may have been sent or not; it must be looked for before anything else.</summary>
    public sealed record Unclear(string Why) : SendResult;
}
