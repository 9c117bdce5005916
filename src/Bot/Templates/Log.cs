namespace ChatAssist.Bot.Templates;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} message templates cannot be sent; 'templates sync' says which and why")]
    public static partial void NotUsable(this ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider could not be asked about the message templates: {Why}")]
    public static partial void NotSynced(this ILogger log, string why);
}
