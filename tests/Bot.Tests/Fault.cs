namespace ChatAssist.Bot.Tests;

/// <summary>What shall go wrong with the next requests to create a message: see tests/FakeTwilio/Control/Fault.cs.</summary>
/// <param name="To">The recipient it concerns; null for all.</param>
/// <param name="Times">How many requests it spoils.</param>
/// <param name="RetryAfter">Seconds.</param>
/// <param name="Graceful">A dropped connection is closed (FIN) rather than reset (RST).</param>
internal sealed record Fault(
    string Kind,
    string? To = null,
    int Times = 1,
    int DelayMs = 0,
    int Status = 429,
    int Code = 20429,
    int? RetryAfter = null,
    bool Graceful = false)
{
    public static Fault DropBefore(string? to = null) => new("drop-before", to);

    public static Fault DropAfter(string? to = null) => new("drop-after", to);

    public static Fault DelayAfterAccept(int milliseconds, string? to = null) => new("delay-after-accept", to, DelayMs: milliseconds);

    public static Fault Answer(int status, int code, int? retryAfter = null, string? to = null) =>
        new("status", to, Status: status, Code: code, RetryAfter: retryAfter);

    /// <summary>The provider answers nothing but this, to whatever it is asked, until it is healed.</summary>
    public static Fault Outage(int status, int code) => new("outage", Status: status, Code: code);

    public static Fault Hang(string? to = null) => new("hang", to);
}

/// <summary>One message that the fake provider accepted, with every form parameter of its request.</summary>
internal sealed record AcceptedMessage(string Sid, DateTimeOffset At, IReadOnlyDictionary<string, string[]> Params)
{
    public string? To => this["To"];
    public string? Body => this["Body"];

    public string? this[string name] => Params.TryGetValue(name, out var values) ? values[0] : null;
}
