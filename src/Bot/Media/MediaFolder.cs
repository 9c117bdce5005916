using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Media;

/// <summary>
/// Where pictures, voice notes and documents are kept. Beside the embedded database when nothing is configured. With a database
/// server there is no such place, and replicas must share one: then it is a configured folder or none.
/// </summary>
internal static class MediaFolder
{
    /// <summary>The folder's full path; a relative one is of the caller's folder. Null: there is none.</summary>
    public static string? PathOf(AppSettings settings) => settings switch
    {
        { Media.Path: { } given } => Path.GetFullPath(given),
        { Database.IsEmbedded: true } => Path.Combine(Path.GetDirectoryName(EmbeddedDatabase.FileOf(settings.Database))!, "media"),
        _ => null,
    };

    /// <summary>A configured folder must be there: a disk that is not mounted is neither written beside nor saved as empty.</summary>
    public static void RefuseMissing(AppSettings settings)
    {
        if (settings.Media.Path is not null) RefuseMissing(MediaSettings.Key, PathOf(settings)!);
    }

    /// <summary>Makes the default folder where it is missing, and refuses one that cannot be written.</summary>
    public static void Prepare(AppSettings settings)
    {
        RefuseMissing(settings);
        if (PathOf(settings) is not { } folder) return;
        var key = settings.Media.Path is null ? "ConnectionStrings:ChatAssist" : MediaSettings.Key;
        RefuseMissing(key, Path.GetDirectoryName(folder)!);
        try
        {
            Directory.CreateDirectory(folder);
            using (File.Create(Path.Combine(folder, $".probe-{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose)) { }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(key, $"should name a place that can be written; {error.Message}");
        }
    }

    private static void RefuseMissing(string key, string folder)
    {
        if (!Directory.Exists(folder)) throw new SettingException(key, $"there is no folder {folder}; make it or mount it");
    }
}
