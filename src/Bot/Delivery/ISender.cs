using ChatAssist.Data;

namespace ChatAssist.Bot.Delivery;

/// <summary>A channel's way out. It makes one request and says truthfully what became of it.</summary>
internal interface ISender
{
    /// <summary>The channel's name, as addresses carry it (<c>twilio</c>, <c>simulator</c>).</summary>
    string Via { get; }

    Task<SendResult> Send(OutgoingMessage message, CancellationToken ct);

    /// <summary>The provider's id of a message that may have been sent; null when the provider does not have it.</summary>
    /// <exception cref="HttpRequestException">The provider could not be asked.</exception>
    Task<string?> Find(OutgoingMessage message, CancellationToken ct);
}

/// <summary>What became of one request to send.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <summary>The provider has it under this id.</summary>
    public sealed record Accepted(string Sid) : SendResult;

    /// <summary>Certainly not processed: it may be sent again after that time.</summary>
    public sealed record Later(TimeSpan After, string Why) : SendResult;

    /// <summary>Refused for good.</summary>
    public sealed record Refused(string Error) : SendResult;

    /// <summary>It may have been sent or not; it must be looked for before anything else.</summary>
    public sealed record Unclear(string Why) : SendResult;
}
