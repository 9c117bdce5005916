namespace ChatAssist.Bot.Staff.Audit;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Critical, Message = "The audit was changed from outside: entry {Entry} does not fit the one before (-1: some are missing at the end)")]
    public static partial void Broken(this ILogger log, long entry);
}
