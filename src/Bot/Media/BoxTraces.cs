using System.Buffers.Binary;

namespace ChatAssist.Bot.Media;

/// <summary>
/// A video or recording in boxes (MP4, 3GP, M4A) whose boxes of what was told besides are blank: place, phone, title. Each becomes free space of
/// the same size, so that nothing that points into the file moves. Boxes: ISO/IEC 14496-12, sections 4.2, 8.1.2 and 8.10.
/// </summary>
internal static class BoxTraces
{
    private const int Header = 8;

    /// <summary>Null: its boxes do not add up.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> file)
    {
        var clean = file.ToArray();
        return Blank(clean) ? clean : null;
    }

    private static bool Blank(Span<byte> boxes)
    {
        while (boxes.Length >= Header)
        {
            if (Size(boxes) is not { } size) return false;
            var box = boxes[..size];
            var name = box.Slice(4, 4);
            if (name.SequenceEqual("udta"u8) || name.SequenceEqual("meta"u8) || name.SequenceEqual("uuid"u8))
            {
                "free"u8.CopyTo(name);
                box[Header..].Clear();
            }
            else if ((name.SequenceEqual("moov"u8) || name.SequenceEqual("trak"u8)) && !Blank(box[Header..])) return false;
            boxes = boxes[size..];
        }
        return boxes.Length == 0;
    }

    // 0: to the end; 1: a long size follows, of which no file here has need but the one of the film itself.
    private static int? Size(ReadOnlySpan<byte> boxes) => BinaryPrimitives.ReadUInt32BigEndian(boxes) switch
    {
        0 => boxes.Length,
        1 => boxes.Length >= 16 && BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]) is >= 16 and var size && size <= (ulong)boxes.Length ? (int)size : null,
        >= Header and var size when size <= boxes.Length => (int)size,
        _ => null,
    };
}
