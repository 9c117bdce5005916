namespace ChatAssist.Bot.Erasure;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Erasure work {Id} could not be done at the provider ({Why}, attempt {Attempt}); it is tried again")]
    public static partial void NotErasedYet(this ILogger log, long id, string why, long attempt);
}
