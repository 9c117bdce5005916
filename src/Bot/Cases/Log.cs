namespace ChatAssist.Bot.Cases;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody took urgent case {Case} in time: step {Step}")]
    public static partial void Raised(this ILogger log, long @case, long step);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} people left: what lay with them waits for somebody else")]
    public static partial void Left(this ILogger log, int count);
}
