namespace ChatAssist.Bot.Media;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture of certificate {Id} could not be fetched ({Why}, attempt {Attempt}); it is tried again")]
    public static partial void NotFetchedYet(this ILogger log, long id, string why, long attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The picture of certificate {Id} will not be fetched any more; somebody is to ask for the paper")]
    public static partial void NeverFetched(this ILogger log, long id);
}
