using System.Buffers.Binary;
using System.Text;

namespace ChatAssist.Bot.Tests.Media;

/// <summary>Files as phones make them, with where they were made in them.</summary>
internal static class Sent
{
    public const string Place = "GPS 14.6349,-90.5069";

    /// <summary>Scan data that looks like markers is none: FF 00, FF D0.</summary>
    private static readonly byte[] Picture = [0x11, 0xFF, 0x00, 0xFF, 0xD0, 0x22];

    public static byte[] Jpeg { get; } =
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"), .. Segment(0xE1, "Exif\0\0" + Place), .. Segment(0xE2, "ICC_PROFILE\0colours"), .. Segment(0xE2, "MPF\0" + Place), .. Segment(0xED, Place),
        .. Segment(0xFE, Place), .. Segment(0xDB, "tables"), .. Segment(0xDA, "scan"), .. Picture, 0xFF, 0xD9, .. Encoding.Latin1.GetBytes(Place),
    ];

    public static byte[] CleanJpeg { get; } =
        [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"), .. Segment(0xE2, "ICC_PROFILE\0colours"), .. Segment(0xDB, "tables"), .. Segment(0xDA, "scan"), .. Picture, 0xFF, 0xD9];

    public static byte[] Png { get; } =
        [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", "head"), .. Chunk("tEXt", Place), .. Chunk("eXIf", Place), .. Chunk("IDAT", "data"), .. Chunk("iTXt", Place), .. Chunk("IEND", ""), .. Encoding.Latin1.GetBytes(Place)];

    public static byte[] CleanPng { get; } = [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", "head"), .. Chunk("IDAT", "data"), .. Chunk("IEND", "")];

    public static byte[] Webp { get; } = Riff([.. Little("VP8X", "\u000cflags.flags"), .. Little("VP8 ", "odd"), .. Little("EXIF", Place), .. Little("XMP ", Place)]);

    public static byte[] CleanWebp { get; } = Riff([.. Little("VP8X", "\0flags.flags"), .. Little("VP8 ", "odd")]);

    public static byte[] Mp4 { get; } =
        [.. Box("ftyp", "isom"), .. Box("moov", [.. Box("mvhd", "head"), .. Box("udta", Place), .. Box("trak", [.. Box("tkhd", "head"), .. Box("meta", Place)])]), .. Box("mdat", "data")];

    public static byte[] Segment(byte marker, string content)
    {
        var segment = new byte[4 + content.Length];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(content.Length + 2));
        Encoding.Latin1.GetBytes(content, segment.AsSpan(4));
        return segment;
    }

    private static byte[] Chunk(string name, string content) => [.. Big(content.Length), .. Encoding.Latin1.GetBytes(name + content), 0, 0, 0, 0];

    private static byte[] Box(string name, string content) => Box(name, Encoding.Latin1.GetBytes(content));

    private static byte[] Box(string name, byte[] content) => [.. Big(content.Length + 8), .. Encoding.Latin1.GetBytes(name), .. content];

    private static byte[] Little(string name, string content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, content.Length);
        return [.. Encoding.Latin1.GetBytes(name), .. size, .. Encoding.Latin1.GetBytes(content + (content.Length % 2 == 1 ? "\0" : ""))];
    }

    private static byte[] Riff(byte[] chunks)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, chunks.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. chunks];
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
