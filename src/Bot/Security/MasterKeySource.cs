using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Security;

/// <summary>Which master key holds: the configured one; for the demo on an embedded database, its own.</summary>
internal static class MasterKeySource
{
    /// <exception cref="SettingException">None is given, and this is not the demo.</exception>
    public static MasterKey Of(AppSettings settings) =>
        settings.Security.Given
        ?? (settings is { Demo: true, Database.IsEmbedded: true }
            ? DemoKeyFile.ReadOrMake(DemoKeyFile.PathFor(EmbeddedDatabase.FileOf(settings.Database)))
            : throw SecuritySettings.Missing());
}
