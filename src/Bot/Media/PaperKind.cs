namespace ChatAssist.Bot.Media;

/// <summary>What a file is by its first bytes, whatever it is called: a picture or a PDF, or nothing that we keep.</summary>
internal static class PaperKind
{
    /// <summary>The ending of its name; null: none of these.</summary>
    public static string? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "jpg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "webp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "pdf",
        _ => null,
    };
}
