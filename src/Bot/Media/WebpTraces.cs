using System.Buffers.Binary;

namespace ChatAssist.Bot.Media;

/// <summary>
/// A WebP without its Exif and XMP chunks. Container: RFC 9649, section 2 (https://www.rfc-editor.org/rfc/rfc9649, read 2026-11-27).
/// </summary>
internal static class WebpTraces
{
    private const int Header = 12, ChunkHeader = 8;

    // Of the flags of VP8X: there is Exif, there is XMP.
    private const byte Told = 0b0000_1100;

    /// <summary>Null: its chunks do not add up.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..Header]);
        for (var at = Header; at + ChunkHeader <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            if (length > file.Length - at - ChunkHeader) return null;
            var end = Math.Min(at + ChunkHeader + (int)length + (int)(length % 2), file.Length);
            Keep(kept, file[at..end]);
            at = end;
        }
        var clean = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(clean.AsSpan(4), (uint)clean.Length - 8);
        return clean;
    }

    private static void Keep(MemoryStream kept, ReadOnlySpan<byte> chunk)
    {
        if (chunk.StartsWith("EXIF"u8) || chunk.StartsWith("XMP "u8)) return;
        if (!chunk.StartsWith("VP8X"u8) || chunk.Length <= ChunkHeader) kept.Write(chunk);
        else kept.Write([.. chunk[..ChunkHeader], (byte)(chunk[ChunkHeader] & ~Told), .. chunk[(ChunkHeader + 1)..]]);
    }
}
