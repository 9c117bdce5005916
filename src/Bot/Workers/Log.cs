namespace ChatAssist.Bot.Workers;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker}: a pass failed; it will be tried again")]
    public static partial void PassFailed(this ILogger log, string worker, Exception error);
}
