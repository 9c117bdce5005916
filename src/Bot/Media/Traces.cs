namespace ChatAssist.Bot.Media;

/// <summary>
/// Takes out of a file what its maker left in it: where and when, with which phone. What is seen or heard stays as it is; nothing is decoded.
/// Of PDF, Word and sound nothing is taken (<c>docs/media.md</c>).
/// </summary>
internal static class Traces
{
    /// <summary>The file without them; null: it is broken.</summary>
    public static byte[]? Without(byte[] file, FileType type) => type.Ending switch
    {
        "jpg" => JpegTraces.Without(file),
        "png" => PngTraces.Without(file),
        "webp" => WebpTraces.Without(file),
        "mp4" or "m4a" or "3gp" => BoxTraces.Without(file),
        _ => file,
    };
}
