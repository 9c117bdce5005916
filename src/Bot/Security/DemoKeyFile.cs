using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Security;

/// <summary>The master key that the demo makes for itself: a file beside its database that only its user can read.</summary>
internal static class DemoKeyFile
{
    public static string PathFor(string databaseFile) => databaseFile + ".key";

    /// <summary>Null when there is no such file.</summary>
    public static MasterKey? Read(string path) => !File.Exists(path) ? null
        : MasterKey.Of(File.ReadAllBytes(path)) ?? throw new SettingException(
            "Security:MasterKey", $"the demo's own, {path}, should hold {MasterKey.Length} bytes in base64; put the right file back");

    public static MasterKey ReadOrMake(string path)
    {
        try
        {
            return Read(path) ?? Make(path);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new SettingException("ConnectionStrings:ChatAssist", $"should name a place that can be written; {error.Message}");
        }
    }

    // Whole or not at all, and never over another: of two that start at once, one makes it and both use it.
    private static MasterKey Make(string path)
    {
        var own = $"{path}.{Environment.ProcessId}";
        using (var file = PrivateFile.Open(own, FileMode.Create))
            file.Write(System.Text.Encoding.ASCII.GetBytes(MasterKey.New().ToBase64() + "\n"));
        try
        {
            File.Move(own, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(own);
        }
        return Read(path)!;
    }
}
