namespace ChatAssist.Bot.Forms;

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Version {Version} of the form {Form}, published before, has mistakes by the rules of this program; whoever is in the middle of it cannot go on")]
    public static partial void CannotReadAnyMore(this ILogger log, string form, string version);
}
