namespace ChatAssist.Bot.Media;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "To {Work} file {Id} at the provider could not be done ({Why}, attempt {Attempt}); it is tried again")]
    public static partial void NotYet(this ILogger log, string work, long id, string why, long attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "File {Id} is not kept: {Why}")]
    public static partial void Refused(this ILogger log, long id, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "File {Id} will not be fetched any more; where it was a certificate, somebody is to ask for the paper")]
    public static partial void NeverFetched(this ILogger log, long id);
}
