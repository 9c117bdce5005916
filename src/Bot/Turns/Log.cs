namespace ChatAssist.Bot.Turns;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of inbox row {InboxId} failed (attempt {Attempt})")]
    public static partial void TurnFailed(this ILogger log, long inboxId, long attempt, Exception error);

    [LoggerMessage(Level = LogLevel.Critical, Message = "Inbox row {InboxId} is a dead letter and not even an apology could be stored; a person must answer it")]
    public static partial void NoApology(this ILogger log, long inboxId, Exception error);
}
