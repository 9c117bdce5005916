namespace ChatAssist.Bot.Security;

/// <summary>A file that only its user can read and write, from its first moment on.</summary>
internal static class PrivateFile
{
    /// <summary>Opens it for this process alone, to write and read again.</summary>
    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
