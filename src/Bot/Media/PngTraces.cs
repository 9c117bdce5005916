using System.Buffers.Binary;

namespace ChatAssist.Bot.Media;

/// <summary>
/// A PNG with the chunks that make the picture and its colours, and no text, time or Exif; nothing behind its end. Chunks: PNG (Third Edition),
/// https://www.w3.org/TR/png-3/#11Chunks, read 2026-11-27.
/// </summary>
internal static class PngTraces
{
    private const int Signature = 8, Around = 12;

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "pHYs", "bKGD" };

    /// <summary>Null: its chunks do not add up.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..Signature]);
        for (var at = Signature; at + Around <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - Around) return null;
            var chunk = file.Slice(at, (int)length + Around);
            var name = System.Text.Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (Kept.Contains(name)) kept.Write(chunk);
            if (name == "IEND") return kept.ToArray();
            at += chunk.Length;
        }
        return null;
    }
}
