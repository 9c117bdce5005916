using ChatAssist.Bot.Security;

namespace ChatAssist.Bot.Settings;

/// <param name="Given">The master key of the configuration. Null: none was given, which only the demo may start with.</param>
internal sealed record SecuritySettings(MasterKey? Given)
{
    private const string Key = "Security:MasterKey", KeyFile = "Security:MasterKeyFile";
    private const string HowToMake = "`openssl rand -base64 32` makes one";

    public static SecuritySettings Read(SettingReader reader) => new((reader.Text(Key), reader.Text(KeyFile)) switch
    {
        (null, null) => null,
        (not null, not null) => throw new SettingException(Key, $"is given beside {KeyFile}; keep one of the two"),
        ({ } text, null) => MasterKey.Parse(text) ?? throw new SettingException(Key, $"should be {MasterKey.Length} bytes in base64; {HowToMake}"),
        (null, { } file) => FromFile(file),
    });

    /// <summary>No key was given where one is needed.</summary>
    public static SettingException Missing() => new(Key, $"is missing; it should be {MasterKey.Length} bytes in base64, or {KeyFile} a file that holds them; {HowToMake}");

    /// <summary>The key is not the one that something was encrypted with.</summary>
    public static SettingException Other(MasterKey key, string what, string needed) =>
        new(Key, $"is another key (fingerprint {key.Fingerprint}) than the one that {what} was encrypted with (fingerprint {needed}); give that one");

    // A relative path is of the caller's folder.
    private static MasterKey FromFile(string file)
    {
        try
        {
            return MasterKey.Of(File.ReadAllBytes(file)) ?? throw new SettingException(KeyFile, $"{file} should hold {MasterKey.Length} bytes, raw or in base64; {HowToMake}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SettingException(KeyFile, $"should name a file that can be read; {error.Message}");
        }
    }
}
