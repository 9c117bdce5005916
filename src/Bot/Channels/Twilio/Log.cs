namespace ChatAssist.Bot.Channels.Twilio;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A webhook could not be stored and was answered with 503")]
    public static partial void NotStored(this ILogger log, Exception error);
}
