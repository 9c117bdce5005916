namespace ChatAssist.Bot.Media;

/// <summary>What a file is by its own bytes, whatever it is called. Only these are kept: nothing that a browser could run, nothing packed.</summary>
/// <param name="Kind">picture | voice | video | document | contact.</param>
internal sealed record FileType(string Ending, string ContentType, string Kind)
{
    private static readonly FileType Jpeg = new("jpg", "image/jpeg", "picture"), Png = new("png", "image/png", "picture"), Webp = new("webp", "image/webp", "picture"),
        Pdf = new("pdf", "application/pdf", "document"), Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "document"),
        Ogg = new("ogg", "audio/ogg", "voice"), Amr = new("amr", "audio/amr", "voice"), Mp3 = new("mp3", "audio/mpeg", "voice"), Aac = new("aac", "audio/aac", "voice"),
        M4a = new("m4a", "audio/mp4", "voice"), Mp4 = new("mp4", "video/mp4", "video"), ThreeGp = new("3gp", "video/3gpp", "video"), Card = new("vcf", "text/vcard", "contact");

    /// <summary>All that are kept.</summary>
    public static IReadOnlyList<FileType> All { get; } = [Jpeg, Png, Webp, Pdf, Docx, Ogg, Amr, Mp3, Aac, M4a, Mp4, ThreeGp, Card];

    /// <summary>Null: none of these.</summary>
    public static FileType? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] => WordFile.Is(file) ? Docx : null,
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => Ogg,
        [(byte)'#', (byte)'!', (byte)'A', (byte)'M', (byte)'R', ..] => Amr,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2, ..] => Mp3,
        [0xFF, 0xF1 or 0xF9, ..] => Aac,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', var b, var r, var a, ..] => (b, r, a) switch
        {
            ((byte)'M', (byte)'4', (byte)'A') => M4a,
            ((byte)'3', (byte)'g', (byte)'p' or (byte)'2') => ThreeGp,
            ((byte)'i', (byte)'s', (byte)'o') or ((byte)'m', (byte)'p', (byte)'4') or ((byte)'a', (byte)'v', (byte)'c') or ((byte)'M', (byte)'4', (byte)'V') or ((byte)'M', (byte)'S', (byte)'N') => Mp4,
            _ => null,
        },
        _ => file.StartsWith("BEGIN:VCARD"u8) ? Card : null,
    };

    /// <summary>The provider said a content type; this is what it said, or another of its kind.</summary>
    public bool IsCalled(string declared) => declared.Split(';')[0].Trim().ToLowerInvariant() is var said && KindOf(said) switch
    {
        "other" => said is "" or "application/octet-stream" or "binary/octet-stream",
        "document" => said == ContentType,
        // A recording of sound alone may come in the box of a video.
        "voice" or "video" => Kind is "voice" or "video",
        var kind => kind == Kind,
    };

    /// <summary>The kind of a content type; <c>other</c>: of none.</summary>
    public static string KindOf(string declared) => declared.ToLowerInvariant() switch
    {
        ['i', 'm', 'a', 'g', 'e', '/', ..] => "picture",
        ['a', 'u', 'd', 'i', 'o', '/', ..] or ['a', 'p', 'p', 'l', 'i', 'c', 'a', 't', 'i', 'o', 'n', '/', 'o', 'g', 'g', ..] => "voice",
        ['v', 'i', 'd', 'e', 'o', '/', ..] => "video",
        var said when said.Contains("vcard", StringComparison.Ordinal) || said.StartsWith("text/directory", StringComparison.Ordinal) => "contact",
        var said when said.Contains("pdf", StringComparison.Ordinal) || said.Contains("word", StringComparison.Ordinal) => "document",
        _ => "other",
    };
}
