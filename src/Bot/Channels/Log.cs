namespace ChatAssist.Bot.Channels;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A webhook could not be stored and was answered with 503")]
    public static partial void NotStored(this ILogger log, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{New} messages over {Via} came while the service was away; {Old} of them are too old to be answered")]
    public static partial void Swept(this ILogger log, string via, int @new, int old);
}
