using System.Buffers.Binary;
using System.IO.Compression;

namespace ChatAssist.Bot.Media;

/// <summary>
/// Tells a Word document (.docx) from any other zip by the list of what is in it; nothing is unpacked. One that would grow large, or
/// that brings programs, is none.
/// </summary>
internal static class WordFile
{
    private const int MostEntries = 2_000;
    private const long MostUnpacked = 100L * 1024 * 1024;

    // The record at the end of a zip: 22 bytes and a comment; how many entries there are stands in it.
    private const int EndRecord = 22, LongestComment = ushort.MaxValue, CountAt = 10;

    public static bool Is(ReadOnlySpan<byte> file)
    {
        if (Entries(file) is not (> 0 and <= MostEntries)) return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray()), ZipArchiveMode.Read);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("[Content_Types].xml") && names.Contains("word/document.xml") && !names.Any(name => name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) && name.Contains("vba", StringComparison.OrdinalIgnoreCase))
                && zip.Entries.Count <= MostEntries && zip.Entries.Sum(entry => Math.Min(entry.Length, MostUnpacked + 1)) <= MostUnpacked;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    // Read before the list is: a list of a million names is memory.
    private static int Entries(ReadOnlySpan<byte> file)
    {
        var from = Math.Max(0, file.Length - EndRecord - LongestComment);
        var at = file[from..].LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || from + at + EndRecord > file.Length ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(file[(from + at + CountAt)..]);
    }
}
