namespace ChatAssist.Bot.Turns;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of inbox row {InboxId} failed (attempt {Attempt})")]
    public static partial void TurnFailed(this ILogger log, long inboxId, long attempt, Exception error);
}
