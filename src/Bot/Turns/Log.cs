namespace ChatAssist.Bot.Turns;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of inbox row {InboxId} failed (attempt {Attempt}): {Failure}")]
    public static partial void TurnFailed(this ILogger log, long inboxId, long attempt, Failure failure);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Inbox row {InboxId} is a dead letter and not even an apology could be stored; a person must answer it: {Failure}")]
    public static partial void NoApology(this ILogger log, long inboxId, Failure failure);
}
