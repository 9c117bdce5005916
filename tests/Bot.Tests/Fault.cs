namespace ChatAssist.Bot.Tests;

/// <summary>What shall go wrong with the next requests to create a message, or a content: see tests/FakeTwilio/Control/Fault.cs.</summary>
/// <param name="To">The recipient it concerns; null for all messages; <see cref="Content"/> for contents.</param>
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
    public const string Content = "content";

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
internal sealed record AcceptedMessage(string Sid, DateTimeOffset At, IReadOnlyDictionary<string, string[]> Params, ShownMessage Shown)
{
    public string? To => this["To"];
    public string Body => Shown.Body;

    public string? this[string name] => Params.TryGetValue(name, out var values) ? values[0] : null;
}

/// <summary>What the person sees of a message.</summary>
/// <param name="Button">What opens its list.</param>
internal sealed record ShownMessage(string Body, string? Button, IReadOnlyList<ShownOption> Options)
{
    /// <summary>The text, and the titles of what can be tapped below it.</summary>
    public string Whole => string.Join('\n', [Body, .. Options.Select(option => option.Title)]);
}

/// <summary>One thing to tap.</summary>
internal sealed record ShownOption(string? Id, string Title, string? Description);

/// <summary>A content that the fake provider holds.</summary>
internal sealed record HeldContent(string Sid, string Approval, HeldContentRequest Request)
{
    public string Body => Request.Types.EnumerateObject().Single().Value.GetProperty("body").GetString()!;
}

internal sealed record HeldContentRequest(string? FriendlyName, string? Language, System.Text.Json.JsonElement Types, IReadOnlyDictionary<string, string> Variables);

/// <summary>A template of the account: see tests/FakeTwilio/Control/Template.cs.</summary>
internal sealed record HeldTemplate(string FriendlyName, string Language, string Body, IReadOnlyDictionary<string, string>? Variables = null, string Approval = "approved");
