namespace ChatAssist.Bot.Settings;

/// <param name="Path">The folder of pictures, voice notes and documents. Null: the folder <c>media</c> beside the embedded database.</param>
internal sealed record MediaSettings(string? Path)
{
    public const string Key = "Media:Path";

    public static MediaSettings Read(SettingReader reader) => new(reader.Text(Key));
}
