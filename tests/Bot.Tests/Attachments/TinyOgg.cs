namespace ChatAssist.Bot.Tests.Attachments;

/// <summary>The first page of an Ogg file with Opus, and no sound.</summary>
internal static class TinyOgg
{
    public static byte[] Bytes { get; } = [.. "OggS"u8, 0, 2, .. new byte[20], 1, 19, .. "OpusHead"u8, 1, 1, 0, 0, 0x80, 0xBB, 0, 0, 0, 0, 0];

    /// <summary>What language.yaml says of a language that was recorded.</summary>
    public const string About = """
        name: Qyol Mam
        words: [mam]
        text: es
        recorded-by: nobody, for a test
        recorded-on: 2026-11-26
        """;

    /// <summary>Puts a language with these recordings, each told apart by its last bytes, into a folder of content.</summary>
    public static void Record(string content, string code, params string[] keys)
    {
        var folder = Directory.CreateDirectory(Path.Combine(content, "audio", code)).FullName;
        File.WriteAllText(Path.Combine(folder, "language.yaml"), About);
        foreach (var key in keys) File.WriteAllBytes(Path.Combine(folder, $"{key}.ogg"), Of(key));
    }

    public static byte[] Of(string key) => [.. Bytes, .. System.Text.Encoding.UTF8.GetBytes(key)];
}
