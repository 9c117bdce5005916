namespace ChatAssist.Bot.Delivery;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {OutboxId} was refused by the provider: {Error}")]
    public static partial void Refused(this ILogger log, long outboxId, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody knows whether message {OutboxId} was sent ({Why}); it will be looked for")]
    public static partial void Unclear(this ILogger log, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The result of message {OutboxId} could not be stored; it is tried again while the claim lasts, and then looked for")]
    public static partial void NotSettled(this ILogger log, long outboxId, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider could not be asked about message {OutboxId}: {Why}")]
    public static partial void CannotAsk(this ILogger log, long outboxId, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {OutboxId} was looked for at the provider: found {Found}, absent before {Absent}")]
    public static partial void LookedFor(this ILogger log, long outboxId, bool found, long absent);
}
