using System.Data.Common;
using ChatAssist.Bot.Backup;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Commands;

/// <summary>What every verb shares: where settings come from, and how a refusal ends.</summary>
internal static class Verb
{
    public const int Done = 0, Refused = 1, WrongUsage = 2;

    /// <summary>Settings of the program's own folder, the environment and the command line, in this order.</summary>
    public static AppSettings Settings(string[] args) => AppSettings.Read(new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build());

    /// <summary>Runs a verb; what was refused is one line on stderr and exit 1.</summary>
    public static async Task<int> Try(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (Exception error) when (error is SettingException or ContentException or BackupException
            or InvalidOperationException or InvalidDataException or IOException or UnauthorizedAccessException or HttpRequestException or DbException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Refused;
        }
    }
}
