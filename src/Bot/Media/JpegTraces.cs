using System.Buffers.Binary;

namespace ChatAssist.Bot.Media;

/// <summary>
/// A JPEG without Exif (place, time, phone, a small copy of the picture), XMP, comments, and whatever lies behind the end of the picture. Marker
/// codes: ITU-T T.81, table B.1 (https://www.w3.org/Graphics/JPEG/itu-t81.pdf, read 2026-11-27).
/// </summary>
internal static class JpegTraces
{
    private const byte Comment = 0xFE, Scan = 0xDA, End = 0xD9, FirstApp = 0xE0, LastApp = 0xEF;

    /// <summary>Null: its segments do not add up.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream(file.Length);
        kept.Write(file[..2]);
        var at = 2;
        while (at + 4 <= file.Length)
        {
            var marker = file[at + 1];
            if (file[at] != 0xFF || marker == 0) return null;
            if (marker == 0xFF)
            {
                at++; // filling
                continue;
            }
            if (marker == End) break;
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (end < at + 4 || end > file.Length) return null;
            if (marker == Scan) end = ScanEnd(file, end);
            if (IsPicture(marker, file[(at + 4)..end])) kept.Write(file[at..end]);
            at = end;
        }
        kept.Write([0xFF, End]);
        return kept.ToArray();
    }

    // JFIF and Adobe say how the colours are stored, a profile how they look.
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        Comment => false,
        FirstApp or 0xEE => true,
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        > FirstApp and <= LastApp => false,
        _ => true,
    };

    // Within a scan FF is followed by 00, or by a restart marker (D0 to D7).
    private static int ScanEnd(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length) return file.Length;
            at += next;
            if (file[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
            at += file[at + 1] == 0xFF ? 1 : 2;
        }
        return file.Length;
    }
}
