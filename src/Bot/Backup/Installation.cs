using ChatAssist.Bot.Media;
using ChatAssist.Bot.Security;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Backup;

/// <summary>Where this installation keeps what a backup carries.</summary>
/// <param name="GivenKey">The master key of the configuration. It is never carried.</param>
internal sealed record Installation(string Database, string Media, MasterKey? GivenKey)
{
    /// <summary>The file of the key that the demo made.</summary>
    public string KeyFile => DemoKeyFile.PathFor(Database);

    /// <summary>Refuses a database server, which has its own means.</summary>
    public static Installation Of(AppSettings settings)
    {
        var media = MediaFolder.PathOf(settings);
        return settings.Database.IsEmbedded
            ? new Installation(EmbeddedDatabase.FileOf(settings.Database), media!, settings.Security.Given)
            : throw new SettingException("Database:Provider", $"postgres is saved with pg_dump and restored with pg_restore; {Besides(media)}");
    }

    private static string Besides(string? media) => media is null ? "no media folder is configured" : $"copy the media folder {media} as well";
}
