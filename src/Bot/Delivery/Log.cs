namespace ChatAssist.Bot.Delivery;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {OutboxId} was refused by the provider: {Error}")]
    public static partial void Refused(this ILogger log, long outboxId, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {OutboxId} did not arrive, nor will others like it, until an administrator mends what the provider's error {Error} names")]
    public static partial void Alarm(this ILogger log, long outboxId, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {OutboxId} goes as numbered text, without buttons: {Why}")]
    public static partial void Numbered(this ILogger log, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The provider refuses the account ({Why}): what is to be sent waits until an administrator mends it")]
    public static partial void AccountRefused(this ILogger log, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether message {OutboxId} was sent ({Why}); it will be looked for")]
    public static partial void Unclear(this ILogger log, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The result of message {OutboxId} could not be stored; it is tried again while the claim lasts, and then looked for")]
    public static partial void NotSettled(this ILogger log, long outboxId, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider could not be asked about message {OutboxId}: {Why}")]
    public static partial void CannotAsk(this ILogger log, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody will know whether message {OutboxId} was sent; it is not sent again, and somebody is to call the person")]
    public static partial void NeverKnown(this ILogger log, long outboxId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {OutboxId} was looked for at the provider: found {Found}, absent before {Absent}")]
    public static partial void LookedFor(this ILogger log, long outboxId, bool found, long absent);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {OutboxId} cannot go out as template {Template}: {Which}; it waits until the person writes")]
    public static partial void WrongVariables(this ILogger log, long outboxId, string template, string which);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider let message {OutboxId} through neither as text nor as a template: {Error}")]
    public static partial void OutsideWindow(this ILogger log, long outboxId, string error);
}
