using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace ChatAssist.Bot.Forms;

/// <summary>What an .xlsx is before it is read: a zip of bounded size, and no other kind of file.</summary>
internal static class XlsxEnvelope
{
    // Old Excel and encrypted files are both OLE; the second says so in a name within.
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <exception cref="UnreadableException">It cannot be read, or should not.</exception>
    public static void Check(Stream file)
    {
        if (file.Length > WorkbookSize.MostBytes) throw new UnreadableException("file-too-large", null, ("most", WorkbookSize.InWords));
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (length == 0) throw new UnreadableException("file-empty", null);
        if (head.SequenceEqual(Ole)) throw new UnreadableException(Contains(file, Encrypted) ? "xlsx-encrypted" : "xls-not-xlsx", null);
        if (head is not [(byte)'P', (byte)'K', ..]) throw new UnreadableException("not-xlsx", null);
        Unpack(file);
    }

    private static bool Contains(Stream file, byte[] sought)
    {
        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(sought) >= 0;
    }

    // What a zip says of its sizes may be a lie: every part is unpacked once, and counted.
    private static void Unpack(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count == 0 || zip.GetEntry("[Content_Types].xml") is null) throw new UnreadableException("not-xlsx", null);
        var left = WorkbookSize.MostUnpacked;
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((left -= read) < 0) throw new UnreadableException("xlsx-unpacks-too-large", null, ("most", $"{WorkbookSize.MostUnpacked >> 20} MB"));
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
