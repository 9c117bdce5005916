namespace ChatAssist.Bot.Settings;

/// <param name="Path">The folder of pictures, voice notes and documents. Null: the folder <c>media</c> beside the embedded database.</param>
/// <param name="DeleteAtProvider">What was fetched, or refused for what it is, is deleted there.</param>
internal sealed record MediaSettings(string? Path, bool DeleteAtProvider)
{
    public const string Key = "Media:Path";

    public static MediaSettings Read(SettingReader reader) => new(reader.Text(Key), reader.Flag("Media:DeleteAtProvider", otherwise: false));
}
