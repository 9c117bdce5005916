namespace ChatAssist.Bot.Backup;

/// <summary>Which files of the media folder are media.</summary>
internal static class MediaFiles
{
    /// <summary>Nothing hidden, and no link: it could lead out of the folder.</summary>
    public static readonly EnumerationOptions Own = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
}
